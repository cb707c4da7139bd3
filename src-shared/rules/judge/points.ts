// What the rules about points share: the scheme of a year, from which the notices and the result follow (standard 3.1).
import type { ActivityFact, BranchFacts, RecordFact } from '../../facts/facts';
import { quarterOf, type Year } from '../../kernel/period';
import { wouldMeet, wouldRecord } from '../remedy-records';
import type { OpenRemedy } from '../indicator';
import type { On } from './due';
import { enterRemedy, ownOf } from './enter';
import { recordRemedy } from './record-remedy';
import { restsOnMeeting } from './rests-on';
import { makeUpUntil } from './when';

type Scheme = RecordFact<'pointsScheme'>;

const schemesOf = (facts: BranchFacts, { gathered }: Pick<On, 'gathered'>, year: Year): Scheme[] =>
  ownOf(facts, gathered.records('pointsScheme')).filter((scheme) => scheme.content.year === year);

/** The schemes of a year that were adopted by a confirmed general meeting (records.md §3, 3.1.a), also those since replaced. */
export const adoptedSchemes = (facts: BranchFacts, on: On, year: Year): Scheme[] =>
  schemesOf(facts, on, year).filter(({ content }) =>
    restsOnMeeting({ activityId: content.adoptedActivityId, doneOn: content.adoptedOn }, 'generalMeeting', { facts, ...on }),
  );

/** The general meeting that is said to have adopted a scheme, held and not confirmed yet. */
const unconfirmedMeeting = (facts: BranchFacts, on: On, year: Year): ActivityFact | undefined =>
  schemesOf(facts, on, year).flatMap(({ content }) => {
    const meeting = on.gathered.fact(content.adoptedActivityId);
    const isHeld =
      meeting?.type === 'activity' &&
      meeting.orgId === facts.branch._id &&
      meeting.kinds.includes('generalMeeting') &&
      !['confirmed', 'cancelled'].includes(meeting.state) &&
      meeting.day < on.at.asOfOn;
    return isHeld ? [meeting] : [];
  })[0];

/** Whether the first duty was done while it still counted; without it what follows from it is short (domain §1.3: a skipped duty must not pay). */
export const hasScheme = (facts: BranchFacts, on: On, year: Year): boolean =>
  adoptedSchemes(facts, on, year).some((scheme) => scheme.content.adoptedOn <= makeUpUntil(year, on.at));

/** To write up the general meeting that adopted a scheme; else a general meeting today that adopts one for the year. */
export const schemeRemedy = (facts: BranchFacts, { gathered, at }: On, year: Year): OpenRemedy => {
  const held = unconfirmedMeeting(facts, { gathered, at }, year);
  if (held !== undefined) return recordRemedy(held, at);
  const day = at.asOfOn;
  const meeting = wouldMeet(facts, { kind: 'generalMeeting', period: quarterOf(day), asOfOn: day });
  const content = { year, version: 1, lines: [], bonusMaxPoints: 0, deductionMaxPoints: 0, adoptedActivityId: meeting._id, adoptedOn: day };
  const would = wouldRecord({ type: 'pointsScheme', orgId: facts.branch._id, day, key: year, content });
  const open = ownOf(facts, gathered.openRecords('pointsScheme')).find((scheme) => scheme.content.year === year);
  return enterRemedy({ open, would, by: 'secretary', effort: 'meeting', first: [meeting] });
};

/** What follows from the scheme: first the scheme, where it is missing, and then this. */
export const afterScheme = (facts: BranchFacts, on: On, next: { year: Year; remedy: OpenRemedy }): OpenRemedy => {
  if (hasScheme(facts, on, next.year)) return next.remedy;
  const scheme = schemeRemedy(facts, on, next.year);
  return { ...scheme, would: [...scheme.would, ...next.remedy.would] };
};
