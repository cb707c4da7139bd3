import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const find = (): (() => void) | undefined => {
  setFlagsFromString('--expose-gc');
  // The space for young objects stays small too; it would grow to three times 16 MB.
  setFlagsFromString('--semi-space-growth-factor=1');
  const found: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  return typeof found === 'function' ? (found as () => void) : undefined;
};

let gc: (() => void) | undefined | null = null;

/**
 * Gives back now what is needed no more. Left to itself the engine waits until far more lies about than a function of
 * 256 MB has room for: a document's thousands of cells, and the bytes of pictures that were written already.
 */
export const collect = (): void => {
  if (gc === null) gc = find();
  gc?.();
};
