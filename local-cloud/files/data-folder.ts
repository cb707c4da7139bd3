import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../errors';

const openHere = new Set<string>();

/** Takes the data folder for this process: two clouds on one folder would not see each other's locks. */
export const takeDataFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  const folder = path.resolve(dataDir);
  const file = path.join(folder, 'cloud.pid');
  if (openHere.has(folder)) throw inUse(folder, process.pid);
  try {
    await mkdir(folder, { recursive: true });
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder && holder !== process.pid && isRunning(holder)) throw inUse(folder, holder);
    await writeFile(file, String(process.pid));
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATA_DIR_UNWRITABLE', `数据文件夹 ${folder} 不能写入（${reason(error)}）；请换一个文件夹或改正权限`);
  }
  openHere.add(folder);
  return async () => {
    openHere.delete(folder);
    await rm(file, { force: true });
  };
};

const inUse = (folder: string, pid: number): CloudError =>
  new CloudError('DATA_DIR_IN_USE', `数据文件夹 ${folder} 正被另一个本地云使用（进程 ${pid}）；请先关掉它，或换一个文件夹`);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
