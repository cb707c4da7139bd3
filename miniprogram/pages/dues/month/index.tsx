import { Text, View } from '@tarojs/components';
import type { DuesLine } from '@shared/contract/dues';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { largeExtraWords } from '@shared/standard/dues/voluntary';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { MomentField, PickField } from '@/components/forms/field';
import { YuanEditor } from '@/components/forms/yuan';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { duesText } from '@/text/dues';
import { wordsOf } from '@/text/errors';
import { longInArrears, partsOf } from './ticks';
import { useDues, type Dues, type DuesMonth } from './use-dues';
import './index.scss';

const idOf = (memberId: string): string => memberId.replace(/[:.]/g, '-');

/** Somebody paid another sum than what was ticked: a part of it, or more, which is welcome. */
const OtherSum = ({ line, owed, dues }: { line: DuesLine; owed: number; dues: Dues }) => {
  const key = idOf(line.memberId);
  const typed = dues.typed.get(line.memberId);
  if (typed === undefined)
    return (
      <Button id={`other-sum-${key}`} kind="text" isSmall onTap={() => dues.type(line.memberId, owed)}>
        {duesText.otherSum}
      </Button>
    );
  const large = largeExtraWords(typed - owed);
  return (
    <View className="dues-sum">
      <YuanEditor
        id={`sum-${key}`}
        label={duesText.sumOf(line.name)}
        value={typed}
        onChange={(fen) => dues.type(line.memberId, fen === undefined || fen < 0 ? undefined : fen)}
      />
      <Text className="note block" id={`sum-note-${key}`}>
        {large === '' ? duesText.sumNote(typed - owed) : large}
      </Text>
    </View>
  );
};

const OpenLine = ({ line, month, dues }: { line: DuesLine; month: string; dues: Dues }) => {
  const parts = partsOf(line, month);
  const owed = dues.owedOf(line.memberId);
  return (
    <View id={`dues-${idOf(line.memberId)}`} className="dues-line">
      <View className="grow">
        <Text className="block">{line.name}</Text>
        <Text className="mini block">{duesText.each(line.dueFen, line.isQuarterly)}</Text>
      </View>
      <Choices
        id={`pay-${idOf(line.memberId)}`}
        label={line.name}
        isMultiple
        options={parts.map(({ key, word, fen }) => ({ value: key, word: duesText.part(word, fen) }))}
        chosen={parts.map(({ key }) => key).filter((key) => dues.ticked.has(key))}
        onChoose={dues.toggle}
      />
      {owed === null ? null : <OtherSum line={line} owed={owed} dues={dues} />}
    </View>
  );
};

const Open = ({ content, dues }: { content: DuesMonth; dues: Dues }) => {
  const lines = content.lines.filter((line) => line.state === 'open' || line.arrears.length > 0);
  const long = longInArrears(lines);
  return (
    <View>
      <Section
        title={content.lines.length === 0 ? duesText.nobody : duesText.open(content.lines.filter(({ state }) => state === 'open').length)}
      />
      {long === 0 ? null : (
        <Say tone="attn" id="long-arrears">
          {duesText.arrears(long)}
        </Say>
      )}
      {dues.canTickRest ? (
        <View className="dues-rest">
          <Button id="tick-rest" isWide icon="check" onTap={dues.tickRest}>
            {dues.isAllTicked ? duesText.restUndo : duesText.rest}
          </Button>
        </View>
      ) : null}
      {lines.length === 0 ? null : (
        <Card isFlush id="open">
          {lines.map((line) => (
            <OpenLine key={line.memberId} line={line} month={content.month} dues={dues} />
          ))}
        </Card>
      )}
    </View>
  );
};

