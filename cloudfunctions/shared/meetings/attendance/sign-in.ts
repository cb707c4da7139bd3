import { judgeCode } from '../../../../src-shared/kernel/rotating-code';
import {
  CODE_REASONS,
  type AttemptReason,
  type SignIn,
  type SignInAttempt,
  type SignInPause,
} from '../../../../src-shared/records/attendance';
import { isFreshTicket, isPastCodes, windowAt } from '../../../../src-shared/records/sign-in-window';
import type { Code } from '../../../../src-shared/contract/errors';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import type { Stored } from '../../ports/documents';
import { codeKeyOf, dayOfTicket, type Ticket } from './ticket';
import { attemptId, signInId } from '../../../../src-shared/records/ids/attendance';
import { findOf, taken } from '../../ports/opened';
import { refusal, type Refusing } from '../../pipeline/refusal';

export const WRONG_MAX = 10;
const PAUSE_MS = 5 * 60_000;

/** `C`: what may be refused with, as in a call's context. */
export type SignInCall<C extends Code = never> = Refusing<C> & { ports: Ports; nowAt: string; ticket: Ticket };

/** The tries after which typing is paused. */
const WRONG_CODE: ReadonlySet<AttemptReason> = new Set(CODE_REASONS);

const attemptsOf = ({ ports, ticket }: SignInCall): Promise<SignInAttempt[]> =>
  findOf(ports.documents, COLLECTIONS.attendance, { type: 'signInAttempt', where: { activityId: ticket.a, memberId: ticket.m } });

/** Wrong codes since typing was last paused. Counted by what is stored, so that tries sent side by side cannot step over the tenth. */
const wrongSincePause = (attempts: readonly SignInAttempt[]): number => {
  const pausedAt = attempts
    .filter((attempt) => attempt.reason === 'paused')
    .reduce((last, attempt) => (attempt.at > last ? attempt.at : last), '');
  return attempts.filter((attempt) => WRONG_CODE.has(attempt.reason) && attempt.at > pausedAt).length;
};

/** The failed tries of a person at an activity are kept for the recorder, each for itself. */
const keepAttempt = async ({ ports, nowAt, ticket }: SignInCall, reason: AttemptReason): Promise<void> => {
  const document: SignInAttempt = {
    _id: attemptId(ticket.a, ticket.m, `${Date.parse(nowAt)}:${ports.randomHex(4)}`),
    type: 'signInAttempt',
    activityId: ticket.a,
    orgId: ticket.g,
    memberId: ticket.m,
    day: dayOfTicket(ticket),
    reason,
    at: nowAt,
  };
  await ports.documents.insert(COLLECTIONS.attendance, document);
};

/** Ends a pause that stands in the way: refused while it runs. Only the pause is removed, never a sign-in that was quicker. */
const passPause = async ({ ports, nowAt, refuse }: SignInCall<'attendance.paused'>, standing: Stored): Promise<void> => {
  const pause = taken('signInPause', standing);
  if (pause.until > nowAt)
    throw refuse('attendance.paused', {
      reason: { until: pause.until, seconds: Math.ceil((Date.parse(pause.until) - Date.parse(nowAt)) / 1000) },
    });
  const collection = COLLECTIONS.attendance;
  await ports.documents.commit([
    { kind: 'replace', collection, document: { ...pause, rev: pause.rev + 1 }, expectedRev: pause.rev },
    { kind: 'remove', collection, id: pause._id },
  ]);
};

/** After ten wrong codes typing pauses for five minutes. The pause stands where the sign-in would, so that honouring it costs no reading. */
const pauseTyping = async ({ ports, nowAt, ticket }: SignInCall): Promise<string> => {
  const until = new Date(Date.parse(nowAt) + PAUSE_MS).toISOString();
  const document: SignInPause = {
    _id: signInId(ticket.a, ticket.m),
    type: 'signInPause',
    activityId: ticket.a,
    orgId: ticket.g,
    memberId: ticket.m,
    day: dayOfTicket(ticket),
    until,
    rev: 0,
  };
  await ports.documents.insert(COLLECTIONS.attendance, document);
  return until;
};

/** A code that is right for another meeting of the branch today deserves to be told apart from a wrong one. */
const otherWithCode = async ({ ports, nowAt, ticket }: SignInCall, code: string): Promise<{ activityId: string; title: string } | null> => {
  const day = dayOfTicket(ticket);
  const stored = await ports.documents.find(COLLECTIONS.records, { orgId: ticket.g, day: { from: day, to: day } });
  for (const document of stored.filter((entry) => entry.type === 'activity' && entry._id !== ticket.a && entry.state === 'published')) {
    const other = taken('activity', document);
    const key = codeKeyOf(ports.secrets.ticketKey, other._id, other.signIn.version);
    if (judgeCode(key, code, { nowMs: Date.parse(nowAt), opensMs: Date.parse(other.signIn.opensAt) }) === 'current')
      return { activityId: other._id, title: other.title };
  }
  return null;
};

