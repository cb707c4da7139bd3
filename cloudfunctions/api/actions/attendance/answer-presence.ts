import { askedOf } from '../../../../src-shared/engines/attendance/presence';
import { refusal } from '../../../shared/pipeline/refusal';
import { readActivity } from '../../../shared/meetings/activities/load';
import { demandReported, newPresence, readPresence, readRounds, writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import { demandOwnBranch } from '../../../shared/meetings/attendance/own-branch';
import type { Handler } from '../../../shared/pipeline/context';

const TURNS = 8;

/**
 * The phone says how many it has answered, never when: neither a key with its time nor an audit line is left. The larger
 * number holds, so that late and doubled answers change nothing.
 */
export const answerPresence: Handler<'attendance.answerPresence'> = async (context, { activityId, answered }) => {
  const { nowAt } = context;
  const { documents } = context.ports;
  const { memberId } = context.who;
  const activity = await readActivity(documents, activityId);
  demandOwnBranch(context, activity);
  const [signedIn, rounds] = await Promise.all([demandReported(context, activityId, memberId), readRounds(documents, activityId)]);
  const asked = askedOf(rounds?.roundsAt ?? [], signedIn.at, nowAt);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = await readPresence(documents, activityId, memberId);
    const standing = before ?? newPresence(activity, memberId);
    const next = { ...standing, asked: Math.max(standing.asked, asked), answered: Math.max(standing.answered, Math.min(answered, asked)) };
    const isSame = next.asked === standing.asked && next.answered === standing.answered;
    if (isSame || (await documents.commit([writeLive(before, next)])) === 'done') return { asked: next.asked, answered: next.answered };
  }
  throw refusal('common.busy');
};
