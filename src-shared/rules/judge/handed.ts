import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { hasLapsed } from '../../records/vocabulary/filing';
import type { Doing } from './due';

type Lines = NonNullable<RecordFact['filedTo']>;

/**
 * The day a record was handed to a receiver, null when it was not. The first day decides; what was given back and has
 * lain longer than ten days counts as not handed in (records.md §5.4).
 */
export const handedOn = (record: Pick<RecordFact, 'filedTo'>, receiver: 'generalBranch' | 'partyCommittee', asOfOn: Day): Day | null => {
  const line = (record.filedTo ?? []).find((entry) => entry.receiver === receiver);
  if (line === undefined || line.firstSubmittedOn > asOfOn) return null;
  return hasLapsed(line, asOfOn) ? null : line.firstSubmittedOn;
};

/** What was handed in, as something done. */
export const handings = (
  records: readonly Pick<RecordFact, '_id' | 'filedTo'>[],
  receiver: 'generalBranch' | 'partyCommittee',
  asOfOn: Day,
): Doing[] =>
  records.flatMap((record) => {
    const doneOn = handedOn(record, receiver, asOfOn);
    return doneOn === null ? [] : [{ doneOn, evidenceIds: [record._id] }];
  });

/** Handed upwards: to the general branch; where nobody stands between, and no line speaks of one, to the committee (records.md §3, 4.1.a and c). */
export const handingsUpward = (
  records: readonly Pick<RecordFact, '_id' | 'filedTo'>[],
  { superiors }: Pick<BranchFacts, 'superiors'>,
  asOfOn: Day,
): Doing[] =>
  records.flatMap((record) => {
    const isBetween =
      superiors.some((org) => org.kind === 'generalBranch') || record.filedTo?.some((line) => line.receiver === 'generalBranch') === true;
    return handings([record], isBetween ? 'generalBranch' : 'partyCommittee', asOfOn);
  });

/** The lines of a record once it is handed in, or handed in again: what was given back lately keeps its first day. */
export const handedAgain = (before: Pick<RecordFact, 'filedTo'> | undefined, now: Lines): Lines =>
  now.map((line) => {
    const known = (before?.filedTo ?? []).find((entry) => entry.receiver === line.receiver);
    return known === undefined || hasLapsed(known, line.firstSubmittedOn)
      ? line
      : { ...line, receiverOrgId: known.receiverOrgId, firstSubmittedOn: known.firstSubmittedOn };
  });
