let offsetMs = 0;

/** The server said what time it is; the phone's own clock may be wrong by minutes. */
export const alignClock = (serverAt: string): void => {
  const serverMs = Date.parse(serverAt);
  if (!Number.isNaN(serverMs)) offsetMs = serverMs - Date.now();
};

/** Milliseconds of server time, as far as it is known. */
export const nowMs = (): number => Date.now() + offsetMs;

/** The present instant as the contract writes it. */
export const nowAt = (): string => new Date(nowMs()).toISOString();
