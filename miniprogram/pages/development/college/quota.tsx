import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import type { PlanLine } from '@shared/contract/development';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { developmentCollegeText as text } from '@/text/development';

type College = Out<'development.college'>;

const sumOf = (plans: readonly PlanLine[], of: (plan: PlanLine) => number): number => plans.reduce((sum, plan) => sum + of(plan), 0);

/** What was planned, approved, used and is left, in one order for a branch and for the college. */
export const quotaWords = ({ planned, quota, used }: Pick<PlanLine, 'planned' | 'quota' | 'used'>): string[] => [
  text.planned(planned),
  text.quotaOf(quota),
  text.used(used),
  ...(quota === null ? [] : [text.left(quota - used)]),
];

const planWords = (plan: PlanLine): string[] => {
  if (!plan.isFiled) return [text.noPlan, text.used(plan.used)];
  return plan.isNone && plan.used === 0 ? [text.isNone] : quotaWords(plan);
};

const Figures = ({ words }: { words: readonly string[] }) => (
  <View className="quota-words">
    {words.map((word) => (
      <Text key={word}>{word}</Text>
    ))}
  </View>
);

const isOver = ({ quota, used }: Pick<PlanLine, 'quota' | 'used'>): boolean => quota !== null && used > quota;
const Over = ({ plan }: { plan: Pick<PlanLine, 'quota' | 'used'> }) =>
  isOver(plan) ? <Chip word={text.isOver} icon="triangle" tone="attn" /> : null;

/** The college's own quota beside the sum of what its branches were given. */
const Whole = ({ college }: { college: College }) => {
  const { plans, quota, orgId, year, planId } = college;
  const given = sumOf(plans, (plan) => plan.quota ?? 0);
  const whole = { planned: sumOf(plans, (plan) => plan.planned), quota, used: sumOf(plans, (plan) => plan.used) };
  const open = (): void =>
    planId === undefined
      ? openPage('registerForm', { orgId, type: 'developmentPlan', period: year })
      : openPage('registerRecord', { recordId: planId });
  return (
    <View>
      <Card id="quota-college">
        <View className="line-up wrap">
          <Text className="head grow">{text.college}</Text>
          <Over plan={whole} />
        </View>
        <Figures words={[...quotaWords(whole), text.given(given)]} />
        <Button id="own-plan" isSmall kind="quiet" onTap={open}>
          {planId === undefined ? text.enterPlan : text.ownPlan}
        </Button>
      </Card>
      {quota !== null && given > quota ? (
        <Say tone="attn" id="given-over">
          {text.over(given - quota)}
        </Say>
      ) : null}
    </View>
  );
};

export const Quota = ({ college }: { college: College }) =>
  college.plans.length === 0 ? null : (
    <View>
      <Section title={text.quota(college.year)} />
      <Text className="note block quota-note">{text.quotaNote}</Text>
      {college.isCommittee ? <Whole college={college} /> : null}
      <Card isFlush id="plans">
        {college.plans.map((plan) => (
          <Row
            key={plan.orgId}
            id={`plan-${plan.orgId.replace(/[:.]/g, '-')}`}
            title={plan.name}
            note={<Figures words={planWords(plan)} />}
            {...(isOver(plan) ? { end: <Over plan={plan} /> } : {})}
          />
        ))}
      </Card>
    </View>
  );
