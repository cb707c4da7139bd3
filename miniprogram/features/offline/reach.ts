// Whether the cloud was reached last time: a phone can say it has a network and still reach nothing.
let isCutOff = false;
const listeners = new Set<() => void>();

const put = (next: boolean): void => {
  if (next === isCutOff) return;
  isCutOff = next;
  listeners.forEach((listener) => listener());
};

/** What is shown was kept earlier: the page has to say so. */
export const noteCutOff = (): void => put(true);
export const noteReached = (): void => put(false);

export const cutOff = (): boolean => isCutOff;
export const subscribeReach = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
