import { taken } from '../../ports/opened';
import type { At } from '../../../../src-shared/kernel/day';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import type { Write } from '../../ports/documents';
import { claimCodeOf, claimDigestOf } from './code';
import { codeId } from '../../../../src-shared/records/ids/binding';

const DAY_MS = 86_400_000;

/** What it takes to give a person a code: the code itself, and the one document that replaces any earlier code. */
export const issueCode = async (
  ports: Ports,
  order: { memberId: string; issuedBy: string; seed: string; nowAt: At; days: number },
): Promise<{ code: string; expiresAt: At; write: Write }> => {
  const { secrets, documents } = ports;
  const stored = await documents.get(COLLECTIONS.bindings, codeId(order.memberId));
  const before = stored === null ? null : taken('bindingCode', stored);
  const code = claimCodeOf(secrets.digestKey, `${order.memberId}:${order.seed}`);
  const salt = order.seed;
  const codeDigest = claimDigestOf(secrets.digestKey, salt, code);
  const isSame = before?.codeDigest === codeDigest;
  const expiresAt = isSame ? before.expiresAt : new Date(Date.parse(order.nowAt) + order.days * DAY_MS).toISOString();
  const document = {
    _id: codeId(order.memberId),
    type: 'bindingCode' as const,
    memberId: order.memberId,
    // The bindings' unique index is over the WeChat digest, so a code carries one that no WeChat can have.
    openidDigest: codeId(order.memberId),
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
  return { code, expiresAt, write };
};
