import type { ActivityPage } from '@shared/contract/activity';
import { windowAt as signInWindowAt, type SignInWindow } from '@shared/records/sign-in-window';
import type { ReplyError } from '@/api/reply';

export type WindowState = 'off' | 'early' | 'open' | 'closed';
type Window = SignInWindow & Pick<ActivityPage, 'state'>;

/** Whether people can be signed in at a moment. The function judges again; this only decides which button is shown. */
export const windowAt = (page: Window, nowMs: number): WindowState => {
  if (page.state === 'cancelled' || page.state === 'draft') return 'off';
  const state = signInWindowAt(page, nowMs);
  return state === 'ended' ? 'closed' : state;
};

export type Obstacle = ReplyError<'attendance.closed' | 'attendance.phoneOff' | 'attendance.notOpen'>;

/** Why nobody can sign in on this page now, in the code the function would answer with; null while one can. From afar it is enough that one may report. */
export const obstacleOf = (page: ActivityPage, nowMs: number, isOn: boolean): Obstacle | null => {
  const window = windowAt(page, nowMs);
  if (window === 'off' || window === 'closed')
    return { code: 'attendance.closed', reason: { closedAt: page.closedAt ?? page.closesAt, recorderName: page.recorderName } };
  if (!isOn) return { code: 'attendance.phoneOff' };
  return window === 'early' ? { code: 'attendance.notOpen', reason: { opensAt: page.opensAt } } : null;
};

const EXCUSE_DAYS_MS = 3 * 86_400_000;

/** The person's own words for what holds now: signed in, on leave, or free to act. */
export const ownActs = (page: ActivityPage, nowMs: number) => {
  const { own } = page;
  const state = windowAt(page, nowMs);
  const isLive = page.state !== 'cancelled' && page.state !== 'confirmed';
  const isThere = own.signedInAt !== undefined || own.marked === 'present';
  const isOnLeave = own.leave !== undefined && (own.leave.state === 'accepted' || own.leave.state === 'pending');
  const canAttend = isLive && own.mayAttend && !isThere && state === 'open';
  const hasEnded = nowMs >= Date.parse(page.endAt);
  return {
    isThere,
    isOnLeave,
    canSignIn: canAttend && page.isPhoneOn,
    canReport: canAttend && page.isRemoteAllowed,
    canAskLeave: isLive && own.isExpected && !isThere && !isOnLeave && nowMs < Date.parse(page.endAt) + EXCUSE_DAYS_MS,
    canWithdrawLeave: isLive && isOnLeave && !hasEnded,
    isAfterwards: nowMs >= Date.parse(page.startAt),
    canAddToCalendar: isLive && nowMs < Date.parse(page.startAt),
  };
};
