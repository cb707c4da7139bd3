import type { CloudBase } from '@cloudbase/node-sdk';
import { isConflict, isDuplicate } from './errors';
import type { Condition, Documents, FindOptions, Stored, Where, Write } from '../../ports/documents';

type Db = ReturnType<CloudBase['database']>;
const PAGE = 1000;

const conditionOf = (db: Db, condition: Condition): unknown => {
  if (typeof condition !== 'object') return condition;
  const command = db.command;
  if ('in' in condition) return command.in([...condition.in]);
  if ('not' in condition) return command.neq(condition.not);
  const parts = [
    ...(condition.from === undefined ? [] : [command.gte(condition.from)]),
    ...(condition.to === undefined ? [] : [command.lte(condition.to)]),
  ];
  return command.and(parts);
};

const queryOf = (db: Db, where: Where): Record<string, unknown> => {
  const entries = Object.entries(where);
  // An empty condition matches everything; the SDK drops empty objects without a word.
  if (entries.length === 0) throw new Error('A query without a condition.');
  return Object.fromEntries(entries.map(([field, condition]) => [field, conditionOf(db, condition)]));
};

const pageOf = async (
  db: Db,
  collection: string,
  step: { where: Where; options: FindOptions; offset: number; size: number; isPaged: boolean },
): Promise<Stored[]> => {
  let query = db.collection(collection).where(queryOf(db, step.where));
  const { orderBy, without } = step.options;
  if (orderBy) query = query.orderBy(orderBy.field, orderBy.isDescending === true ? 'desc' : 'asc');
  // Pages of what has no order of its own may repeat one document and leave out another.
  if (step.isPaged && orderBy?.field !== '_id') query = query.orderBy('_id', 'asc');
  if (without) query = query.field(Object.fromEntries(without.map((field) => [field, false])));
  const answer = await query.skip(step.offset).limit(step.size).get();
  return answer.data as Stored[];
};

const findAll = async (db: Db, collection: string, asked: { where: Where; options: FindOptions }): Promise<Stored[]> => {
  const most = asked.options.limit ?? Number.POSITIVE_INFINITY;
  const found: Stored[] = [];
  while (found.length < most) {
    const size = Math.min(PAGE, most - found.length);
    const page = await pageOf(db, collection, { ...asked, offset: found.length, size, isPaged: most > PAGE });
    found.push(...page);
    if (page.length < size) break;
  }
  return found;
};

type Transaction = Awaited<ReturnType<Db['startTransaction']>>;

/** The SDK stumbles over members that are undefined; a stored document has none. */
const plain = (document: Stored): Stored => JSON.parse(JSON.stringify(document)) as Stored;

const withoutId = (document: Stored): Record<string, unknown> => {
  const { _id: _, ...rest } = plain(document);
  return rest;
};

const applyWrite = async (transaction: Transaction, write: Write): Promise<boolean> => {
  const collection = transaction.collection(write.collection);
  if (write.kind === 'insert') {
    await collection.add(plain(write.document));
    return true;
  }
  if (write.kind === 'remove') {
    await collection.doc(write.id).remove();
    return true;
  }
  const document = collection.doc(write.document._id);
  const before = (await document.get()).data as unknown;
  const stored = (Array.isArray(before) ? before[0] : before) as { rev?: unknown } | null | undefined;
  if (stored?.rev !== write.expectedRev) return false;
  await document.set(withoutId(write.document));
  return true;
};

const commitAll = async (db: Db, writes: readonly Write[]): Promise<'done' | 'conflict'> => {
  const transaction = await db.startTransaction();
  try {
    for (const write of writes) {
      if (!(await applyWrite(transaction, write))) {
        await transaction.rollback('rev');
        return 'conflict';
      }
    }
    await transaction.commit();
    return 'done';
  } catch (error) {
    if (!isConflict(error)) await transaction.rollback('failed').catch(() => undefined);
    if (isDuplicate(error)) return 'conflict';
    if (isConflict(error)) return 'conflict';
    throw error;
  }
};

const INSERTED_AT_ONCE = 50;
const INSERT_TURNS = 8;

/** A part at a time; whoever was faster with one of them makes the rest be looked at again. */
const insertMissing = async (db: Db, collection: string, documents: readonly Stored[]): Promise<void> => {
  for (let from = 0; from < documents.length; from += INSERTED_AT_ONCE) {
    const part = documents.slice(from, from + INSERTED_AT_ONCE);
    for (let turn = 1; ; turn += 1) {
      const found = await findAll(db, collection, { where: { _id: { in: part.map((document) => document._id) } }, options: {} });
      const there = new Set(found.map((document) => document._id));
      const missing = part.filter((document) => !there.has(document._id));
      if (missing.length === 0) break;
      try {
        await db.collection(collection).add(missing.map(plain));
        break;
      } catch (error) {
        if (!isDuplicate(error) || turn === INSERT_TURNS) throw error;
      }
    }
  }
};

/** The documents port on CloudBase. The one place that knows the SDK's query language. */
export const cloudbaseDocuments = (app: CloudBase): Documents => {
  const db = app.database();
  return {
    get: async (collection, id) => {
      const answer = await db.collection(collection).doc(id).get();
      return (answer.data as Stored[])[0] ?? null;
    },
    find: (collection, where, options = {}) => findAll(db, collection, { where, options }),
    count: async (collection, where) => (await db.collection(collection).where(queryOf(db, where)).count()).total ?? 0,
    insert: async (collection, document) => {
      try {
        await db.collection(collection).add(plain(document));
        return 'inserted';
      } catch (error) {
        if (isDuplicate(error)) return 'exists';
        throw error;
      }
    },
    insertMany: async (collection, documents) => {
      if (documents.length > 0) await db.collection(collection).add(documents.map(plain));
    },
    insertMissing: (collection, documents) => insertMissing(db, collection, documents),
    put: async (collection, document) => {
      await db.collection(collection).doc(document._id).set(withoutId(document));
    },
    remove: async (collection, id) => {
      await db.collection(collection).doc(id).remove();
    },
    removeAll: async (collection, where) => Number((await db.collection(collection).where(queryOf(db, where)).remove()).deleted ?? 0),
    commit: (writes) => commitAll(db, writes),
  };
};
