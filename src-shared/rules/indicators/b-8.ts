import { coversDay } from '../../roster/on-day';
import type { CollegeFacts, Fact, RecordFact } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import type { Org } from '../../records/org';
import { planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type CheckAt, type Part } from '../indicator';
import type { On } from '../judge/due';
import { branchIdsUnder, orgsOn } from '../judge/orgs';
import { statePart } from '../judge/state';
import { dueFor } from '../judge/when';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

/** The end of the plan's second stage (plan, 三(二)). */
const UNTIL = '2020-08-31';

type Recognised = RecordFact<'featuredBranch'> | RecordFact<'partyBrand'>;

const isOn = ({ content, day: known }: Recognised, day: Day): boolean =>
  coversDay({ fromOn: content.awardedOn ?? known, toOn: content.endedOn }, day);

const wouldBe = (
  facts: CollegeFacts,
  general: Org,
  { at, isMissing }: { at: CheckAt; isMissing: { branch: boolean; brand: boolean } },
): Fact[] => {
  const [branchId] = [...branchIdsUnder(facts, general._id)].sort();
  // Without a branch below there is none that could be featured.
  if (isMissing.branch && branchId === undefined) return [];
  const common = { orgId: general._id, day: at.asOfOn };
  return [
    ...(isMissing.branch && branchId !== undefined
      ? [wouldRecord({ ...common, type: 'featuredBranch', content: { branchId, name: UNWRITTEN, awardedOn: at.asOfOn } })]
      : []),
    ...(isMissing.brand ? [wouldRecord({ ...common, type: 'partyBrand', content: { name: UNWRITTEN, awardedOn: at.asOfOn } })] : []),
  ];
};

const partOf = (facts: CollegeFacts, general: Org, { gathered, at }: On): Part => {
  const own = <T extends Recognised>(records: readonly T[]): T | undefined =>
    records.find((record) => record.orgId === general._id && isOn(record, at.onDay));
  const [branch, brand] = [own(gathered.records('featuredBranch')), own(gathered.records('partyBrand'))];
  const isMissing = { branch: branch === undefined, brand: brand === undefined };
  const remedy = {
    verb: 'enter',
    by: 'generalBranch',
    effort: 'long',
    kinds: [],
    type: isMissing.branch ? 'featuredBranch' : 'partyBrand',
    orgId: general._id,
  } as const;
  const part = statePart(
    {
      isMet: !isMissing.branch && !isMissing.brand,
      shortFromOn: addDays(dueFor(general, UNTIL, at), 1),
      evidenceIds: [branch, brand].flatMap((record) => (record === undefined ? [] : [record._id])),
      remedy: { ...remedy, kinds: [], would: wouldBe(facts, general, { at, isMissing }) },
    },
    general,
    at,
  );
  return { ...part, orgId: general._id };
};

export const featuredBranchAndBrand = collegeRule('B.8', {
  statement: 'each-general-branch-has-a-featured-branch-and-a-brand',
  recordKinds: ['featuredBranch', 'partyBrand'],
  why: 'One example close by teaches more than a list of demands; the committee recognises it, no number makes it one.',
  cite: [planCite('三(二)', '每个二级党组织建成至少1个特色党支部，形成1项特色党建品牌')],
  check: (facts, gathered, at) => {
    const generals = orgsOn(facts, 'generalBranch', at.onDay);
    return generals.length === 0
      ? notApplicable('noGeneralBranch')
      : settle(
          generals.map((general) => partOf(facts, general, { gathered, at })),
          at,
        );
  },
});
