import { KEPT, type Row } from '../../miniprogram/platform/kept-table';
import { CONTRACT } from '../../src-shared/contract';
import { z } from '../../src-shared/kernel/schema';
import { DATASET_VERSION, dataset } from '../../src-shared/records/dataset';
import { KINDS } from '../../src-shared/records/kinds';
import { ROSTER_CONTENTS, STORED } from '../../src-shared/records/stored';
import type { Fields } from '../../src-shared/records/vocabulary/field';
import type { Kind } from '../../src-shared/records/vocabulary/kind';
import { contentSchema } from '../../src-shared/records/vocabulary/schema';
import type { Kept, Pins, Spoken } from './compare';
import { schemaOf } from './phone';
import { shapeOf, type Shape } from './shape';

const shapeFrom = (schema: z.ZodMiniType, io: 'input' | 'output'): Shape => shapeOf(z.toJSONSchema(schema, { unrepresentable: 'any', io }));

const demandedIn = (fields: Fields, prefix: string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.isRequired && field.isComputed !== true ? [`${prefix}${name}`] : []),
    ...(field.is === 'rows' ? demandedIn(field.of, `${prefix}${name}[].`) : []),
  ]);

/** A draft lacks what it likes, so the schema takes anything as absent; what the form demands is said by the kind. */
const shapeOfKind = ({ fields }: Pick<Kind, 'fields'>): Shape => {
  const shape = shapeFrom(contentSchema(fields), 'input');
  const demanded = new Set(demandedIn(fields, ''));
  return Object.fromEntries(
    Object.entries(shape).map(([path, part]) => [path, demanded.has(path) ? { ...part, isRequired: true as const } : part]),
  );
};

/** One kind as it is pinned. */
export const keptKind = (kind: Pick<Kind, 'fields' | 'version'>): Kept => ({ version: kind.version ?? 1, shape: shapeOfKind(kind) });

/** What stands in a collection, what the roster keeps in its entries, and the file of a branch. */
const stored: Readonly<Record<string, { version: number; schema: z.ZodMiniType }>> = {
  ...STORED,
  ...ROSTER_CONTENTS,
  dataset: { version: DATASET_VERSION, schema: dataset },
};

/** What an action answers, as a JSON schema. */
const replySchema = (action: keyof typeof CONTRACT): unknown =>
  z.toJSONSchema(CONTRACT[action].output as z.ZodMiniType, { unrepresentable: 'any', io: 'output' });

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** What a phone keeps, as it is pinned. */
export const keptByPhone = (table: Readonly<Record<string, Row>>): Record<string, Kept> =>
  sorted(
    Object.entries(table).map(([name, { version, shape }]) => [
      name,
      { version, shape: shapeOf({ type: 'object', properties: { kept: schemaOf(shape, replySchema) }, required: ['kept'] }) },
    ]),
  );

/** The shapes of everything that is stored or spoken, as the program has them now. */
export const pinsOfToday = (): Pins => ({
  kinds: sorted(Object.values(KINDS).map((kind) => [kind.type, keptKind(kind as unknown as Kind)])),
  records: sorted(Object.entries(stored).map(([name, { version, schema }]) => [name, { version, shape: shapeFrom(schema, 'input') }])),
  phone: keptByPhone(KEPT),
  contract: sorted(
    Object.entries(CONTRACT).map(([name, { kind, input, output }]): [string, Spoken] => [
      name,
      { kind, input: shapeFrom(input as z.ZodMiniType, 'input'), output: shapeFrom(output as z.ZodMiniType, 'output') },
    ]),
  ),
});
