import type { CollegeFacts, RecordFact } from '../../facts/facts';
import { addDays } from '../../kernel/day';
import { firstDayOf, lastDayOf } from '../../kernel/period';
import type { Org } from '../../records/org';
import { planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type Part } from '../indicator';
import type { On } from '../judge/due';
import { branchIdsUnder, orgsOn } from '../judge/orgs';
import { isOpen, notAsked, partNotAsked } from '../judge/when';
import { valueOn } from '../../standard/params';

type Case = RecordFact<'developmentCase'>;

/** Cases of the branches below that went a step further in the year. */
const casesBelow = (facts: CollegeFacts, general: Org, { gathered, at }: On): Case[] => {
  const below = branchIdsUnder(facts, general._id);
  const isMoved = ({ content }: Case): boolean =>
    content.steps.some(({ doneOn }) => doneOn >= firstDayOf(at.year) && doneOn <= lastDayOf(at.year) && doneOn <= at.asOfOn);
  return gathered.records('developmentCase').filter((found) => below.has(found.orgId) && isMoved(found));
};

const partOf = (facts: CollegeFacts, general: Org, on: On): Part => {
  const { at } = on;
  const lastOn = lastDayOf(at.year);
  const where = { period: at.year, orgId: general._id, lastOn, makeUpUntilOn: lastOn };
  const cases = casesBelow(facts, general, on);
  const because = notAsked(general, at.year, at) ?? (cases.length === 0 ? 'noCases' : null);
  if (because !== null) return partNotAsked(because, where);
  const chosen = cases.filter(({ content }) => content.isBackbone === true);
  const missedFromOn = addDays(lastOn, valueOn(at.params.graceDays, lastOn) + 1);
  if (chosen.length > 0)
    return {
      ...where,
      outcome: 'met',
      isMadeUp: false,
      evidenceIds: chosen.map((found) => found._id),
      openIds: [],
      countsFromOn: lastOn,
      remedy: null,
    };
  const short = {
    ...where,
    outcome: at.asOfOn < missedFromOn ? 'notYetDue' : 'notMet',
    isMadeUp: false,
    evidenceIds: cases.map((found) => found._id),
    openIds: [],
    countsFromOn: missedFromOn,
  } as const;
  // Whom to develop is chosen by people over years; no record puts it right.
  const remedy = {
    verb: 'enter',
    by: 'generalBranch',
    effort: 'long',
    kinds: [],
    type: 'developmentCase',
    period: at.year,
    orgId: general._id,
    byOn: lastOn,
    isMakeUp: false,
    would: [],
  } as const;
  return { ...short, remedy: isOpen(short, at.asOfOn) ? { ...remedy, kinds: [], would: [] } : null };
};

export const backboneDeveloped = collegeRule('B.21', {
  statement: 'among-those-developed-are-people-the-college-relies-on',
  recordKinds: ['developmentCase'],
  why: 'Quality before number: those on whom the work rests are asked to join.',
  cite: [planCite('二(五)3', '注重在骨干人才中发展党员，精心控数量、优结构')],
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
