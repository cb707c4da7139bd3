// Whether what lies in a collection is what the program takes it for. Reading believes today's version; this does not.
import { z } from '../kernel/schema';
import { Newer, type Plain } from '../kernel/versions';
import { kindOf } from './kinds';
import type { StoredFault } from './jobs';
import { openStored, STORED, storedNameOf } from './stored';
import type { Field, Fields } from './vocabulary/field';
import { cipher, contentSchema } from './vocabulary/schema';

const FAULTS_OF_ONE = 3;

type Found = Pick<StoredFault, 'path' | 'code'>;

const issuesOf = (schema: z.ZodMiniType, value: unknown, under = ''): Found[] => {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, code }) => ({ path: `${under}${path.map(String).join('.')}`, code: code ?? 'custom' }));
};

const contentSchemas = new Map<string, z.ZodMiniType>();

/** Rows hold their secret columns as ciphertext too, each for itself. */
const lockedField = (field: Field): z.ZodMiniType => {
  if (field.isSecret === true) return z.optional(z.union([cipher, contentPart(field)]));
  return field.is === 'rows' ? z.optional(z.array(lockedContent(field.of)).check(z.maxLength(field.most))) : contentPart(field);
};
const contentPart = (field: Field): z.ZodMiniType =>
  (contentSchema({ part: field }) as unknown as z.ZodMiniObject<{ part: z.ZodMiniType }>).shape.part;
/** The content of a kind as it is stored: what is secret is ciphertext. */
const lockedContent = (fields: Fields): z.ZodMiniType =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, lockedField(field)])));

const contentFaults = ({ type, content }: Plain): Found[] => {
  const kind = kindOf(String(type));
  if (kind === undefined) return [{ path: 'type', code: 'unknownKind' }];
  const schema = contentSchemas.get(kind.type) ?? lockedContent(kind.fields);
  contentSchemas.set(kind.type, schema);
  return issuesOf(schema, content, 'content.');
};

/** A former revision names what it was one of; that is no part of it. */
const withoutOwner = ({ recordId: _, activityId: __, ...rest }: Plain): Plain => rest;

const faultsIn = (collection: string, stored: Plain): Found[] => {
  const name = storedNameOf(collection, stored);
  if (name === undefined) return [{ path: 'type', code: 'unknownType' }];
  const now = openStored(collection, stored);
  const whole = collection === 'revisions' ? withoutOwner(now) : now;
  return [...issuesOf(STORED[name].schema, whole), ...(name === 'record' ? contentFaults(whole) : [])];
};

/** What is wrong with one document, a few of its faults; empty for one that can be read. Never throws. */
export const storedFaults = (collection: string, stored: Plain): StoredFault[] => {
  const at = (found: Found): StoredFault => ({ collection, documentId: String(stored._id), ...found });
  try {
    return faultsIn(collection, stored).slice(0, FAULTS_OF_ONE).map(at);
  } catch (error) {
    // A step that could not make today's of it has found a former one that is not what it was.
    return [at({ path: 'v', code: error instanceof Newer ? 'newer' : 'notUpgraded' })];
  }
};
