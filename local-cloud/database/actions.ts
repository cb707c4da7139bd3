import { aggregate, decodeStages } from './aggregate';
import type { Catalog, Collection } from './catalog';
import { asCloudError, invalid, notSupported } from './failures';
import type { GroupCommit } from './group-commit';
import { find, matches, type View } from './reader';
import type { Store } from './store';
import type { Transactions } from './transactions';
import { decodeDocument, encode, type Document } from './values';
import { plainWriter, type Writer } from './writer';
import { insert, remove, replace, update, updateAndReturn, type Outcome } from './writes';

export type Parts = { store: Store; catalog: Catalog; commits: GroupCommit; transactions: Transactions; now: () => number };

type Body = Record<string, unknown>;
type Reply = Record<string, unknown>;
type Action = (parts: Parts, body: Body) => Promise<Reply> | Reply;

const collectionOf = ({ catalog }: Parts, body: Body): Collection => {
  if (typeof body.collectionName !== 'string') throw invalid('collectionName is required');
  return catalog.collection(body.collectionName);
};

const transactionIdOf = (body: Body): string | undefined =>
  typeof body.transactionId === 'string' && body.transactionId !== '' ? body.transactionId : undefined;

const numberOf = (value: unknown): number | undefined => (value === undefined || value === null ? undefined : Number(value));

/** Runs a write where it belongs: in its transaction, or with the next common commit. */
export const write = async <Result>(parts: Parts, id: string | undefined, work: (writer: Writer) => Outcome<Result>): Promise<Result> => {
  const throwing = (outcome: Outcome<Result>): Result => {
    if (outcome.failure !== undefined) throw outcome.failure;
    return outcome.result;
  };
  if (id !== undefined) return parts.transactions.within(id, (writer) => throwing(work(writer)));
  const writer = plainWriter(parts.store, parts.transactions);
  return throwing(await parts.commits.submit(() => work(writer)));
};

const read = <Result>(parts: Parts, body: Body, work: (view: View) => Result): Result => {
  const id = transactionIdOf(body);
  return id === undefined ? work({ connection: parts.store.connection }) : parts.transactions.within(id, (writer) => work(writer.view));
};

const insertDocument: Action = async (parts, body) => {
  const collection = collectionOf(parts, body);
  const list = Array.isArray(body.data) ? body.data : [body.data];
  const documents = list.map((text: unknown) => decodeDocument(text, parts.now()));
  const insertedIds = await write(parts, transactionIdOf(body), (writer) => insert({ writer, collection }, documents));
  return { data: { insertedIds } };
};

const getDocument: Action = (parts, body) => {
  const collection = collectionOf(parts, body);
  const [query, order, projection] = [body.query, body.order, body.projection].map((text) => decodeDocument(text, parts.now()));
  const options = { query: query ?? {}, order, projection, offset: numberOf(body.offset), limit: numberOf(body.limit) };
  const list = read(parts, body, (view) => find(view, collection, options));
  return { data: { list: list.map(encode) } };
};

const calculateDocument: Action = (parts, body) => {
  const collection = collectionOf(parts, body);
  const query = decodeDocument(body.query, parts.now());
  return { data: { total: read(parts, body, (view) => matches(view, collection, { query })).length } };
};

const replaceOne = (
  target: { writer: Writer; collection: Collection },
  body: Body,
  { query, data }: { query: Document; data: Document },
): Outcome<Reply> => {
  if (query._id === undefined) throw invalid('a document is set by its _id');
  const isThere = target.writer.get(target.collection, query._id) !== undefined;
  if (!isThere && body.upsert !== true) return { result: { updated: 0, upsert_id: null } };
  const { isNew } = replace(target, query._id, data);
  return { result: { updated: isNew ? 0 : 1, upsert_id: isNew ? query._id : null } };
};

const modifyDocument: Action = async (parts, body) => {
  const collection = collectionOf(parts, body);
  const query = decodeDocument(body.query, parts.now());
  const data = decodeDocument(body.data, parts.now());
  if (body.merge === true && body.upsert === true) throw notSupported('an update that inserts');
  const result = await write(parts, transactionIdOf(body), (writer): Outcome<Reply> => {
    if (body.merge !== true) return replaceOne({ writer, collection }, body, { query, data });
    const outcome = update({ writer, collection }, { query, modifier: data, isMulti: body.multi === true });
    return { result: { updated: outcome.result, upsert_id: null }, failure: outcome.failure };
  });
  return { data: result };
};

const modifyAndReturnDoc: Action = async (parts, body) => {
  const collection = collectionOf(parts, body);
  const query = decodeDocument(body.query, parts.now());
  const modifier = decodeDocument(body.data, parts.now());
  const { updated, document } = await write(parts, transactionIdOf(body), (writer) => ({
    result: updateAndReturn({ writer, collection }, { query, modifier }),
  }));
  return { data: { updated, doc: document && encode(document) } };
};

const removeDocument: Action = async (parts, body) => {
  const collection = collectionOf(parts, body);
  const query = decodeDocument(body.query, parts.now());
  const isMulti = body.multi === true;
  const deleted = await write(parts, transactionIdOf(body), (writer) => ({ result: remove({ writer, collection }, { query, isMulti }) }));
  return { data: { deleted } };
};

const aggregateDocuments: Action = (parts, body) => {
  const collection = collectionOf(parts, body);
  const stages = decodeStages(body.stages, parts.now());
  const list = read(parts, body, (view) => aggregate(view, { catalog: parts.catalog, collection }, stages));
  return { data: { list: list.map(encode) } };
};

const addCollection: Action = async (parts, body) => {
  const { collectionName } = body;
  if (typeof collectionName !== 'string') throw invalid('collectionName is required');
  await parts.commits.submit(() => parts.catalog.create(collectionName));
  return { data: {} };
};

const transactionOf = (body: Body): string => transactionIdOf(body) ?? '';

const actions: Record<string, Action> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': (parts) => ({ transactionId: parts.transactions.start() }),
  'database.commitTransaction': async (parts, body) => {
    await parts.transactions.commit(transactionOf(body));
    return { data: {} };
  },
  'database.abortTransaction': (parts, body) => {
    parts.transactions.abort(transactionOf(body));
    return { data: {} };
  },
};

/** Carries out one action of the wire; throws only CloudErrors. */
export const perform = async (parts: Parts, name: string, body: Body): Promise<Reply> => {
  const action = actions[name];
  try {
    if (action === undefined) throw notSupported(`the action ${name}`);
    return await action(parts, body);
  } catch (error) {
    throw asCloudError(error);
  }
};
