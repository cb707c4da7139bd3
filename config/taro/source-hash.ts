import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const filesBelow = (entry: string): string[] => {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
};

/** One digest over everything that goes into a build, so that an unchanged tree is not built again. */
export const sourceHash = (root: string, entries: readonly string[], extra = ''): string => {
  const digest = createHash('sha256').update(extra);
  for (const entry of entries) {
    for (const file of filesBelow(path.join(root, entry))) {
      digest.update(path.relative(root, file).split(path.sep).join('/')).update('\0').update(readFileSync(file));
    }
  }
  return digest.digest('hex');
};
