import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cloudbasePorts } from '../../cloudfunctions/shared/adapters/cloudbase/ports';
import { sdkEnvironmentFor } from '../../local-cloud/environment';
import { CloudError } from '../../local-cloud/errors';
import { loadSecrets } from '../../local-cloud/files/secrets';
import { startLocalCloud } from '../../local-cloud/start';
import { dayOfInstant, timeOfInstant } from '../../src-shared/kernel/day';
import { collections } from '../cloud/collections';
import { addressFileOf, COLLEGE_MARK, secretsIn } from '../start/app';
import { AdministratorRefused, firstAdministrator, type Administrator } from '../start/first-administrator';

const USAGE = '用法：npm run admin-code -- --name 何静 --number A001 [--college 示例石化职业学院]';

const readPerson = (): Administrator => {
  const options = { name: { type: 'string' }, number: { type: 'string' }, college: { type: 'string' } } as const;
  let values: { name?: string; number?: string; college?: string };
  try {
    values = parseArgs({ options }).values;
  } catch {
    throw new AdministratorRefused(USAGE);
  }
  const { name = '', number: memberNo = '', college = '示例石化职业学院' } = values;
  if (name.trim() === '' || name.length > 20 || college.trim() === '' || college.length > 30) throw new AdministratorRefused(USAGE);
  if (!/^[A-Za-z0-9-]{1,20}$/.test(memberNo)) throw new AdministratorRefused(`工号只用字母、数字和短横，最多 20 个。${USAGE}`);
  return { name: name.trim(), memberNo, collegeName: college.trim() };
};

type Reached = { environment: Readonly<Record<string, string>>; leave: () => Promise<void> };

const reachRunning = async (dataDir: string): Promise<Reached> => {
  const file = addressFileOf(dataDir);
  if (!existsSync(file)) throw new AdministratorRefused('本地云正在启动，请过几秒再试。');
  const { secrets } = await loadSecrets(dataDir);
  return { environment: sdkEnvironmentFor(`${readFileSync(file, 'utf8').trim()}/admin`, secrets), leave: () => Promise.resolve() };
};

/** Its functions and timers are not needed for this and stay away. */
const startForThis = async (dataDir: string): Promise<Reached> => {
  const isNew = !existsSync(path.join(dataDir, 'cloud-secrets.json'));
  const cloud = await startLocalCloud({ dataDir, functionsDir: dataDir, functions: [], collections, isDemo: isNew });
  if (isNew) await cloud.database.setMeta(COLLEGE_MARK, 'empty');
  if (cloud.isDemo && cloud.database.getMeta(COLLEGE_MARK) === undefined) {
    await cloud.close();
    throw new AdministratorRefused('这个数据文件夹还没有准备好，请先用 npm start 启动一次。');
  }
  return { environment: cloud.sdkEnvironment, leave: cloud.close };
};

const reach = async (dataDir: string): Promise<Reached> => {
  try {
    return await startForThis(dataDir);
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATA_DIR_IN_USE') return reachRunning(dataDir);
    throw error;
  }
};

const run = async (): Promise<void> => {
  const person = readPerson();
  const dataDir = path.resolve(process.env.DATA_DIR || 'data');
  const secrets = secretsIn(dataDir);
  const { environment, leave } = await reach(dataDir);
  try {
    Object.assign(process.env, environment, secrets);
    const { code, expiresAt } = await firstAdministrator(cloudbasePorts(), person);
    console.log(`${person.name}（${person.memberNo}）的认领码：${code.slice(0, 4)} ${code.slice(4)}`);
    console.log(`${dayOfInstant(expiresAt)} ${timeOfInstant(expiresAt)} 前有效，只用一次。打开应用，用姓名、工号和这个码绑定。`);
  } finally {
    await leave();
  }
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof AdministratorRefused || error instanceof CloudError ? error.message : error);
    process.exit(1);
  },
);
