// How casting would look if it were written like every other command: the planted fault of the anonymity test.
import { handlers } from '../../../cloudfunctions/api/actions';
import type { Handler } from '../../../cloudfunctions/shared/pipeline/context';
import type { Handlers } from '../../../cloudfunctions/shared/pipeline/registry';
import { nextEntry } from '../../../src-shared/engines/ledger/chain';
import { receiptOf } from '../../../src-shared/kernel/receipt';
import { boxInside } from '../../../src-shared/records/poll';
import { headOf } from '../../../cloudfunctions/shared/ledger/seal';
import type { Stored, Write } from '../../../cloudfunctions/shared/ports/documents';

type Box = Stored & { rev: number; orgId: string };

const naiveCast: Handler<'poll.cast'> = async ({ ports, who, nowAt, requestId, key }, { pollId, ballot }) => {
  const box = (await ports.documents.get('polls', pollId)) as Box;
  const before = boxInside.safeParse(box.inside).data ?? { votedIds: [], lentIds: [], ballots: [] };
  const receipt = receiptOf(ballot.id);
  if (before.votedIds.includes(who.memberId)) return { receipt };
  const inside = { votedIds: [...before.votedIds, who.memberId], lentIds: [], ballots: [...before.ballots, ballot] };
  const marks = [...((box.marks ?? []) as unknown[]), { memberId: who.memberId, at: nowAt }];
  const entry = nextEntry(await headOf(ports.documents, box.orgId), {
    orgId: box.orgId,
    entryKind: 'confirmation',
    subjectId: `${pollId}~${ballot.id}`,
    subjectRev: 0,
    digest: '',
    at: nowAt,
  });
  const writes: Write[] = [
    { kind: 'insert', collection: 'revisions', document: { ...box, _id: `${pollId}~${box.rev}` } },
    { kind: 'replace', collection: 'polls', document: { ...box, inside, marks, updatedAt: nowAt, rev: box.rev + 1 }, expectedRev: box.rev },
    {
      kind: 'insert',
      collection: 'audit',
      document: {
        _id: `audit:${nowAt}:${requestId}`,
        type: 'auditLine',
        at: nowAt,
        personId: who.memberId,
        action: 'poll.cast',
        outcome: 'done',
        requestId,
      },
    },
    {
      kind: 'insert',
      collection: 'keys',
      document: { _id: `key:${key}`, type: 'idempotencyKey', inputDigest: '', isReplyKept: true, reply: { receipt }, expiresAt: nowAt },
    },
    { kind: 'insert', collection: 'ledger', document: entry },
  ];
  if ((await ports.documents.commit(writes)) !== 'done') throw new Error('Only one casts at a time here.');
  ports.log({ level: 'info', message: `${who.memberId} cast ${ballot.id}` });
  return { receipt };
};

export const naiveHandlers: Handlers = { ...handlers, 'poll.cast': naiveCast };
