import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { enterRemedy } from '../judge/enter';
import { generalBranchOf, needsNoRoom, roomsOn } from '../judge/rooms';
import { judgeState } from '../judge/state';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

export const roomAvailable = branchRule('5.1.a', {
  statement: 'an-activity-room-is-open-to-the-branch',
  recordKinds: ['activityRoom'],
  why: 'Members need a place of their own; the general branch provides it, and a branch without one above it sees to it itself.',
  cite: [standardCite('五(一)阵地设施', '学校各党总支要有固定的党员活动室，机关各党总支下属党支部可根据自身实际情况建立党员活动室')],
  check: (facts, gathered, at) => {
    const general = generalBranchOf(facts);
    const rooms = roomsOn(facts, { gathered }, at.onDay);
    const room = rooms.find((entry) => entry.orgId === general?._id) ?? rooms[0];
    const would = wouldRecord({
      type: 'activityRoom',
      orgId: facts.branch._id,
      day: at.asOfOn,
      content: { name: UNWRITTEN, place: UNWRITTEN, openedOn: at.asOfOn },
    });
    return judgeState(
      {
        askedBecause: needsNoRoom(facts, { gathered }, at.onDay),
        isMet: room !== undefined,
        evidenceIds: room === undefined ? [] : [room._id],
        ...(general === undefined
          ? { remedy: enterRemedy({ would, by: 'secretary', effort: 'long' }) }
          : {
              waitsFor: 'generalBranch',
              remedy: { verb: 'await', by: 'generalBranch', effort: 'long', kinds: [], type: 'activityRoom', would: [] },
            }),
      },
      facts,
      at,
    );
  },
});