/** What needs no tick: it is registered, was let off, or has first to be assessed. */
const Settled = ({ content, orgId }: { content: DuesMonth; orgId: string }) => {
  const { lines, today, month } = content;
  const paid = lines.filter(({ state }) => state === 'paid' || state === 'relieved');
  const waiting = lines.filter(({ state }) => state === 'notAssessed');
  return (
    <View>
      {waiting.length === 0 ? null : (
        <View>
          <Section
            title={duesText.notAssessed}
            more={duesText.assessAll}
            moreId="assess-all"
            onMore={() => openPage('duesBases', { orgId })}
          />
          <Card isFlush id="not-assessed">
            {waiting.map(({ memberId, name }) => (
              <Row
                key={memberId}
                title={name}
                end={
                  <Button
                    id={`assess-${idOf(memberId)}`}
                    isSmall
                    onTap={() => openPage('registerForm', { orgId, type: 'duesAssessment', memberId, period: month.slice(0, 4) })}
                  >
                    {duesText.assess}
                  </Button>
                }
              />
            ))}
          </Card>
        </View>
      )}
      {paid.length === 0 ? null : (
        <View>
          <Section title={duesText.done} />
          <Card isFlush id="paid">
            {paid.map(({ memberId, name, state, dueFen, isQuarterly, paidOn, paymentIds }) => {
              const recordId = paymentIds[paymentIds.length - 1];
              const note = state === 'relieved' ? duesText.relieved : duesText.each(dueFen, isQuarterly);
              return (
                <Row
                  key={memberId}
                  id={`paid-${idOf(memberId)}`}
                  title={name}
                  note={note}
                  {...(paidOn === undefined ? {} : { end: <Text className="note">{duesText.paidOn(dayWord(paidOn, today))}</Text> })}
                  {...(recordId === undefined ? {} : { onTap: () => openPage('registerRecord', { recordId }) })}
                />
              );
            })}
          </Card>
        </View>
      )}
    </View>
  );
};

const Otherwise = ({ orgId }: { orgId: string }) => (
  <View className="dues-otherwise">
    <Card isFlush>
      <Row id="dues-bases" icon="page" title={duesText.bases} note={duesText.basesNote} onTap={() => openPage('duesBases', { orgId })} />
      <Row
        id="dues-form"
        icon="note"
        title={duesText.otherwise}
        note={duesText.otherwiseNote}
        onTap={() => openPage('registerForm', { orgId, type: 'duesPayment' })}
      />
      <Row
        id="dues-book"
        icon="list"
        title={duesText.book}
        note={duesText.bookNote}
        onTap={() => openPage('registerList', { orgId, type: 'duesPayment' })}
      />
    </Card>
  </View>
);

export default function DuesMonthPage() {
  const dues = useDues();
  const { remote, chosen, error, orgId = '' } = dues;
  const content = remote.content;
  const figures = (
    <Text className="dues-chosen" id="chosen">
      {chosen.people === 0 ? duesText.none : duesText.chosen(chosen.people, chosen.fen)}
    </Text>
  );
  const isOpen = content?.lines.some((line) => line.state === 'open' || line.arrears.length > 0) === true;
  return (
    <Page
      title={duesText.title}
      wideHead={content ? { over: content.orgName } : undefined}
      dock={
        isOpen ? (
          <Dock over={figures}>
            <Button id="save-dues" kind="primary" isBusy={dues.isBusy} onTap={() => void dues.save()}>
              {duesText.save}
            </Button>
          </Dock>
        ) : undefined
      }
    >
      <Text className="note block">{duesText.onlyWritten}</Text>
      <RemoteView remote={remote} skeleton={[2, 6]} wordsOf={wordsOf}>
        {(month) => (
          <View className="dues-page">
            <View className="dues-when">
              <PickField
                id="month"
                label={duesText.month}
                options={month.months.map((value) => ({ value, word: periodWord(value, month.today) }))}
                value={month.month}
                onChange={dues.chooseMonth}
              />
              {isOpen ? <MomentField id="paid-day" mode="date" label={duesText.day} value={dues.paidOn} onChange={dues.setDay} /> : null}
            </View>
            {error ? (
              <Say tone="attn" id="dues-refused">
                {wordsOf(error)}
              </Say>
            ) : null}
            <Open content={month} dues={dues} />
            <Settled content={month} orgId={orgId} />
            <Otherwise orgId={orgId} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
