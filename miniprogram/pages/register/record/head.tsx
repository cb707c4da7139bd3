import { isFiledLate } from '@shared/records/vocabulary/filing';
import { Text, View } from '@tarojs/components';
import type { RegisterPage } from '@shared/contract/register';
import { checkValueOf } from '@shared/kernel/check-value';
import { labelAt } from '@shared/records/vocabulary/labels';
import { dayWord } from '@shared/kernel/time-words';
import { dayAndNote } from '@/features/register/lines';
import { rowWords } from '@/features/register/value-words';
import { StateChips } from '@/features/register/state-chip';
import type { Row as Line } from '@/features/register/content';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { stateWordOf, recordPageText } from '@/text/register';
import { refusalWords } from './refusal';
import { speechOfPage, type RecordState } from './use-record';

export const RecordHead = ({
  page,
  today,
  hasTitle,
}: {
  page: RegisterPage;
  today: string /** On wide screens the title stands above. */;
  hasTitle: boolean;
}) => (
  <View className="register-head">
    <View className="line-up wrap">
      <StateChips line={page.line} id="state" />
      {page.seal ? (
        <Text className="note" id="seal-number">
          {recordPageText.seal(page.seal.seq)}
        </Text>
      ) : null}
    </View>
    {hasTitle ? (
      <Text className="title" id="record-title">
        {page.line.title}
      </Text>
    ) : null}
    <Text className="note block" id="record-note">
      {[page.orgName, ...Object.values(dayAndNote(page.line, today))].filter((word) => word !== '').join('·')}
    </Text>
    {page.seal ? <Text className="mini block">{recordPageText.check(checkValueOf(page.seal.hash))}</Text> : null}
  </View>
);

const reasonWords = ({ kind, page }: RecordState): string | undefined => {
  const { stateReason, line } = page;
  if (stateReason === undefined || stateReason === '') return undefined;
  return line.state === 'returned'
    ? recordPageText.returned(stateReason)
    : recordPageText.reasonOf(stateWordOf(kind, line.state).word, stateReason);
};

/** A word about a row names the row: 「罗志强：要不要现在办转接？」. */
const warningWords = ({ kind, page }: RecordState, today: string, { field, words }: RegisterPage['warnings'][number]): string => {
  const [name = '', place] = field.split('.');
  const rows = kind.fields[name];
  const row = Array.isArray(page.content[name]) ? (page.content[name] as Line[])[Number(place)] : undefined;
  const title = rows?.is === 'rows' && row !== undefined ? rowWords(rows.of, row, speechOfPage(page, today)).title : '';
  return title === '' ? words : `${title}：${words}`;
};

/** Why it was given back or corrected, what is missing, what should be looked at again. */
export const RecordSays = ({ record, today }: { record: RecordState; today: string }) => {
  const { page, error, asking } = record;
  const reason = reasonWords(record);
  return (
    <View className="stack register-says">
      {reason === undefined ? null : (
        <Say tone={page.line.state === 'returned' ? 'attn' : 'plain'} id="state-reason">
          {reason}
        </Say>
      )}
      {page.correctionReason === undefined ? null : <Say id="correction">{recordPageText.correctedBecause(page.correctionReason)}</Say>}
      {page.missing.length > 0 && page.mayEdit ? (
        <Say tone="attn" id="missing">
          {recordPageText.missing(page.missing.map((path) => labelAt(record.kind.fields, path)).join('、'))}
        </Say>
      ) : null}
      {page.warnings.map((warning, place) => (
        <Say key={place} id={`warning-${place}`}>
          {warningWords(record, today, warning)}
        </Say>
      ))}
      {error && !asking ? (
        <Say tone="attn" id="record-refused">
          {refusalWords(error, record.kind)}
        </Say>
      ) : null}
    </View>
  );
};

/** To whom it was handed in, and whether they have received it. */
export const Filings = ({ page, today }: { page: RegisterPage; today: string }) =>
  page.filedTo.length === 0 ? null : (
    <View>
      <Section title={recordPageText.filed} />
      <Card isFlush id="filings">
        {page.filedTo.map((filing) => (
          <Row
            key={filing.receiverOrgId}
            title={page.orgNames[filing.receiverOrgId] ?? recordPageText.receivers[filing.receiver]}
            note={[
              recordPageText.filedOn(dayWord(filing.firstSubmittedOn, today)),
              isFiledLate(filing, page.filingDueOn) ? recordPageText.filedLate(dayWord(page.filingDueOn ?? today, today)) : '',
              filing.returnedOn === undefined ? '' : recordPageText.returnedOn(dayWord(filing.returnedOn, today)),
            ]
              .filter((word) => word !== '')
              .join('·')}
            end={
              <View className="line-up wrap">
                {isFiledLate(filing, page.filingDueOn) ? (
                  <Chip id={`late-${filing.receiver}`} word={recordPageText.late} icon="clock" tone="attn" />
                ) : null}
                <Text>{recordPageText.filedStates[filing.state]}</Text>
              </View>
            }
          />
        ))}
      </Card>
    </View>
  );
