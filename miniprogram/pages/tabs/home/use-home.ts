import type { Out } from '@shared/contract';
import type { Duty } from '@shared/contract/home';
import { windowAt } from '@shared/records/sign-in-window';
import { addDays } from '@shared/kernel/day';
import { call } from '@/api/call';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useTick } from '@/hooks/use-tick';
import { keptCall } from '@/features/offline/kept-pages';
import { usePulledDown } from '@/platform/page-life';

export type Home = Out<'home.read'>;
export type Upcoming = Home['upcoming'][number];
export type HomeDuties = { now: Duty[]; later: Duty[]; declare: Duty | undefined };

const soonDays = 7;

/** A member's own declaration is offered, never owed: it stands apart from the duties. */
export const dutiesOf = ({ duties, today }: Pick<Home, 'duties' | 'today'>): HomeDuties => {
  const owed = duties.filter((duty) => duty.verb !== 'declare');
  const isNow = (duty: Duty): boolean =>
    duty.isOverdue ||
    duty.dueOn <= addDays(today, soonDays) ||
    (duty.activity !== undefined && duty.activity.day <= addDays(today, soonDays));
  return { now: owed.filter(isNow), later: owed.filter((duty) => !isNow(duty)), declare: duties.find((duty) => duty.verb === 'declare') };
};

export type OwnState = {
  isOpen: boolean;
  canSignIn: boolean;
  canReport: boolean;
  isRunning: boolean;
  isThere: boolean;
  isOnLeave: boolean /** What falls to who stands before the room now. */;
  lead?: 'hostCode' | 'rollCall';
};

/** What the person can do about the next activity at this moment; the function judges again. */
export const ownStateOf = ({ activity, own, opensAt, closesAt, isPhoneOn, isRemoteAllowed, leads }: Upcoming, nowMs: number): OwnState => {
  const isLive = activity.state !== 'cancelled' && activity.state !== 'draft';
  const isOpen = isLive && windowAt({ opensAt, closesAt }, nowMs) === 'open';
  const isThere = own.signedInAt !== undefined || own.marked === 'present';
  const isOnLeave = own.leave !== undefined && own.leave.state !== 'withdrawn' && own.leave.state !== 'declined';
  const isRunning = isLive && nowMs >= Date.parse(activity.startAt) && nowMs < Date.parse(activity.endAt);
  const lead = !leads || !(isOpen || isRunning) ? undefined : isOpen && isPhoneOn ? 'hostCode' : 'rollCall';
  const isFree = isOpen && own.mayAttend && !isThere;
  return {
    isOpen,
    canSignIn: isFree && isPhoneOn,
    canReport: isFree && isRemoteAllowed,
    isRunning,
    isThere,
    isOnLeave,
    ...(lead === undefined ? {} : { lead }),
  };
};

export const useHome = () => {
  const known = useMember();
  const { session, place } = known;
  const orgId = session?.person ? place?.orgId : undefined;
  const remote = useRemote(orgId, () => keptCall(['home.read', orgId ?? ''], () => call('home.read', { orgId: orgId ?? '' })));
  const nowMs = useTick(20_000);
  const refresh = async (): Promise<void> => {
    if (orgId === undefined) await known.refresh();
    else await remote.refresh();
  };
  useReturned(() => void refresh());
  usePulledDown(refresh);
  return { ...known, remote, nowMs };
};
