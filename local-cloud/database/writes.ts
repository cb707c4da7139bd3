import { randomBytes } from 'node:crypto';
import { ObjectId } from 'bson';
import type { Collection } from './catalog';
import { duplicateKey, failed } from './failures';
import { WaitForRelease } from './locks';
import { compile, matches } from './reader';
import { refuseFieldNames } from './refusals';
import { applyUpdate } from './update';
import { toStored, type Document } from './values';
import type { Writer } from './writer';

/** What was done before something failed stays done, as in MongoDB; inside a transaction the failure ends it all. */
export type Outcome<Result> = { result: Result; failure?: unknown };

type Target = { writer: Writer; collection: Collection };

const withId = (document: Document): Document => {
  const { _id = randomBytes(16).toString('hex'), ...rest } = document;
  const isId = typeof _id === 'string' || typeof _id === 'number' || _id instanceof ObjectId;
  if (!isId) throw failed(`The _id may not be ${JSON.stringify(_id)}`);
  refuseFieldNames(rest);
  return { _id, ...rest };
};

const partly = <Item>(items: readonly Item[], work: (item: Item) => void): unknown => {
  for (const [at, item] of items.entries()) {
    try {
      work(item);
    } catch (error) {
      if (at === 0 || error instanceof WaitForRelease) throw error;
      return error;
    }
  }
  return undefined;
};

export const insert = ({ writer, collection }: Target, documents: readonly Document[]): Outcome<unknown[]> => {
  const ids: unknown[] = [];
  const failure = partly(documents.map(withId), (document) => {
    if (writer.get(collection, document._id) !== undefined) throw duplicateKey(collection.name, '_id_', { _id: document._id });
    writer.put(collection, document);
    ids.push(document._id);
  });
  return { result: ids, failure };
};

const changed = (
  { writer, collection }: Target,
  document: Document,
  change: { query: Document; modifier: Document },
): Document | undefined => {
  const before = toStored(document);
  applyUpdate(document, change.modifier, change.query);
  if (toStored(document) === before) return undefined;
  writer.put(collection, document);
  return document;
};

export const update = (target: Target, change: { query: Document; modifier: Document; isMulti: boolean }): Outcome<number> => {
  const found = matches(target.writer.view, target.collection, { query: change.query, atMost: change.isMulti ? undefined : 1 });
  let count = 0;
  const failure = partly(found, (document) => {
    if (changed(target, document, change)) count += 1;
  });
  return { result: count, failure };
};

/** Changes the first match and answers with it as it then is. */
export const updateAndReturn = (
  target: Target,
  change: { query: Document; modifier: Document },
): { updated: number; document: Document | null } => {
  const [found] = matches(target.writer.view, target.collection, { query: change.query, atMost: 1 });
  if (found === undefined) return { updated: 0, document: null };
  const isChanged = changed(target, found, change) !== undefined;
  return { updated: isChanged ? 1 : 0, document: found };
};

/** Puts a whole document in the place of the one with this id, or makes it. */
export const replace = ({ writer, collection }: Target, id: unknown, document: Document): { isNew: boolean } => {
  const fresh = withId({ ...document, _id: id });
  const isNew = writer.get(collection, id) === undefined;
  writer.put(collection, fresh);
  return { isNew };
};

export const remove = ({ writer, collection }: Target, { query, isMulti }: { query: Document; isMulti: boolean }): number => {
  compile(query);
  const found = matches(writer.view, collection, { query, atMost: isMulti ? undefined : 1 });
  for (const document of found) writer.remove(collection, document._id);
  return found.length;
};
