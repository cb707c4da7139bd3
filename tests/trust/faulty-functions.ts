import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { builtFunctions } from '../../config/functions/build';

export type Faulty = { folder: string; remove: () => void };
type Plant = { in: RegExp; right: string; wrong: string; of?: 'api' | 'nightly' };

/** The functions as they are, but for one place of the source that is made wrong. */
const functionsWithPlant = async (plant: Plant): Promise<Faulty> => {
  const right = await builtFunctions();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-faulty-'));
  cpSync(right, folder, { recursive: true });
  const name = plant.of ?? 'api';
  mkdirSync(path.join(folder, name), { recursive: true });
  let isPlanted = false;
  await build({
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile: path.join(folder, name, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: {} },
    plugins: [
      {
        name: 'plant',
        setup: (builder) =>
          builder.onLoad({ filter: plant.in }, ({ path: file }) => {
            const source = readFileSync(file, 'utf8');
            isPlanted = source.includes(plant.right);
            return { contents: source.replace(plant.right, plant.wrong), loader: 'ts' };
          }),
      },
    ],
  });
  if (!isPlanted) throw new Error(`The fault could not be planted: “${plant.right}” stands elsewhere now.`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Sign-ins under random ids: the fault that deterministic ids are there to prevent. */
export const functionsWithRandomIds = (): Promise<Faulty> =>
  functionsWithPlant({
    in: /meetings[\\/]attendance[\\/]sign-in\.ts$/,
    right: "_id: signInId(ticket.a, ticket.m),\n    type: 'signIn',",
    wrong: "_id: `${signInId(ticket.a, ticket.m)}:${Math.random()}`,\n    type: 'signIn',",
  });

/** Offline claims whose proof nobody looks at. */
export const functionsThatTrustClaims = (): Promise<Faulty> =>
  functionsWithPlant({
    in: /meetings[\\/]attendance[\\/]claim-check\.ts$/,
    right: '!isSameDigest(proofOf(device.deviceKey, claim), proof)',
    wrong: 'false',
  });

/** Offline claims of which the later side takes the place of the earlier one. */
export const functionsThatReplaceClaims = (): Promise<Faulty> =>
  functionsWithPlant({
    in: /meetings[\\/]attendance[\\/]claim-store\.ts$/,
    right: 'standing === undefined ? claim : mergeClaims(standing, claim)',
    wrong: 'standing === undefined ? claim : { ...claim, rev: standing.rev + 1 }',
  });

/** Entries of points that are added up by `$inc` where they are there already: what is done twice then counts twice. */
export const functionsWithIncrements = (): Promise<Faulty> =>
  functionsWithPlant({
    of: 'nightly',
    in: /adapters[\\/]cloudbase[\\/]documents\.ts$/,
    right: 'insertMissing: (collection, documents) => insertMissing(db, collection, documents),',
    wrong: `insertMissing: async (collection, documents) => {
      for (const document of documents) {
        const there = (await db.collection(collection).doc(document._id).get()).data[0];
        if (there === undefined) await db.collection(collection).add(plain(document));
        else await db.collection(collection).doc(document._id).update({ counts: Object.fromEntries(Object.entries(document.counts).map(([name, count]) => [name, db.command.inc(count)])) });
      }
    },`,
  });
