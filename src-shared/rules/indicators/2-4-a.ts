import { groupsThroughout } from '../../roster/branch';
import type { ActivityFact } from '../../facts/facts';
import { branchRegulationCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings, type Asked } from '../judge/meetings';

/** Q20: one of the whole branch, or one of every group that exists the whole month. */
const branchOrEveryGroup = (held: readonly ActivityFact[], { facts, period }: Asked): readonly ActivityFact[] => {
  const whole = held.find((activity) => activity.scope !== 'group');
  if (whole) return [whole];
  const byGroup = groupsThroughout(facts.groups, facts.branch._id, period).map((group) =>
    held.find((activity) => activity.groupId === group._id),
  );
  const found = byGroup.filter((activity): activity is ActivityFact => activity !== undefined);
  return found.length === byGroup.length ? found : [];
};

export const themeDayEachMonth = branchRule('2.4.a', {
  statement: 'theme-day-held-each-month',
  recordKinds: [],
  why: 'The theme day is the fixed day on which the members of a branch come together.',
  cite: [
    standardCite('二(四)支部主题党日', '每月开展一次主题党日活动'),
    branchRegulationCite('第十六条', '党支部每月相对固定1天开展主题党日'),
    memberRegulationCite('第十六条', '党支部应当每月开展1次主题党日'),
  ],
  check: (facts, gathered, at) =>
    judgeMeetings({ kind: 'themeDay', each: 'month', askedOf: () => [null], proves: branchOrEveryGroup }, facts, { gathered, at }),
});
