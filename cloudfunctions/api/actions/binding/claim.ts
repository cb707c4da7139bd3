import { taken } from '../../../shared/ports/opened';
import { nameKey } from '../../../../src-shared/kernel/name-key';
import type { DeviceKey } from '../../../../src-shared/contract/binding';
import { mayEnterOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Binding, BindingCode, BindingTries } from '../../../../src-shared/records/binding';
import type { Member } from '../../../../src-shared/records/member';
import { deviceKeyOf, newDeviceKey } from '../../../shared/roster/binding/device-key';
import { claimDigestOf, isSameDigest, normalizeClaimCode } from '../../../shared/roster/binding/code';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { Write } from '../../../shared/ports/documents';
import type { Context, Handler } from '../../../shared/pipeline/context';
import { auditId, bindingId, codeId, triesId } from '../../../../src-shared/records/ids/binding';

const FAILURES_MAX = 5;
const LOCK_MS = 3_600_000;
const TURNS = 8;

type Found = { member: Member | null; code: BindingCode | null; bound: Binding | null; tries: BindingTries | null };

const find = async (context: Context, memberNo: string): Promise<Found> => {
  const { documents } = context.ports;
  const [member, tries] = await Promise.all([
    context.roster.memberByNumber(memberNo),
    documents.get(COLLECTIONS.bindings, triesId(context.openidDigest)),
  ]);
  const isGone = member !== null && !mayEnterOn(member, context.today);
  const [code, bound] =
    member === null || isGone
      ? [null, null]
      : await Promise.all([
          documents.get(COLLECTIONS.bindings, codeId(member._id)),
          documents.get(COLLECTIONS.bindings, bindingId(member._id)),
        ]);
  return {
    member: isGone ? null : member,
    code: code === null ? null : taken('bindingCode', code),
    bound: bound === null ? null : taken('binding', bound),
    tries: tries === null ? null : taken('bindingTries', tries),
  };
};

const isLocked = (counted: { lockedUntilAt?: string | undefined } | null, nowAt: string): boolean =>
  counted?.lockedUntilAt !== undefined && counted.lockedUntilAt > nowAt;

/** One failure more; the fifth locks for an hour, and after the hour the count begins anew. */
const failed = <T extends { failures: number; lockedUntilAt?: string | undefined; rev: number }>(counted: T, nowAt: string): T => {
  const wasLocked = counted.lockedUntilAt !== undefined;
  const failures = (wasLocked ? 0 : counted.failures) + 1;
  const lockedUntilAt = failures >= FAILURES_MAX ? new Date(Date.parse(nowAt) + LOCK_MS).toISOString() : undefined;
  return { ...counted, failures, lockedUntilAt, rev: counted.rev + 1 };
};

const replace = <T extends { _id: string; rev: number }>(document: T): Write => ({
  kind: 'replace',
  collection: COLLECTIONS.bindings,
  document,
  expectedRev: document.rev - 1,
});
const insert = <T extends { _id: string }>(document: T): Write => ({ kind: 'insert', collection: COLLECTIONS.bindings, document });

const countFailure = ({ code, tries }: Found, { openidDigest, nowAt }: Context): Write[] => {
  const id = triesId(openidDigest);
  const fresh: BindingTries = {
    _id: id,
    type: 'bindingTries',
    openidDigest: id,
    failures: 0,
    expiresAt: new Date(Date.parse(nowAt) + 24 * LOCK_MS).toISOString(),
    rev: -1,
  };
  const nextTries = failed(tries ?? fresh, nowAt);
  return [
    tries === null ? insert(nextTries) : replace(nextTries),
    ...(code === null || isLocked(code, nowAt) ? [] : [replace(failed(code, nowAt))]),
  ];
};

const isRight = ({ member, code }: Found, input: { name: string; code: string }, context: Context): boolean =>
  member !== null &&
  code !== null &&
  nameKey(member.name) === nameKey(input.name) &&
  code.usedAt === undefined &&
  code.expiresAt > context.nowAt &&
  isSameDigest(code.codeDigest, claimDigestOf(context.ports.secrets.digestKey, code.salt, normalizeClaimCode(input.code)));

const bindingWrites = (found: Found & { member: Member; code: BindingCode }, context: Context): { writes: Write[]; device: DeviceKey } => {
  const { member, code, bound, tries } = found;
  const { device, fields } = newDeviceKey(context.ports, member._id);
  const document: Binding = {
    _id: bindingId(member._id),
    type: 'binding',
    memberId: member._id,
    openidDigest: context.openidDigest,
    state: 'active',
    boundAt: context.nowAt,
    ...fields,
    rev: (bound?.rev ?? -1) + 1,
  };
  const audit = {
    _id: auditId(context.nowAt, context.requestId),
    type: 'auditLine',
    at: context.nowAt,
    personId: member._id,
    action: 'binding.claim',
    subjectId: member._id,
    outcome: bound?.state === 'active' ? 'rebound' : 'bound',
    requestId: context.requestId,
  };
  const writes: Write[] = [
    replace({ ...code, usedAt: context.nowAt, rev: code.rev + 1 }),
    bound === null ? insert(document) : replace(document),
    ...(tries === null ? [] : [{ kind: 'remove' as const, collection: COLLECTIONS.bindings, id: tries._id }]),
    { kind: 'insert', collection: COLLECTIONS.audit, document: audit },
  ];
  return { writes, device };
};

const replyOf = async (
  context: Context,
  member: Member,
  device: DeviceKey | null,
): Promise<{ memberId: string; name: string; branchName: string; device?: DeviceKey }> => {
  const branchId = membershipOn(member, context.today)?.branchId;
  const branch = branchId === undefined ? null : await context.roster.org(branchId);
  return { memberId: member._id, name: member.name, branchName: branch?.name ?? '', ...(device === null ? {} : { device }) };
};

/** Every failure reads the same, so that nobody can find out which numbers exist or whether a lock is on. */
export const claim: Handler<'binding.claim'> = async (context, input) => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = await find(context, input.memberNo);
    const { member, code, bound, tries } = found;
    // A retry after a lost reply: the code is used up, and this very phone is bound by it.
    if (
      member !== null &&
      nameKey(member.name) === nameKey(input.name) &&
      bound?.state === 'active' &&
      bound.openidDigest === context.openidDigest
    )
      return replyOf(context, member, deviceKeyOf(context.ports, bound));
    const isShut = isLocked(tries, context.nowAt) || isLocked(code, context.nowAt);
    if (isShut) throw context.refuse('binding.refused');
    if (context.who !== null || member === null || code === null || !isRight(found, input, context)) {
      if ((await context.ports.documents.commit(countFailure(found, context))) === 'done') throw context.refuse('binding.refused');
    } else {
      const { writes, device } = bindingWrites({ ...found, member, code }, context);
      if ((await context.ports.documents.commit(writes)) === 'done') return replyOf(context, member, device);
    }
  }
  throw refusal('common.busy');
};
