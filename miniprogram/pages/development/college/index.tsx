import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { CaseLine } from '@shared/contract/development';
import { STEP_COUNT } from '@shared/records/vocabulary/development-days';
import { stepName } from '@shared/text/development-words';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Segment } from '@/components/forms/choices';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { developmentCollegeText as text } from '@/text/development';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';
import { Cases, isOverdue } from './cases';
import { Quota } from './quota';
import './index.scss';

type College = Out<'development.college'>;
type Shown = (typeof VIEWS)[number]['value'];

const farOn = ({ step }: { step: number }): number => (step === 0 ? STEP_COUNT + 1 : step);
/** Of one next step each, those farthest on the way first: before all whoever has no step left. */
const byStep = (lines: readonly CaseLine[]): { step: number; lines: CaseLine[] }[] => {
  const groups = new Map<number, CaseLine[]>();
  for (const line of lines) {
    const step = line.next?.step ?? 0;
    groups.set(step, [...(groups.get(step) ?? []), line]);
  }
  return [...groups].map(([step, own]) => ({ step, lines: own })).sort((one, other) => farOn(other) - farOn(one));
};

const Lists = ({ college, isWide }: { college: College; isWide: boolean }) => {
  const overdue = college.cases.filter(isOverdue);
  const shared = { today: college.today, saysOrg: college.plans.length !== 1, isWide };
  if (college.cases.length === 0)
    return (
      <Card>
        <Empty id="no-cases" title={text.none} next={text.noneNext} />
      </Card>
    );
  return (
    <View>
      {overdue.length === 0 ? null : (
        <View>
          <Section title={text.overdue(overdue.length)} />
          <Cases {...shared} id="overdue" lines={overdue} saysNext />
        </View>
      )}
      {byStep(college.cases.filter((line) => !isOverdue(line))).map(({ step, lines }) => (
        <View key={step}>
          <Section title={step === 0 ? text.atEnd(lines.length) : text.atStep(step, stepName(step), lines.length)} />
          <Cases {...shared} id={`step-${step}`} lines={lines} saysNext={false} />
        </View>
      ))}
    </View>
  );
};

const VIEWS = [
  { value: 'cases', word: text.views.cases },
  { value: 'plan', word: text.views.plan },
] as const;

/** Every case that the caller may see, by step, and what was planned, approved and used in the year. */
export default function DevelopmentCollegePage() {
  const { place } = useMember();
  const parameters = useParameters('developmentCollege');
  const orgId = parameters.orgId ?? place?.orgId;
  const year = parameters.year === undefined ? {} : { year: parameters.year };
  const remote = useRemote(orgId, () => call('development.college', { orgId: orgId ?? '', ...year }));
  useReturned(() => void remote.refresh());
  const { isWide } = useLook();
  const [shown, setShown] = useState<Shown>('cases');
  const college = remote.content;
  const add = college?.mayEnter ? (
    <Button
      id="add-case"
      kind="primary"
      icon="plus"
      onTap={() => openPage('registerForm', { orgId: college.orgId, type: 'developmentCase' })}
    >
      {text.open}
    </Button>
  ) : undefined;
  return (
    <Page
      title={text.title}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
      wideHead={{ ...(college ? { over: college.orgName } : {}), actions: add }}
    >
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {(found) => (
          <View>
            <Segment id="view" label={text.view} options={VIEWS} chosen={shown} onChoose={setShown} />
            {shown === 'plan' ? (
              <Quota college={found} />
            ) : (
              <View>
                <Text className="note block college-note">{text.note(found.cases.length)}</Text>
                <Lists college={found} isWide={isWide} />
              </View>
            )}
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
