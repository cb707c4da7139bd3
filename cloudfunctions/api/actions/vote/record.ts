import type { Parsed } from '../../../../src-shared/contract';
import { isElectedByExpected } from '../../../../src-shared/standard/elected-by';
import { numbersInForce } from '../../../shared/score/pack';
import { voterCounts } from '../../../../src-shared/engines/votes/voters';
import { refusal } from '../../../shared/pipeline/refusal';
import { countsWritten, outcomeOf } from '../../../../src-shared/records/vocabulary/vote-count';
import type { Fault } from '../../../../src-shared/records/vocabulary/kind';
import type { RollLine } from '../../../../src-shared/records/activity';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { doneOf } from '../../../shared/register/life/done';
import { enter } from '../../../shared/register/life/enter';
import { refused } from '../../../shared/register/life/parse';
import { meetingVoters } from '../../../shared/meetings/votes/voters';
import type { CommandHandler } from '../../../shared/pipeline/context';

type Order = Parsed<'vote.record'>;

/** Whoever is there votes; and only who has a vote can be left out of those expected. */
const exclusionFaults = ({ exclusions }: Order, voters: readonly RollLine[]): Fault[] =>
  exclusions.flatMap(({ memberId }, index): Fault[] => {
    const voter = voters.find((line) => line.memberId === memberId);
    if (voter === undefined) return [{ field: `exclusions.${index}.memberId`, words: '这位同志本来就不在应到有表决权的人里' }];
    if (exclusions.findIndex((entry) => entry.memberId === memberId) < index)
      return [{ field: `exclusions.${index}.memberId`, words: `${voter.name}写了两行` }];
    return voter.status === 'present' ? [{ field: `exclusions.${index}.memberId`, words: `${voter.name}到会了，要计入应到会` }] : [];
  });

const ballotsNeeded = ({ isSecret, isPut, ballotsOut, ballotsIn }: Order): Fault[] =>
  isSecret && isPut && (ballotsOut === undefined || ballotsIn === undefined)
    ? [{ field: ballotsOut === undefined ? 'ballotsOut' : 'ballotsIn', words: '无记名投票要记发出和收回的票数' }]
    : [];

/** One matter put to the vote, or entered as not put to it. Those expected and present are counted here, never taken from the phone. */
export const record: CommandHandler<'vote.record'> = async (context, { activityId, isPut, seen, exclusions, ...written }) => {
  const found = await demandActivity(context, activityId, 'record');
  const { activity } = found;
  if (activity.state === 'cancelled') throw refusal('common.notFound');
  if (context.nowAt < activity.startAt) throw context.refuse('vote.notBegun');
  const { voters } = await meetingVoters(context.ports.documents, found);
  const order: Order = { activityId, isPut, seen, exclusions, ...written };
  const faults = [...exclusionFaults(order, voters), ...ballotsNeeded(order)];
  if (faults.length > 0) throw refused(context, faults);
  const counted = voterCounts(
    voters,
    exclusions.map((entry) => entry.memberId),
  );
  if (counted.expectedVoters !== seen.expectedVoters || counted.presentVoters !== seen.presentVoters)
    throw context.refuse('vote.rollChanged', { reason: counted });
  const { writtenOpinions, ...numbers } = written;
  const about = {
    matter: written.matter,
    subjectMemberId: written.subjectMemberId,
    caseId: written.caseId,
    schemeId: written.schemeId,
    isSecret: written.isSecret,
  };
  const told = isPut ? { ...numbers, ...(countsWritten(written.matter) ? { writtenOpinions } : {}) } : about;
  // Claimed as put to the vote it is entered as decided one way or the other, and the kind's own check refuses that without a quorum.
  const isOfExpected = isElectedByExpected(activity.day, await numbersInForce(context.ports.documents));
  const decided = outcomeOf({ ...counted, ...told, isOfExpected });
  const outcome = !isPut ? 'notVoted' : decided === 'notVoted' ? 'passed' : decided;
  const content = { ...told, activityId, votedOn: activity.day, ...counted, exclusions, outcome };
  const saved = await enter(context, { orgId: activity.orgId, type: 'vote', content, isEntitled: true });
  const { reply, ...rest } = doneOf(saved);
  return { ...rest, reply: { recordId: reply.recordId, outcome } };
};
