// The whole application on one machine: the local cloud with our functions, our screens and, on a new folder, a college.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestClock } from '../../local-cloud/clock';
import { CloudError } from '../../local-cloud/errors';
import { startLocalCloud, type LocalCloud } from '../../local-cloud/start';
import { collections } from '../cloud/collections';
import { builtFunctions } from '../functions/build';
import { functionsWith, type FunctionSecrets } from '../cloud/functions';
import { seedDemo } from './seed-demo';
import { functionSecretsOf } from './secrets';

const root = path.resolve(__dirname, '../..');

export type AppOptions = {
  /** Any free one, where none is given. */
  port?: number;
  dataDir: string;
  /** A new folder stays without a college, to try what comes first: the import and the binding. */
  isEmpty?: boolean;
  /** Of the demo college; a test takes fewer. */
  branches?: number;
  clock?: TestClock;
  log?: (line: string) => void;
};
export type App = { url: string; cloud: LocalCloud; secrets: FunctionSecrets; close: () => Promise<void> };

/** Where a running application of a data folder is found by a second program, e.g. `npm run admin-code`. */
export const addressFileOf = (dataDir: string): string => path.join(dataDir, 'address.txt');

/** The functions' secrets of a folder, made with it where it is new. */
export const secretsIn = (dataDir: string): FunctionSecrets => {
  try {
    mkdirSync(dataDir, { recursive: true });
    return functionSecretsOf(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new CloudError('DATA_DIR_UNWRITABLE', `数据文件夹 ${path.resolve(dataDir)} 不能写入（${code}）；请换一个文件夹或改正权限`);
  }
};

/** How far the college of a folder has come: nothing, `empty` on purpose, or `done`. */
export const COLLEGE_MARK = 'college';

/** Written last: a folder whose seeding was broken off carries no `done` and is seeded anew. */
const prepareCollege = async ({ cloud, secrets }: Pick<App, 'cloud' | 'secrets'>, options: AppOptions): Promise<void> => {
  const state = cloud.database.getMeta(COLLEGE_MARK);
  if (state === 'done' || state === 'empty') return;
  if (options.isEmpty === true) return cloud.database.setMeta(COLLEGE_MARK, 'empty');
  const nowMs = options.clock?.now() ?? Date.now();
  await seedDemo({
    branches: options.branches,
    database: cloud.database,
    dataDir: options.dataDir,
    digestKey: secrets.WUHUA_DIGEST_KEY,
    fieldKey: { fieldKey: secrets.WUHUA_FIELD_KEY, fieldKeyId: secrets.WUHUA_FIELD_KEY_ID },
    nowAt: new Date(nowMs).toISOString(),
    log: options.log,
  });
  await cloud.database.setMeta(COLLEGE_MARK, 'done');
};

/**
 * Starts everything on a data folder of a demo; the screens must have been built, the functions are built where they are not.
 *
 * @example const app = await startApp({ port: 4000, dataDir: './data' });
 */
export const startApp = async (options: AppOptions): Promise<App> => {
  const { dataDir, port, clock, log } = options;
  const secrets = secretsIn(dataDir);
  const functionsDir = await builtFunctions();
  const cloud = await startLocalCloud({
    dataDir,
    port,
    clock,
    log,
    collections,
    isDemo: true,
    functions: functionsWith(secrets),
    functionsDir,
    codeCacheDir: path.join(functionsDir, 'code'),
    h5Dir: path.join(root, 'dist/h5'),
  });
  try {
    await prepareCollege({ cloud, secrets }, options);
    writeFileSync(addressFileOf(dataDir), cloud.url);
  } catch (error) {
    await cloud.close();
    throw error;
  }
  const close = async (): Promise<void> => {
    rmSync(addressFileOf(dataDir), { force: true });
    await cloud.close();
  };
  return { url: cloud.url, cloud, secrets, close };
};
