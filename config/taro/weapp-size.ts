import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export type WeappSize = { mainBytes: number; subpackages: { root: string; bytes: number }[] };

type AppJson = { subPackages?: { root: string }[]; subpackages?: { root: string }[] };

const bytesBelow = (entry: string): number =>
  statSync(entry).isDirectory()
    ? readdirSync(entry).reduce((sum, name) => sum + bytesBelow(path.join(entry, name)), 0)
    : statSync(entry).size;

/** Bytes of each package as WeChat counts them: the main package is everything that lies in no subpackage. */
export const weappSize = (folder: string): WeappSize => {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson;
  const subpackages = (app.subPackages ?? app.subpackages ?? [])
    .map(({ root }) => ({ root, folder: path.join(folder, root) }))
    .filter((one) => existsSync(one.folder))
    .map((one) => ({ root: one.root, bytes: bytesBelow(one.folder) }));
  return { mainBytes: bytesBelow(folder) - subpackages.reduce((sum, { bytes }) => sum + bytes, 0), subpackages };
};
