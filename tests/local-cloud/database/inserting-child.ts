import { writeSync } from 'node:fs';
import { openDatabase } from '../../../local-cloud/database/open';

// Inserts without end, three callers at once, and says each id after it was acknowledged. Its parent kills it.
const [, , file = '', run = ''] = process.argv;
const database = openDatabase({
  file,
  collections: [{ name: 'things', indexes: [{ name: 'code', fields: ['code'], isUnique: true }] }],
  now: () => 0,
});

const insertForEver = async (caller: number): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const id = `${run}-${caller}-${n}`;
    await database.handle('database.insertDocument', { collectionName: 'things', data: [JSON.stringify({ _id: id, code: id })] });
    writeSync(1, `${id}\n`);
  }
};

for (const caller of [1, 2, 3]) void insertForEver(caller);
