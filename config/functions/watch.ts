// The functions while they are being edited: what has not changed is not read again, and packages stay where npm has put them.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { context, type OutputFile } from 'esbuild';
import { bundling, entryOf, functionNames } from './build';

/** What is followed, and where it is put: below the repository, so that packages are found from there. */
export type Followed = { entryPoints: Readonly<Record<string, string>>; folder: string };

const ofFunctions = (): Followed => ({
  entryPoints: Object.fromEntries(functionNames().map((name) => [`${name}/index`, entryOf(name)])),
  folder: path.resolve(__dirname, '../../.cache/functions-edited'),
});

/** `next` builds the sources as they are now; `end` lets go of the compiler. */
export type Following = { next: () => Promise<string | null>; end: () => Promise<void> };

const write = (files: readonly OutputFile[]): void => {
  for (const { path: file, contents } of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
};

const digestOf = (files: readonly OutputFile[]): string =>
  files
    .reduce((digest, { path: file, hash }) => digest.update(`${file}\0${hash}\0`), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/**
 * Follows the sources. Each `next` builds them as they are now and answers the folder of the functions, or null where
 * nothing that the functions contain has changed; a fault in the sources is thrown and changes nothing.
 *
 * @example const { next } = await editedFunctions(); … const folder = await next();
 */
export const editedFunctions = async ({ entryPoints, folder: cache }: Followed = ofFunctions()): Promise<Following> => {
  rmSync(cache, { recursive: true, force: true });
  const build = await context({ ...bundling, entryPoints, outdir: cache, packages: 'external', write: false });
  const filesOfNow = async (): Promise<OutputFile[]> => (await build.rebuild()).outputFiles;
  let last = digestOf(await filesOfNow());
  let folders: string[] = [];
  const next = async (): Promise<string | null> => {
    const files = await filesOfNow();
    const digest = digestOf(files);
    if (digest === last) return null;
    last = digest;
    const folder = path.join(cache, digest);
    write(files.map((file) => ({ ...file, path: path.join(folder, path.relative(cache, file.path)) })));
    // A call under way may still be starting on the one before.
    const [before, ...old] = folders.filter((one) => one !== folder);
    for (const one of old) rmSync(one, { recursive: true, force: true });
    folders = before === undefined ? [folder] : [folder, before];
    return folder;
  };
  return { next, end: () => build.dispose() };
};
