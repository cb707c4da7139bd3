import { update as mingoUpdate } from 'mingo/updater';
import { arrayUpdates } from './array-updates';
import { failed, invalid } from './failures';
import { context } from './operators';
import { obstacleAt, valueAt } from './paths';
import { refuseFieldNames, refuseUnsupported } from './refusals';
import { isDocument, type Document } from './values';

const creating = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit', '$currentDate']);
const numeric = new Set(['$inc', '$mul', '$bit']);
const onArrays = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll']);
const supported = new Set([...creating, ...onArrays, '$unset', '$rename']);

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const isPositional = (path: string): boolean => path.split('.').some((name) => name.startsWith('$'));

// mingo silently leaves alone, or builds over, what the platform refuses.
const refuseMisfit = (document: Document, operator: string, [path, value]: [string, unknown]): void => {
  if (path === '_id' || path.startsWith('_id.'))
    throw failed(`Performing an update on the path '_id' would modify the immutable field '_id'`);
  if (creating.has(operator)) {
    const obstacle = obstacleAt(document, path);
    if (obstacle)
      throw failed(`Cannot create field '${obstacle.field}' in element {${obstacle.parent}: ${JSON.stringify(obstacle.value)}}`);
  }
  const current = isPositional(path) ? undefined : valueAt(document, path);
  if (current === undefined) return;
  if (numeric.has(operator) && typeof current !== 'number') {
    throw failed(`Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${typeName(current)}`);
  }
  if (onArrays.has(operator) && !Array.isArray(current)) {
    throw failed(`The field '${path}' must be an array but is of type ${typeName(current)}. Cannot apply ${operator}`);
  }
  if (operator === '$set' && isDocument(value)) refuseFieldNames(value);
};

const pathsOf = (modifier: Document): string[] =>
  Object.entries(modifier).flatMap(([operator, fields]) => {
    if (!supported.has(operator)) throw invalid(`Unknown modifier: ${operator}`);
    if (!isDocument(fields)) throw invalid(`Modifiers operate on fields but ${operator} got ${typeName(fields)}`);
    const targets = operator === '$rename' ? Object.values(fields).map(String) : [];
    return [...Object.keys(fields), ...targets];
  });

const refuseOverlap = (paths: readonly string[]): void => {
  const sorted = [...paths].sort();
  for (const [at, path] of sorted.entries()) {
    const next = sorted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (next !== undefined) throw failed(`Updating the path '${next}' would create a conflict at '${path}'`);
  }
};

const applyOne = (document: Document, [operator, fields]: [string, Document], query: Document): void => {
  const own = arrayUpdates[operator];
  const rest: Document = {};
  for (const [path, value] of Object.entries(fields)) {
    refuseMisfit(document, operator, [path, value]);
    if (own && !isPositional(path)) own(document, path, value);
    else rest[path] = value;
  }
  if (Object.keys(rest).length === 0) return;
  const condition = Object.keys(rest).some(isPositional) ? query : {};
  mingoUpdate(document, { [operator]: rest } as Parameters<typeof mingoUpdate>[1], [], condition, {
    cloneMode: 'deep',
    queryOptions: { context },
  });
};

/** Changes a document as an update says; `query` tells which element `$` means. */
export const applyUpdate = (document: Document, modifier: Document, query: Document): void => {
  refuseUnsupported(modifier);
  const paths = pathsOf(modifier);
  if (paths.length === 0) throw invalid('an update must say what to change');
  refuseOverlap(paths);
  for (const [operator, fields] of Object.entries(modifier)) applyOne(document, [operator, fields as Document], query);
};
