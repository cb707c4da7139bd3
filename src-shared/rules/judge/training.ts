// Trainings of the year and who took part in them.
import type { BranchFacts, RecordFact } from '../../facts/facts';
import { firstDayOf, lastDayOf } from '../../kernel/period';
import type { Content } from '../../records/kinds';
import type { Actor } from '../indicator';
import { UNWRITTEN, dayWithin, wouldRecord } from '../remedy-records';
import type { On } from './due';
import { enterRemedy } from './enter';

type Session = RecordFact<'trainingSession'>;

/** Sessions that ended in the year, the branch's own and those of its superiors; by day. */
export const sessionsOf = ({ gathered, at }: On): Session[] =>
  gathered.records('trainingSession').filter(({ content }) => content.toOn >= firstDayOf(at.year) && content.toOn <= lastDayOf(at.year));

export const hoursIn = ({ content }: Session, memberId: string): number | undefined =>
  content.lines.find((line) => line.memberId === memberId)?.hours;

export type WouldTrain = Pick<Content<'trainingSession'>, 'sessionKind' | 'isConcentrated'> & {
  memberId: string;
  hours: number;
  by: Actor;
};

/** A session of the person in the year, which takes others to arrange. */
export const trainRemedy = (
  facts: BranchFacts,
  at: On['at'],
  { memberId, hours, by, ...session }: WouldTrain,
): ReturnType<typeof enterRemedy> => {
  const day = dayWithin(at.year, at.asOfOn);
  const would = wouldRecord({
    type: 'trainingSession',
    orgId: facts.branch._id,
    day,
    key: `${session.sessionKind}:${memberId}`,
    content: { ...session, title: UNWRITTEN, organizer: UNWRITTEN, fromOn: day, toOn: day, lines: [{ memberId, hours }] },
  });
  return enterRemedy({ would, by, effort: 'long' });
};
