import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { builtFunctions } from '../../config/functions/build';

const RIGHT = '`${activityId}:${memberId}`';
const WRONG = '`${activityId}:${memberId}:${Math.random()}`';

/** The functions as they are, but with sign-ins under random ids: the fault that deterministic ids are there to prevent. */
export const functionsWithRandomIds = async (): Promise<{ folder: string; remove: () => void }> => {
  const right = await builtFunctions();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-faulty-'));
  cpSync(right, folder, { recursive: true });
  mkdirSync(path.join(folder, 'api'), { recursive: true });
  let isPlanted = false;
  await build({
    entryPoints: ['cloudfunctions/api/index.ts'],
    outfile: path.join(folder, 'api/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: {} },
    plugins: [
      {
        name: 'random-ids',
        setup: (builder) =>
          builder.onLoad({ filter: /shared[\\/]attendance[\\/]sign-in\.ts$/ }, ({ path: file }) => {
            const source = readFileSync(file, 'utf8');
            isPlanted = source.includes(RIGHT);
            return { contents: source.replace(RIGHT, WRONG), loader: 'ts' };
          }),
      },
    ],
  });
  if (!isPlanted) throw new Error('The fault could not be planted: the id of a sign-in is made elsewhere now.');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
