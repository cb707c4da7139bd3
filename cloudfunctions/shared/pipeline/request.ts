const NO_RIGHTS_GIVEN = /[^A-Za-z0-9-]/g;

/** The platform's id of an invocation, in letters that may stand in a log. */
export const requestIdOf = (invocation: { request_id?: string; requestId?: string } | undefined): string =>
  String(invocation?.request_id ?? invocation?.requestId ?? 'unknown')
    .replace(NO_RIGHTS_GIVEN, '')
    .slice(0, 64) || 'unknown';

/** The platform adds `userInfo` to the event of a client's call; it is no part of a request. */
export const requestOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null ? Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'userInfo')) : event;
