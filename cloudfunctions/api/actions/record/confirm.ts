import { sealRoll } from '../../../../src-shared/engines/attendance/seal';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { demandActivity, demandRev } from '../../../shared/meetings/activities/load';
import { sealActivity } from '../../../shared/meetings/activities/seal';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { demandReady, demandSignInOver } from '../../../shared/meetings/minutes/ready';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import { missingVotes } from '../../../shared/meetings/votes/required';
import type { Activity } from '../../../../src-shared/records/activity';
import type { RollCall } from '../../../../src-shared/records/attendance';
import type { Write } from '../../../shared/ports/documents';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { rollCallId } from '../../../../src-shared/records/ids/attendance';

const heldRollCall = ({ _id, orgId, day }: Activity, rollCall: RollCall | null): Write => {
  const collection = COLLECTIONS.attendance;
  if (rollCall !== null)
    return { kind: 'replace', collection, document: { ...rollCall, rev: rollCall.rev + 1 }, expectedRev: rollCall.rev };
  const empty: RollCall = { _id: rollCallId(_id), type: 'rollCall', activityId: _id, orgId, day, marks: [], rev: 0 };
  return { kind: 'insert', collection, document: empty };
};

/** Fixes the roll and the text as they are now and puts their digest into the branch's chain, all in one commit. */
export const confirm: CommandHandler<'record.confirm'> = async (context, { activityId, rev }) => {
  const found = await demandActivity(context, activityId, 'confirm');
  demandUnsealed(context, found.activity);
  demandRev(found, rev);
  const live = await liveDocumentsOf(context.ports.documents, activityId);
  const people = livePeople(found.activity, found.branch, live);
  demandReady(context, found.activity, { people, alsoMissing: await missingVotes(context, found.activity) });
  demandSignInOver(context, found.activity);
  const roll = sealRoll(found.activity, people);
  const { sealed, entry, writes } = await sealActivity(context, found.activity, {
    stateReason: undefined,
    roll,
    memberIds: roll.lines.map((line) => line.memberId),
    confirmedAt: context.nowAt,
    confirmedBy: context.who.memberId,
    recordedOn: found.activity.recordedOn ?? context.today,
    ...(live.rollCall === null ? {} : { sealedRollRev: live.rollCall.rev }),
  });
  return {
    reply: { activityId, rev: sealed.rev, seq: entry.seq, hash: entry.hash, kinds: sealed.kinds },
    writes: [
      ...writes,
      // A mark that comes at the very same moment must not be lost unseen: the roll call is held, or an empty one takes its place.
      heldRollCall(found.activity, live.rollCall),
    ],
    subject: { id: activityId, orgId: sealed.orgId, outcome: 'confirmed' },
  };
};
