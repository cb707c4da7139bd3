import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import { PAYER_KINDS, type PayerKind } from '@shared/standard/dues/payer-kinds';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Segment } from '@/components/forms/choices';
import { Page } from '@/components/frame/page';
import { Card, Section } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import { openPage } from '@/platform/navigation';
import { duesText } from '@/text/dues';
import { wordsOf } from '@/text/errors';
import './index.scss';

type Mine = Out<'dues.mine'>;
type MonthLine = Mine['months'][number];

const noteOf = ({ lackingFen, dueFen, dueOn, paidOn }: MonthLine, today: string): string => {
  if (paidOn !== undefined && lackingFen === 0) return duesText.paidOn(dayWord(paidOn, today));
  const by = (today > dueOn ? duesText.wasDueBy : duesText.dueBy)(dayWord(dueOn, today));
  return lackingFen < dueFen ? `${duesText.lacking(lackingFen)}，${by}` : by;
};

const MonthRow = ({ line, today }: { line: MonthLine; today: string }) => {
  const isPaid = line.lackingFen === 0;
  const state = isPaid ? 'paid' : today > line.dueOn ? 'overdue' : 'notYetDue';
  return (
    <Row
      id={`month-${line.month}`}
      title={duesText.part(periodWord(line.month, today), line.dueFen)}
      note={noteOf(line, today)}
      end={
        isPaid || state === 'overdue' ? (
          <StateTag state={state} word={isPaid ? duesText.paid : duesText.notYet} />
        ) : (
          <Text className="note">{duesText.notYet}</Text>
        )
      }
    />
  );
};

const Basis = ({ assessment, today }: { assessment: NonNullable<Mine['assessment']>; today: string }) => (
  <Card isFlush>
    <Row
      id="basis"
      icon="page"
      title={duesText.basis}
      note={duesText.basisNote(PAYER_KINDS[assessment.payerKind as PayerKind], assessment.dueFen, periodWord(assessment.fromMonth, today))}
      onTap={() => openPage('registerRecord', { recordId: assessment.recordId })}
    />
  </Card>
);

const Months = ({ mine, choose }: { mine: Mine; choose: (year: string) => void }) => (
  <View>
    <Section title={periodWord(mine.year)} />
    <View className="dues-years">
      <Segment
        id="year"
        label={duesText.year}
        options={mine.years.map((value) => ({ value, word: periodWord(value) }))}
        chosen={mine.year}
        onChoose={choose}
      />
    </View>
    {mine.months.length === 0 ? (
      <Text className="note block" id="no-months">
        {duesText.noMonths(mine.year)}
      </Text>
    ) : (
      <Card isFlush id="months">
        {mine.months.map((line) => (
          <MonthRow key={line.month} line={line} today={mine.today} />
        ))}
      </Card>
    )}
  </View>
);

export default function OwnDuesPage() {
  const [year, chooseYear] = useState<string>();
  const remote = useRemote(year ?? 'now', () => call('dues.mine', year === undefined ? {} : { year }));
  return (
    <Page title={duesText.mineTitle}>
      <Text className="note block" id="no-money">
        {duesText.noMoney}
      </Text>
      <RemoteView remote={remote} skeleton={[1, 6]} wordsOf={wordsOf}>
        {(mine) => (
          <View className="own-dues">
            {mine.orgName === '' ? (
              <Card>
                <Empty title={duesText.noBranch} next={duesText.noBranchNext} />
              </Card>
            ) : null}
            {mine.orgName !== '' && mine.assessment === null && mine.year === mine.today.slice(0, 4) ? (
              <Card>
                <Empty id="not-assessed" title={duesText.notAssessedYet} next={duesText.notAssessedNext} />
              </Card>
            ) : null}
            {mine.assessment === null ? null : <Basis assessment={mine.assessment} today={mine.today} />}
            {mine.orgName === '' || (mine.assessment === null && mine.year === mine.today.slice(0, 4)) ? null : (
              <Months mine={mine} choose={chooseYear} />
            )}
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
