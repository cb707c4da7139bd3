import type { Database } from '../database/open';
import { CloudError } from '../errors';

const key = 'demo';

/** A folder becomes a demo when it is made, or never: real data must not come to stand open. */
export const markDemo = async (database: Database, isNew: boolean): Promise<void> => {
  if (isDemoFolder(database)) return;
  if (!isNew) throw new CloudError('NOT_A_DEMO', '这个数据文件夹不是演示用的，不能改作演示；请换一个新的文件夹');
  await database.setMeta(key, 'yes');
};

export const isDemoFolder = (database: Database): boolean => database.getMeta(key) === 'yes';
