import type { CodeOf } from '@shared/contract';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { fillSideBar, type SideBarContent } from '@/app/side-bar-store';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { placeText } from '@/text/places';
import { wideMenu } from './menu';
import type { Place, Session } from './session';

export type SessionState = {
  session: Session | undefined;
  place: Place | undefined;
  error: RefusalOf<'session.read'> | undefined;
  isLoading: boolean;
};

const placeOf = (session: Session | undefined): Place | undefined => {
  const places = session?.person?.places ?? [];
  return places.find((place) => place.orgId === readStored('place')) ?? places[0];
};

const sideBarOf = (session: Session, place: Place | undefined): SideBarContent => ({
  college: session.collegeName,
  person: session.person?.name ?? '',
  post: place === undefined ? '' : `${place.shortName}·${placeText.plain(place.posts, place.kind)}`,
  entries: place === undefined ? [] : wideMenu(place),
});

const emptySideBar: SideBarContent = { college: '', person: '', post: '', entries: [] };
const initial = (): SessionState => ({ session: undefined, place: undefined, error: undefined, isLoading: false });

let state = initial();
let asked: Promise<void> | undefined;
const listeners = new Set<() => void>();

const put = (change: Partial<SessionState>): void => {
  state = { ...state, ...change };
  fillSideBar(state.session ? sideBarOf(state.session, state.place) : emptySideBar);
  listeners.forEach((listener) => listener());
};

export const currentSession = (): SessionState => state;

export const subscribeSession = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const fetchSession = async (): Promise<void> => {
  put({ isLoading: true, error: undefined });
  const reply = await call('session.read', {});
  if (reply.ok) {
    // An unbound answer is not kept: the next start must ask again.
    if (reply.data.person) writeStored('session', '', reply.data);
    else removeStored('session');
    put({ session: reply.data, place: placeOf(reply.data), isLoading: false });
    return;
  }
  // Without network the pages stay readable as the person of last time.
  const kept = state.session ?? readStored('session');
  if (kept?.person) put({ session: kept, place: placeOf(kept), isLoading: false });
  else put({ error: reply.error, isLoading: false });
};

/** Asks who is calling; several pages that ask at once share one call. */
export const readSession = (): Promise<void> => {
  asked ??= fetchSession().finally(() => {
    asked = undefined;
  });
  return asked;
};

/** Where this WeChat may put files. A session that an older version kept does not say. */
export const readUploadFolder = async (
  isAnew: boolean,
): Promise<{ ok: true; value: string } | { ok: false; code: CodeOf<'session.read'> }> => {
  const known = (): string | undefined => (state.session as Partial<Session> | undefined)?.uploadFolder;
  if (isAnew || known() === undefined) await readSession();
  const value = known();
  return value === undefined ? { ok: false, code: state.error?.code ?? 'common.network' } : { ok: true, value };
};

/** Another organisation of the same person; kept on the device. */
export const choosePlace = (orgId: string): void => {
  writeStored('place', '', orgId);
  put({ place: placeOf(state.session) });
};

/** After 解除绑定, and between tests. */
export const forgetSession = (): void => {
  removeStored('session');
  removeStored('place');
  put(initial());
};
