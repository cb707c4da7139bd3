import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ComingView } from '@shared/contract/roster-outlook';
import { Empty } from '@/components/feedback/empty';
import { Choices } from '@/components/forms/choices';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { openPage } from '@/platform/navigation';
import { actWords, comingTitle, outlookText as text, peopleWord, sortWords } from '@/text/outlook';
import { dayOf, kindsIn, partsOf, sourceWord, whenWord, type Outlook, type Part } from './months';

type LineProps = { line: ComingView; place: string; outlook: Outlook };

/** Where the secretary of the branch does it; whoever looks on from above has no door here. */
const Door = ({ line: { kind, line, orgId, people }, place }: LineProps) => {
  if (kind === 'graduation')
    return (
      <Button
        id={`leave-${place}`}
        isSmall
        kind="quiet"
        onTap={() => openPage('rosterLeave', { orgId, memberIds: people.map(({ memberId }) => memberId).join(',') })}
      >
        {text.toLeave}
      </Button>
    );
  if (kind === 'probationEnd')
    return (
      <Button id={`case-${place}`} isSmall kind="quiet" onTap={() => openPage('registerList', { orgId, type: 'developmentCase' })}>
        {text.toCases}
      </Button>
    );
  if (kind !== 'line' || line === 'needsNoCommittee' || line === 'committeeShort') return null;
  return (
    <Button id={`request-${place}`} isSmall kind="quiet" onTap={() => openPage('registerForm', { orgId, type: 'branchChangeRequest' })}>
      {text.toRequest}
    </Button>
  );
};

const Line = (props: LineProps) => {
  const { line, place, outlook } = props;
  const { today, citations } = outlook;
  return (
    <View className="outlook-line" id={`coming-${place}`} role="row">
      <Text className="outlook-day strong">{dayOf(line, today)}</Text>
      <View className="outlook-what">
        <Text className="strong block">{comingTitle(line)}</Text>
        {outlook.kind === 'branch' ? null : <Text className="note block">{line.orgName}</Text>}
        {line.people.length === 0 ? null : <Text className="note block">{peopleWord(line.people)}</Text>}
      </View>
      <View className="outlook-advice">
        {line.advice.map((advice) => (
          <View key={advice.act} className="outlook-act">
            <Text className="block">
              {whenWord(advice, today)} {actWords[advice.act]}
            </Text>
            <Text className="mini block">{sourceWord(advice.cites, citations)}</Text>
          </View>
        ))}
        {outlook.ends === undefined ? null : (
          <View className="not-printed">
            <Door {...props} />
          </View>
        )}
      </View>
    </View>
  );
};

const Month = ({ part: { key, title, lines }, outlook }: { part: Part; outlook: Outlook }) => (
  <View className="outlook-month" id={`month-${key}`}>
    <Section title={title} />
    <Card>
      {lines.map((line, at) => (
        <Line
          key={`${line.kind} ${line.line ?? ''} ${line.department ?? ''} ${line.orgId} ${line.day}`}
          line={line}
          place={`${key}-${at}`}
          outlook={outlook}
        />
      ))}
    </Card>
  </View>
);

const ALL = 'all';

/** What is coming, month by month, each with what is to be done by when; of many things one sort can be looked at. */
export const Coming = ({ outlook }: { outlook: Outlook }) => {
  const [sort, choose] = useState<ComingView['kind'] | typeof ALL>(ALL);
  const kinds = kindsIn(outlook.coming);
  const isShown = ({ kind }: ComingView): boolean => sort === ALL || kind === sort || !kinds.includes(sort);
  const parts = partsOf({ ...outlook, coming: outlook.coming.filter(isShown) });
  if (parts.length === 0)
    return (
      <Card>
        <Empty id="nothing-coming" title={text.none} next={text.noneNext} />
      </Card>
    );
  return (
    <View id="coming">
      {kinds.length < 2 ? null : (
        <View className="not-printed">
          <Choices
            id="sort"
            label={text.sorts}
            options={[{ value: ALL, word: text.all }, ...kinds.map((kind) => ({ value: kind, word: sortWords[kind] }))]}
            chosen={[sort]}
            onChoose={choose}
          />
        </View>
      )}
      {parts.map((part) => (
        <Month key={part.key} part={part} outlook={outlook} />
      ))}
      <Text className="mini block outlook-foot">{text.estimate}</Text>
    </View>
  );
};
