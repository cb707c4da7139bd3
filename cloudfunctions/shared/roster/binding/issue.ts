import { taken } from '../../ports/opened';
import type { At } from '../../../../src-shared/kernel/day';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import type { Stored, Write } from '../../ports/documents';
import { claimCodeOf, claimDigestOf } from './code';
import { bindingId, claimFailureId, codeId } from '../../../../src-shared/records/ids/binding';

const DAY_MS = 86_400_000;

type Order = { issuedBy: string; seed: string; nowAt: At; days: number };
type OrderOfOne = Order & { memberId: string };
export type Issued = { memberId: string; code: string; expiresAt: At; isClaimed: boolean; writes: Write[] };

const issuedFrom = (stored: ReadonlyMap<string, Stored>, { secrets }: Ports, { memberId, ...order }: OrderOfOne): Issued => {
  const known = stored.get(codeId(memberId));
  const bound = stored.get(bindingId(memberId));
  const failure = stored.get(claimFailureId(memberId));
  const before = known === undefined ? null : taken('bindingCode', known);
  const code = claimCodeOf(secrets.digestKey, `${memberId}:${order.seed}`);
  const salt = order.seed;
  const codeDigest = claimDigestOf(secrets.digestKey, salt, code);
  const isSame = before?.codeDigest === codeDigest;
  const expiresAt = isSame ? before.expiresAt : new Date(Date.parse(order.nowAt) + order.days * DAY_MS).toISOString();
  const document = {
    _id: codeId(memberId),
    type: 'bindingCode' as const,
    memberId,
    // The bindings' unique index is over the WeChat digest, so a code carries one that no WeChat can have.
    openidDigest: codeId(memberId),
    codeDigest,
    salt,
    expiresAt,
    failures: 0,
    issuedBy: order.issuedBy,
    issuedAt: order.nowAt,
    rev: (before?.rev ?? -1) + 1,
  };
  const write: Write =
    before === null
      ? { kind: 'insert', collection: COLLECTIONS.bindings, document }
      : { kind: 'replace', collection: COLLECTIONS.bindings, document, expectedRev: before.rev };
  return {
    memberId,
    code,
    expiresAt,
    isClaimed: bound !== undefined && taken('binding', bound).state === 'active',
    writes: [write, ...(failure === undefined ? [] : [{ kind: 'remove' as const, collection: COLLECTIONS.bindings, id: failure._id }])],
  };
};

/**
 * What it takes to give people a code each, in the order asked for: the codes, and the documents that replace any earlier
 * code. Why an earlier try had failed is forgotten with it. One reading for all of them.
 */
export const issueCodes = async (ports: Ports, memberIds: readonly string[], order: Order): Promise<Issued[]> => {
  const ids = memberIds.flatMap((memberId) => [codeId(memberId), bindingId(memberId), claimFailureId(memberId)]);
  const found = ids.length === 0 ? [] : await ports.documents.find(COLLECTIONS.bindings, { _id: { in: ids } });
  const stored = new Map(found.map((document) => [document._id, document]));
  return memberIds.map((memberId) => issuedFrom(stored, ports, { ...order, memberId }));
};

export const issueCode = async (ports: Ports, { memberId, ...order }: OrderOfOne): Promise<Issued> => {
  const [issued] = await issueCodes(ports, [memberId], order);
  if (issued === undefined) throw new Error('One code was asked for and none was made');
  return issued;
};