type CodeRefusal = 'attendance.paused' | 'attendance.codeExpired' | 'attendance.codeOfOther' | 'attendance.codeWrong';

/** Refuses a code that is not on the screen now, with the most useful reason; the right one passes. */
export const demandCode = async (call: SignInCall<CodeRefusal>, typed: string): Promise<void> => {
  const { ports, nowAt, ticket } = call;
  const verdict = judgeCode(codeKeyOf(ports.secrets.ticketKey, ticket.a, ticket.v), typed, {
    nowMs: Date.parse(nowAt),
    opensMs: Date.parse(ticket.opens),
  });
  if (verdict === 'current') return;
  const standing = await ports.documents.get(COLLECTIONS.attendance, signInId(ticket.a, ticket.m));
  // Somebody who is in already has nothing to be refused.
  if (standing?.type === 'signIn') return;
  if (standing?.type === 'signInPause') await passPause(call, standing);
  const other = verdict === 'expired' ? null : await otherWithCode(call, typed);
  const wrong = wrongSincePause(await attemptsOf(call)) + 1;
  if (wrong >= WRONG_MAX) {
    // The pause first: should the second write be lost, the next wrong code pauses again.
    const until = await pauseTyping(call);
    await keepAttempt(call, 'paused');
    throw call.refuse('attendance.paused', { reason: { until, seconds: PAUSE_MS / 1000 } });
  }
  await keepAttempt(call, verdict === 'expired' ? 'codeExpired' : other === null ? 'codeWrong' : 'codeOfOther');
  if (verdict === 'expired') throw call.refuse('attendance.codeExpired');
  if (other !== null) throw call.refuse('attendance.codeOfOther', { reason: other });
  throw call.refuse('attendance.codeWrong', { reason: { left: WRONG_MAX - wrong } });
};

/** When the sign-in was closed, from what is stored now; null while it is open. An older version wants a new ticket. */
const storedClosing = async ({ ports, nowAt, ticket, refuse }: SignInCall<'attendance.ticketExpired'>): Promise<string | null> => {
  const stored = await ports.documents.get(COLLECTIONS.records, ticket.a);
  const now = stored === null ? null : taken('activity', stored);
  if (now === null || now.state !== 'published') return ticket.closes;
  if (now.signIn.closedAt !== undefined) return nowAt > now.signIn.closedAt ? now.signIn.closedAt : null;
  if (now.signIn.version !== ticket.v) throw refuse('attendance.ticketExpired');
  return isPastCodes(now.signIn.closesAt, Date.parse(nowAt)) ? now.signIn.closesAt : null;
};

type WindowRefusal = 'attendance.notOpen' | 'attendance.closed' | 'attendance.ticketExpired';

/** A ticket says what was so when it was issued; one older than a minute, or issued after a closing, is compared with what is so now. */
export const demandOpen = async (call: SignInCall<WindowRefusal>): Promise<void> => {
  const { nowAt, ticket } = call;
  const nowMs = Date.parse(nowAt);
  if (windowAt({ opensAt: ticket.opens, closesAt: ticket.closes }, nowMs) === 'early')
    throw call.refuse('attendance.notOpen', { reason: { opensAt: ticket.opens } });
  if (isFreshTicket(ticket.iat, nowMs) && ticket.iat <= ticket.closes && !isPastCodes(ticket.closes, nowMs)) return;
  const closedAt = await storedClosing(call);
  if (closedAt === null) return;
  await keepAttempt(call, 'closed');
  throw call.refuse('attendance.closed', { reason: { closedAt, recorderName: ticket.n } });
};

export type SignedIn = { document: SignIn; isRepeat: boolean };

/** One insert. Whoever is in already, by whatever way, is told so as a success. */
export const insertSignIn = async (call: SignInCall<'attendance.paused'>, mode: 'inPerson' | 'online'): Promise<SignedIn> => {
  const { ports, nowAt, ticket } = call;
  const document: SignIn = {
    _id: signInId(ticket.a, ticket.m),
    type: 'signIn',
    activityId: ticket.a,
    orgId: ticket.g,
    memberId: ticket.m,
    day: dayOfTicket(ticket),
    mode,
    at: nowAt,
    ticketVersion: ticket.v,
  };
  for (let turn = 0; turn < 3; turn += 1) {
    if ((await ports.documents.insert(COLLECTIONS.attendance, document)) === 'inserted') return { document, isRepeat: false };
    const standing = await ports.documents.get(COLLECTIONS.attendance, document._id);
    if (standing?.type === 'signIn') return { document: taken('signIn', standing), isRepeat: true };
    if (standing?.type !== 'signInPause') continue;
    await passPause(call, standing);
  }
  throw refusal('common.busy');
};
