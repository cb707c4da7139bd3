import { drawRounds } from '../../../../src-shared/engines/attendance/presence';
import type { PresenceRounds } from '../../../../src-shared/records/attendance';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { readRounds, writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { presenceRoundsId } from '../../../../src-shared/records/ids/attendance';

/** From 0 up to 1, by the port. */
const draw = ({ ports }: BoundContext): number => parseInt(ports.randomHex(4), 16) / 0x1_0000_0000;

const later = (a: string, b: string): string => (a > b ? a : b);

export const setPresence: CommandHandler<'attendance.setPresence'> = async (context, { activityId, isOn }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  if (activity.state === 'confirmed') throw context.refuse('attendance.sealed');
  if (isOn && !activity.isRemoteAllowed) throw context.refuse('attendance.remoteOff');
  const before = await readRounds(context.ports.documents, activityId);
  const past = (before?.roundsAt ?? []).filter((roundAt) => roundAt <= context.nowAt);
  // On already, or off already: nothing is drawn anew and nobody is asked more often.
  if ((before?.isOn ?? false) === isOn) return { reply: { isOn, rounds: before?.roundsAt.length ?? 0 }, writes: [] };
  const drawn = isOn
    ? drawRounds(later(context.nowAt, activity.startAt), activity.endAt, () => draw(context)).slice(0, 3 - past.length)
    : [];
  if (isOn && drawn.length === 0) throw context.refuse('attendance.presenceTooLate');
  const document: PresenceRounds = {
    _id: presenceRoundsId(activityId),
    type: 'presenceRounds',
    activityId,
    orgId: activity.orgId,
    day: activity.day,
    isOn,
    roundsAt: [...past, ...drawn],
    rev: 0,
  };
  return {
    reply: { isOn, rounds: document.roundsAt.length },
    writes: [writeLive(before, document)],
    subject: { id: activityId, orgId: activity.orgId, outcome: isOn ? 'presenceOn' : 'presenceOff' },
  };
};
