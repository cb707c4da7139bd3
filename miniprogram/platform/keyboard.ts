import { isWeapp } from './environment';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** Keys pressed outside of fields, on h5 only. Returns the way to stop. */
export const watchKeys = (pressed: (key: string) => boolean): (() => void) => {
  if (isWeapp) return () => undefined;
  const listener = (event: KeyboardEvent) => {
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(event.key)) event.preventDefault();
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
};
