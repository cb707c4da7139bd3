import { Text, View } from '@tarojs/components';
import { timeOfInstant, type Day } from '@shared/kernel/day';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { Failed } from '@/components/feedback/failed';
import { Skeleton } from '@/components/feedback/skeleton';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { countsWord, declareText, lineWords } from '@/text/points';
import { DeclarationFields } from '../declaration-form';
import { DeclarationRow } from '../mine/months';
import { usePoints, type Points } from '../mine/use-points';
import { AgainForm } from './again';
import { useDeclare, type Declare } from './use-declare';
import './index.scss';
import { groupOfLine } from '@shared/records/vocabulary/points-lines';

const Automatic = ({ points }: { points: Points }) => {
  const lines = points.proven;
  return (
    <View>
      <Section title={declareText.auto} />
      {lines.length === 0 ? (
        <Text className="note block">{declareText.autoNone}</Text>
      ) : (
        <Card isFlush id="automatic">
          {lines.map((line) => (
            <Row
              key={line.lineKey}
              icon={groupOfLine(line.lineKey) === 'deduct' ? 'info' : 'check'}
              title={lineWords[line.lineKey]}
              end={<Text>{countsWord(line.counts)}</Text>}
            />
          ))}
        </Card>
      )}
    </View>
  );
};

const Waiting = ({ declare, today }: { declare: Declare; today: Day }) =>
  declare.waiting.length === 0 ? null : (
    <Card isFlush id="waiting">
      {declare.waiting.map((one) => (
        <Row
          key={one.key}
          title={lineWords[one.lineKey]}
          note={`${dayWord(one.day, today)} ${one.text}`}
          end={
            <View className="line-up">
              <Button id={`edit-${one.key}`} isSmall kind="quiet" onTap={() => declare.edit(one)}>
                {declareText.change}
              </Button>
              <Button id={`drop-${one.key}`} isSmall kind="quiet" onTap={() => declare.drop(one.key)}>
                {declareText.drop}
              </Button>
            </View>
          }
        />
      ))}
    </Card>
  );

const Sent = ({ points }: { points: Points }) => {
  const own = points.declarations.filter((entry) => entry.month === (points.openMonth ?? points.today.slice(0, 7)));
  if (own.length === 0) return null;
  return (
    <View>
      <Section title={declareText.sent} />
      <Card isFlush id="sent">
        {own.map((entry) => (
          <DeclarationRow key={entry.declarationId} declaration={entry} today={points.today} />
        ))}
      </Card>
    </View>
  );
};

const DeclareForm = ({ points, memberId }: { points: Points; memberId: string }) => {
  const declare = useDeclare(points, memberId);
  const { openMonth, windowClosesOn, opensOn, today } = points;
  const title = openMonth === null ? declareText.plainTitle : declareText.title(periodWord(openMonth, today));
  const dock =
    openMonth !== null && declare.count > 0 ? (
      <Dock>
        <PrimaryButton id="submit" isBusy={declare.isBusy} onTap={() => void declare.submit()}>
          {declareText.submit(declare.count)}
        </PrimaryButton>
      </Dock>
    ) : null;
  return (
    <Page title={title} dock={dock}>
      <View className="declare-page">
        {openMonth === null ? (
          <Say id="closed">{declareText.closed(dayWord(opensOn, today))}</Say>
        ) : (
          <Text className="note block">{declareText.voluntary(dayWord(windowClosesOn ?? opensOn, today))}</Text>
        )}
        <Automatic points={points} />
        <Section
          title={declareText.add}
          {...(declare.savedAt === undefined ? {} : { more: declareText.savedAt(timeOfInstant(declare.savedAt)) })}
        />
        <Waiting declare={declare} today={today} />
        <Card>
          <DeclarationFields form={declare.form} errors={declare.errors} onChange={declare.change} />
        </Card>
        {declare.error ? (
          <Say tone="attn" id="refusal">
            {wordsOf(declare.error)}
          </Say>
        ) : null}
        <View className="declare-more">
          <Button id="add-more" isWide icon="plus" onTap={declare.addMore}>
            {declareText.addMore}
          </Button>
        </View>
        <Text className="note block">{declareText.foot}</Text>
        <Sent points={points} />
      </View>
    </Page>
  );
};

export default function DeclarePage() {
  const { remote, memberId } = usePoints();
  const { declarationId } = useParameters('pointsDeclare');
  const { content, error } = remote;
  const returned = content?.declarations.find(
    (declaration) => declaration.declarationId === declarationId && declaration.state === 'returned',
  );
  if (content && returned) return <AgainForm declaration={returned} today={content.today} />;
  if (content && memberId !== undefined) return <DeclareForm points={content} memberId={memberId} />;
  return (
    <Page title={declareText.plainTitle}>
      {error ? <Failed note={wordsOf(error)} requestId={error.requestId} onRetry={() => void remote.refresh()} /> : null}
      {remote.isSkeletonShown ? <Skeleton cards={[3, 6]} /> : null}
    </Page>
  );
}
