import { sealRoll } from '../../../../src-shared/engines/attendance/seal';
import { COLLECTIONS } from '../../../shared/collections';
import { demandActivity, demandRev, replaceActivity } from '../../../shared/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/attendance/live-documents';
import { sealActivity } from '../../../shared/ledger/seal';
import { demandReady } from '../../../shared/records/ready';
import { demandUnsealed } from '../../../shared/records/text';
import type { CommandHandler } from '../../context';

/** Fixes the roll and the text as they are now and puts their digest into the branch's chain, all in one commit. */
export const confirm: CommandHandler<'record.confirm'> = async (context, { activityId, rev }) => {
  const found = await demandActivity(context, activityId, 'confirm');
  demandUnsealed(found.activity);
  demandRev(found, rev);
  const live = await liveDocumentsOf(context.ports.documents, activityId);
  const people = livePeople(found.activity, found.branch, live);
  demandReady(found.activity, people, context.nowAt);
  const roll = sealRoll(found.activity, people);
  const { after } = replaceActivity(context, found.activity, {
    state: 'confirmed', stateReason: undefined, roll, memberIds: roll.lines.map((line) => line.memberId), confirmedAt: context.nowAt, confirmedBy: context.who.memberId,
    recordedOn: found.activity.recordedOn ?? context.today, ...(live.rollCall === null ? {} : { sealedRollRev: live.rollCall.rev }),
  });
  const { sealed, entry, write } = await sealActivity(context.ports, after, { entryKind: 'confirmation', at: context.nowAt });
  return {
    reply: { activityId, rev: sealed.rev, seq: entry.seq, hash: entry.hash, kinds: sealed.kinds },
    writes: [
      { kind: 'replace', collection: COLLECTIONS.records, document: sealed, expectedRev: found.activity.rev },
      write,
      // A mark that comes at the very same moment must not be lost unseen: the roll call is held at the sealed revision.
      ...(live.rollCall === null ? [] : [{ kind: 'replace' as const, collection: COLLECTIONS.attendance, document: { ...live.rollCall, rev: live.rollCall.rev + 1 }, expectedRev: live.rollCall.rev }]),
    ],
    subject: { id: activityId, orgId: sealed.orgId, outcome: 'confirmed' },
  };
};
