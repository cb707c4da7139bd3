import { countLive } from '../../../../src-shared/engines/attendance/live';
import { sealRoll } from '../../../../src-shared/engines/attendance/seal';
import { votersOf } from '../../../../src-shared/engines/votes/voters';
import type { RollLine } from '../../../../src-shared/records/activity';
import type { Found } from '../activities/load';
import { liveDocumentsOf, livePeople } from '../attendance/live-documents';
import type { Documents } from '../../ports/documents';

export type MeetingVoters = { lines: readonly RollLine[]; voters: RollLine[]; unmarked: number };

/** The voters of a meeting: by its sealed roll, or as long as there is none by what the roll says now. */
export const meetingVoters = async (documents: Documents, { activity, branch }: Found): Promise<MeetingVoters> => {
  if (activity.roll !== undefined && activity.state === 'confirmed')
    return { lines: activity.roll.lines, voters: votersOf(activity, activity.roll.lines, branch.members), unmarked: 0 };
  const people = livePeople(activity, branch, await liveDocumentsOf(documents, activity._id));
  const { lines } = sealRoll(activity, people);
  return { lines, voters: votersOf(activity, lines, branch.members), unmarked: countLive(people).unmarked };
};
