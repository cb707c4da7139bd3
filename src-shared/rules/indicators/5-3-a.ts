import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { fraction } from '../../kernel/fraction';
import { standardCite } from '../../standard/cite';
import { branchRule, type Remedy } from '../indicator';
import { published, publishedOn, wouldPublish, type DisclosureEntry } from '../judge/disclosure';
import type { On } from '../judge/due';
import { divideRemedy, dutyDivisionOn } from '../judge/duty-division';
import { secretaryOn } from '../judge/people';
import { judgeState } from '../judge/state';

const WRITTEN = ['plans', 'pledges', 'notices'] as const;
/** 组织概况 and 班子成员分工 are drawn from the roster; the other three are written. */
const BOARDS_TOTAL = 2 + WRITTEN.length;

const isUpOn = (entry: DisclosureEntry, day: Day): boolean =>
  publishedOn(entry) <= day && (entry.content.validUntilOn === undefined || entry.content.validUntilOn >= day);

/** The board of duties speaks once something of the committee's work is divided (whether all of it is asks 4.1.e); of a branch without a committee when it has a secretary. */
const dutiesBoard = (
  facts: BranchFacts,
  { gathered, at }: On,
): { isThere: boolean; evidenceIds: string[]; missing: readonly Remedy['would'][number][] | null } => {
  const found = dutyDivisionOn(facts, gathered, at.onDay);
  if (found.committee.length === 0) return { isThere: secretaryOn(facts, at.onDay) !== undefined, evidenceIds: [], missing: null };
  const isThere = found.committee.some((member) => found.dutyOf.has(member._id));
  return {
    isThere,
    evidenceIds: isThere && found.division !== undefined ? [found.division._id] : [],
    missing: divideRemedy(facts, found, at.asOfOn).would,
  };
};

const remedyFor = (
  missing: readonly RecordFact[],
  duties: ReturnType<typeof dutiesBoard>,
): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => {
  const base = { by: 'secretary', effort: 'form', kinds: [] } as const;
  // A branch without committee and secretary needs one first: no entry cures that.
  if (!duties.isThere && duties.missing === null)
    return {
      ...base,
      kinds: [],
      verb: missing.length > 0 ? 'enter' : 'roster',
      ...(missing.length > 0 ? { type: 'disclosureEntry' } : {}),
      would: [],
    };
  const would = [...missing, ...(duties.isThere ? [] : (duties.missing ?? []))];
  return { ...base, kinds: [], verb: 'enter', type: missing.length > 0 ? 'disclosureEntry' : 'dutyDivision', would };
};

export const fiveBoardsFilled = branchRule('5.3.a', {
  statement: 'all-five-boards-have-something-on-them',
  recordKinds: ['disclosureEntry', 'dutyDivision'],
  why: 'Members and others can see what the branch is, who answers for what, what it plans, what it has promised and what it made known.',
  cite: [standardCite('五(三)党务公开', '党务公开栏要设置组织概况、班子成员分工、工作计划、公开承诺、党务公示等五板块')],
  check: (facts, gathered, at) => {
    const entries = published(facts, { gathered }).filter((entry) => isUpOn(entry, at.onDay));
    const duties = dutiesBoard(facts, { gathered, at });
    const first = WRITTEN.flatMap((board) => entries.find((entry) => entry.content.board === board) ?? []);
    const missing = WRITTEN.filter((board) => !first.some((entry) => entry.content.board === board)).map((board) =>
      wouldPublish(facts, at.asOfOn, { board }),
    );
    const filled = 1 + (duties.isThere ? 1 : 0) + first.length;
    return judgeState(
      {
        isMet: filled === BOARDS_TOTAL,
        share: fraction(filled, BOARDS_TOTAL),
        evidenceIds: [...duties.evidenceIds, ...first.map((entry) => entry._id)],
        remedy: remedyFor(missing, duties),
      },
      facts,
      at,
    );
  },
});
