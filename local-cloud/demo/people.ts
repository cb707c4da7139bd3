import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../errors';

/** Somebody a visitor of the demo may be. */
export type DemoPerson = { openid: string; name: string; note: string; group: string };

/** Read on each request, so that whoever seeds the folder needs no word with the server. */
export const readDemoPeople = async (dataDir: string): Promise<DemoPerson[]> => {
  const file = path.join(dataDir, 'demo-people.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every(isPerson)) return list;
  } catch {
    // Falls through to the one refusal.
  }
  throw new CloudError('DEMO_PEOPLE_BROKEN', `${file} 不是一份演示人员名单`);
};

const isPerson = (value: unknown): value is DemoPerson => {
  const person = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return ['openid', 'name', 'note', 'group'].every((field) => typeof person[field] === 'string') && person.openid !== '';
};
