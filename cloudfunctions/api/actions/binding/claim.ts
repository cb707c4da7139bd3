import { taken } from '../../../shared/ports/opened';
import { nameKey } from '../../../../src-shared/kernel/name-key';
import type { DeviceKey } from '../../../../src-shared/contract/binding';
import { mayEnterOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Binding, BindingCode, BindingTries, ClaimFailure } from '../../../../src-shared/records/binding';
import type { Member } from '../../../../src-shared/records/member';
import { deviceKeyOf, newDeviceKey } from '../../../shared/roster/binding/device-key';
import { claimDigestOf, isSameDigest, normalizeClaimCode } from '../../../shared/roster/binding/code';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { Write } from '../../../shared/ports/documents';
import type { Context, Handler } from '../../../shared/pipeline/context';
import { auditId, bindingId, claimFailureId, codeId, triesId } from '../../../../src-shared/records/ids/binding';

const FAILURES_MAX = 5;
const LOCK_MS = 3_600_000;
const TURNS = 8;

type Found = {
  member: Member | null;
  code: BindingCode | null;
  bound: Binding | null;
  tries: BindingTries | null;
  failure: ClaimFailure | null;
};

const find = async (context: Context, memberNo: string): Promise<Found> => {
  const { documents } = context.ports;
  const [member, tries] = await Promise.all([
    context.roster.memberByNumber(memberNo),
    documents.get(COLLECTIONS.bindings, triesId(context.openidDigest)),
  ]);
  const isGone = member !== null && !mayEnterOn(member, context.today);
  const [code, bound, failure] =
    member === null || isGone
      ? [null, null, null]
      : await Promise.all([
          documents.get(COLLECTIONS.bindings, codeId(member._id)),
          documents.get(COLLECTIONS.bindings, bindingId(member._id)),
          documents.get(COLLECTIONS.bindings, claimFailureId(member._id)),
        ]);
  return {
    member: isGone ? null : member,
    code: code === null ? null : taken('bindingCode', code),
    bound: bound === null ? null : taken('binding', bound),
    tries: tries === null ? null : taken('bindingTries', tries),
    failure: failure === null ? null : taken('claimFailure', failure),
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

/** Why a try fails, for the secretary's page of the person whose number was typed; undefined where nothing is wrong or nobody has the number. */
const faultOf = (found: Found, input: { name: string; code: string }, context: Context): ClaimFailure['why'] | undefined => {
  const { member, code, tries } = found;
  if (member === null) return undefined;
  if (context.who !== null) return 'phoneTaken';
  if (isLocked(tries, context.nowAt)) return 'phoneLocked';
  if (code === null) return 'noCode';
  if (isLocked(code, context.nowAt)) return 'locked';
  if (nameKey(member.name) !== nameKey(input.name)) return 'wrongName';
  if (code.usedAt !== undefined) return 'used';
  if (code.expiresAt <= context.nowAt) return 'expired';
  const typed = claimDigestOf(context.ports.secrets.digestKey, code.salt, normalizeClaimCode(input.code));
  return isSameDigest(code.codeDigest, typed) ? undefined : 'wrongCode';
};

/** The last failure is kept, not each: one document a person. */
const failureWrites = ({ member, failure }: Found, why: ClaimFailure['why'] | undefined, nowAt: string): Write[] => {
  if (member === null || why === undefined) return [];
  const _id = claimFailureId(member._id);
  const rev = (failure?.rev ?? -1) + 1;
  const document: ClaimFailure = { _id, type: 'claimFailure', memberId: member._id, openidDigest: _id, why, at: nowAt, rev };
  return [failure === null ? insert(document) : replace(document)];
};

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

const bindingWrites = (found: Found & { member: Member; code: BindingCode }, context: Context): { writes: Write[]; device: DeviceKey } => {
  const { member, code, bound, tries, failure } = found;
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
    ...[tries, failure].flatMap((past) =>
      past === null ? [] : [{ kind: 'remove' as const, collection: COLLECTIONS.bindings, id: past._id }],
    ),
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
    const fault = faultOf(found, input, context);
    if (isLocked(tries, context.nowAt) || isLocked(code, context.nowAt)) {
      // No count goes up while it is shut; whether the reason was stored makes no difference to the answer.
      if (found.failure?.why !== fault) await context.ports.documents.commit(failureWrites(found, fault, context.nowAt));
      throw context.refuse('binding.refused');
    }
    if (member === null || code === null || fault !== undefined) {
      const writes = [...countFailure(found, context), ...failureWrites(found, fault, context.nowAt)];
      if ((await context.ports.documents.commit(writes)) === 'done') throw context.refuse('binding.refused');
    } else {
      const { writes, device } = bindingWrites({ ...found, member, code }, context);
      if ((await context.ports.documents.commit(writes)) === 'done') return replyOf(context, member, device);
    }
  }
  throw refusal('common.busy');
};
