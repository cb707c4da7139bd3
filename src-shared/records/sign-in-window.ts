// When a phone may sign in to an activity, for the function that decides and for the phone that shows a button.
import type { At } from '../kernel/day';
import { CODE_GRACE_MS } from '../kernel/rotating-code';

/** A ticket so young is taken without reading the activity again: an early closing reaches everybody after this time. */
export const FRESH_TICKET_MS = 60_000;
/** What a phone leaves for the way to us, so that what is good when it is sent is good when it comes. */
const WAY_MS = 10_000;
/** A phone renews a ticket that is older. */
export const TICKET_RENEWED_MS = FRESH_TICKET_MS - WAY_MS;
/** So long after it was typed without a network a code can still be sent as an ordinary sign-in. */
export const CODE_SENT_MS = CODE_GRACE_MS - WAY_MS;
/** So long an offline sign-in is of use; afterwards the list the branch has lived with stands, and the phone forgets it. */
export const CLAIM_KEPT_MS = 30 * 86_400_000;
/** No meeting lasts longer, neither as it is planned nor as it is written down. */
export const LONGEST_MEETING_MS = 12 * 3_600_000;

/** From when to when people sign in, and when somebody ended it before. */
export type SignInWindow = { opensAt: At; closesAt: At; closedAt?: At | undefined };
/** `ended` by the plan, `closed` by somebody before it, or before it was open. */
export type WindowState = 'early' | 'open' | 'closed' | 'ended';

/** How a window stands at a moment in ms; its last millisecond belongs to it. */
export const windowAt = ({ opensAt, closesAt, closedAt }: SignInWindow, nowMs: number): WindowState => {
  if (nowMs > Date.parse(closesAt)) return 'ended';
  if (closedAt !== undefined) return 'closed';
  return nowMs < Date.parse(opensAt) ? 'early' : 'open';
};

/** The last moment in ms at which a code from the end of the window is taken: who was still typing is let in. */
const lastCodeMs = (closesAt: At): number => Date.parse(closesAt) + CODE_GRACE_MS;
export const isPastCodes = (closesAt: At, nowMs: number): boolean => nowMs > lastCodeMs(closesAt);

/** Whether a ticket issued at a moment is still taken unread. */
export const isFreshTicket = (issuedAt: At, nowMs: number): boolean => nowMs - Date.parse(issuedAt) <= FRESH_TICKET_MS;

/** The last moment in ms at which an early closing has not reached everybody. */
const closingReachedMs = (closedAt: At): number => Date.parse(closedAt) + FRESH_TICKET_MS;

/** The last moment in ms at which a phone may still be let in: with a code that was good at the end, or a fresh ticket from just before somebody closed. */
export const lastSignInMs = ({ isPhoneOn, closesAt, closedAt }: SignInWindow & { isPhoneOn: boolean }): number => {
  if (!isPhoneOn) return Number.NEGATIVE_INFINITY;
  return closedAt === undefined ? lastCodeMs(closesAt) : Math.min(lastCodeMs(closesAt), closingReachedMs(closedAt));
};

/** Whether a sign-in came later than an early closing explains; the recorder then decides. */
export const isAfterClosing = (signedInAt: At, { closedAt }: SignInWindow): boolean =>
  closedAt !== undefined && Date.parse(signedInAt) > closingReachedMs(closedAt);
