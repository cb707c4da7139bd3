// What the rules about points share: the scheme of a year, from which the notices and the result follow (standard 3.1).
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { quarterOf, type Year } from '../../kernel/period';
import { wouldMeet, wouldRecord } from '../remedy-records';
import type { On } from './due';
import { enterRemedy, ownOf } from './enter';
import { makeUpUntil } from './when';

/** Adopted by the general meeting, as the form demands; a meeting that is known to have been another does not do. */
const isByGeneralMeeting = (scheme: RecordFact<'pointsScheme'>, gathered: Gathered): boolean => {
  const meeting = gathered.fact(scheme.content.adoptedActivityId);
  return (
    meeting === undefined || (meeting.type === 'activity' && meeting.kinds.includes('generalMeeting') && meeting.state !== 'cancelled')
  );
};

/** The schemes of a year that were adopted, also those since replaced. */
export const adoptedSchemes = (facts: BranchFacts, gathered: Gathered, year: Year): RecordFact<'pointsScheme'>[] =>
  ownOf(facts, gathered.records('pointsScheme')).filter((scheme) => scheme.content.year === year && isByGeneralMeeting(scheme, gathered));

/** Whether the first duty was done while it still counted; without it what follows from it is short (domain §1.3: a skipped duty must not pay). */
export const hasScheme = (facts: BranchFacts, { gathered, at }: On, year: Year): boolean =>
  adoptedSchemes(facts, gathered, year).some((scheme) => scheme.content.adoptedOn <= makeUpUntil(year, at));

/** A general meeting today that adopts a scheme for the year. */
export const schemeRemedy = (facts: BranchFacts, { gathered, at }: On, year: Year): ReturnType<typeof enterRemedy> => {
  const day = at.asOfOn;
  const meeting = wouldMeet(facts, { kind: 'generalMeeting', period: quarterOf(day), asOfOn: day });
  const content = { year, version: 1, lines: [], bonusMaxPoints: 0, deductionMaxPoints: 0, adoptedActivityId: meeting._id, adoptedOn: day };
  const would = wouldRecord({ type: 'pointsScheme', orgId: facts.branch._id, day, key: year, content });
  const open = ownOf(facts, gathered.openRecords('pointsScheme')).find((scheme) => scheme.content.year === year);
  return enterRemedy({ open, would, by: 'secretary', effort: 'meeting', first: [meeting] });
};

/** What follows from the scheme: first the scheme, where it is missing, and then this. */
export const afterScheme = (
  facts: BranchFacts,
  on: On,
  next: { year: Year; remedy: ReturnType<typeof enterRemedy> },
): ReturnType<typeof enterRemedy> => {
  if (hasScheme(facts, on, next.year)) return next.remedy;
  const scheme = schemeRemedy(facts, on, next.year);
  return { ...scheme, would: [...scheme.would, ...next.remedy.would] };
};
