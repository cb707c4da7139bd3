import { Text, View } from '@tarojs/components';
import type { DuesBaseLine } from '@shared/contract/dues';
import { periodWord } from '@shared/kernel/time-words';
import { PAYER_KINDS, type PayerKind } from '@shared/standard/dues/payer-kinds';
import { RemoteView } from '@/components/feedback/remote-view';
import { PickField } from '@/components/forms/field';
import { YuanEditor } from '@/components/forms/yuan';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row as Line } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { duesText } from '@/text/dues';
import { wordsOf } from '@/text/errors';
import type { Row } from './drafts';
import { useBases, type Bases, type DuesBases } from './use-bases';
import './index.scss';

const idOf = (memberId: string): string => memberId.replace(/[:.]/g, '-');
const kinds = (Object.keys(PAYER_KINDS) as PayerKind[]).map((value) => ({ value, word: PAYER_KINDS[value] }));
const isPayerKind = (value: string): value is PayerKind => Object.prototype.hasOwnProperty.call(PAYER_KINDS, value);

const beforeWords = ({ dueFen, heldFrom }: DuesBaseLine, today: string): string =>
  dueFen === undefined || heldFrom === undefined ? duesText.never : duesText.before(dueFen, periodWord(heldFrom, today));

const comesTo = ({ dueFen, isNew, line }: Row, today: string): string => {
  if (dueFen === null) return duesText.baseNeeded;
  return isNew ? duesText.will(dueFen, periodWord(line.fromMonth, today)) : duesText.unchanged;
};

const BaseRow = ({ row, today, bases }: { row: Row; today: string; bases: Bases }) => {
  const { line, payerKind, baseFen } = row;
  const key = idOf(line.memberId);
  return (
    <View id={`base-${key}`} className="base-line">
      <View className="base-who">
        <Text className="block">{line.name}</Text>
        <Text className="mini block">{beforeWords(line, today)}</Text>
      </View>
      <PickField
        id={`kind-${key}`}
        label={duesText.payerKind(line.name)}
        options={kinds}
        value={payerKind}
        onChange={(value) => (isPayerKind(value) ? bases.change(line.memberId, { payerKind: value }) : undefined)}
      />
      {row.paysByBase ? (
        <YuanEditor
          id={`fen-${key}`}
          label={duesText.baseOf(line.name)}
          value={baseFen}
          onChange={(fen) => bases.change(line.memberId, { baseFen: fen === undefined || fen < 0 ? null : fen })}
        />
      ) : (
        <View />
      )}
      <Text id={`due-${key}`} className={row.isNew ? 'note base-due' : 'note base-due quiet'}>
        {comesTo(row, today)}
      </Text>
    </View>
  );
};

const Reduced = ({ content, orgId }: { content: DuesBases; orgId: string }) => {
  const reduced = content.lines.filter(({ isReduced }) => isReduced);
  return reduced.length === 0 ? null : (
    <View>
      <Section title={duesText.reducedOnes} />
      <Card isFlush id="reduced">
        {reduced.map(({ memberId, name }) => (
          <Line
            key={memberId}
            id={`reduced-${idOf(memberId)}`}
            title={name}
            note={duesText.reducedNote}
            onTap={() => openPage('registerForm', { orgId, type: 'duesAssessment', memberId, period: content.today.slice(0, 4) })}
          />
        ))}
      </Card>
    </View>
  );
};

const Table = ({ content, bases }: { content: DuesBases; bases: Bases }) => (
  <View className="bases-page">
    <PickField
      id="from-month"
      label={duesText.basesFrom}
      options={content.months.map((value) => ({ value, word: periodWord(value, content.today) }))}
      value={content.fromMonth}
      onChange={bases.chooseMonth}
    />
    {bases.error ? (
      <Say tone="attn" id="bases-refused">
        {wordsOf(bases.error)}
      </Say>
    ) : null}
    <Section
      title={
        content.lines.length === 0
          ? duesText.basesNobody
          : duesText.basesOpen(content.lines.filter(({ isAssessed, isReduced }) => !isAssessed && !isReduced).length)
      }
    />
    {bases.rows.length === 0 ? null : (
      <Card isFlush id="bases">
        {bases.rows.map((row) => (
          <BaseRow key={row.line.memberId} row={row} today={content.today} bases={bases} />
        ))}
      </Card>
    )}
    <Reduced content={content} orgId={bases.orgId} />
  </View>
);

/** 核定全支部: one base for each, what it comes to beside it, and one save. */
export default function DuesBasesPage() {
  const bases = useBases();
  const { content } = bases.remote;
  return (
    <Page
      title={duesText.basesTitle}
      wideHead={content ? { over: content.orgName } : undefined}
      dock={
        content === undefined || bases.rows.length === 0 ? undefined : (
          <Dock {...(bases.lacking === 0 ? {} : { note: duesText.basesLeft(bases.lacking) })}>
            <Button id="save-bases" kind="primary" isBusy={bases.isBusy} onTap={() => void bases.save()}>
              {duesText.saveBases(bases.toSave)}
            </Button>
          </Dock>
        )
      }
    >
      <Text className="note block">{duesText.basesHow}</Text>
      <RemoteView remote={bases.remote} skeleton={[1, 6]} wordsOf={wordsOf}>
        {(read) => <Table content={read} bases={bases} />}
      </RemoteView>
    </Page>
  );
}
