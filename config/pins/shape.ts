// The shape of a schema as a flat list of what stands where, without its words: readable beside the one of last month.
export type Part = { type: string; isRequired?: true; oneOf?: readonly string[]; pattern?: string; least?: number; most?: number };
/** By path: `steps[].doneOn`. */
export type Shape = Readonly<Record<string, Part>>;

type Schema = {
  type?: string | readonly string[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

const typeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return 'choice';
  if (schema.enum !== undefined) return 'choice';
  if (schema.anyOf !== undefined || schema.oneOf !== undefined) return 'either';
  return schema.type === undefined ? 'anything' : [schema.type].flat().join(' or ');
};

const choicesOf = ({ enum: list, const: only }: Schema): readonly string[] | undefined =>
  list?.map(String) ?? (only === undefined ? undefined : [String(only)]);

const partOf = (schema: Schema, isRequired: boolean): Part => {
  const oneOf = choicesOf(schema);
  const least = schema.minimum ?? schema.minLength ?? schema.minItems;
  const most = schema.maximum ?? schema.maxLength ?? schema.maxItems;
  return {
    type: typeOf(schema),
    ...(isRequired ? { isRequired } : {}),
    ...(oneOf === undefined ? {} : { oneOf: [...oneOf].sort() }),
    ...(schema.pattern === undefined ? {} : { pattern: schema.pattern }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
};

/** Which of several a document is says its `type`, `kind` or whatever has one value only; without such a one it is told by its place. */
const nameOfBranch = ({ properties = {} }: Schema, place: number): string =>
  Object.entries(properties).flatMap(([name, inner]) => (inner.const === undefined ? [] : [`${name}=${String(inner.const)}`]))[0] ??
  String(place);

const innerOf = (schema: Schema, path: string): (readonly [string, Part])[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    partsOf(inner, path === '' ? name : `${path}.${name}`, schema.required?.includes(name) === true),
  ),
  ...(schema.items === undefined ? [] : partsOf(schema.items, `${path}[]`, true)),
  ...(typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0
    ? partsOf(schema.additionalProperties, `${path}{}`, true)
    : []),
  ...(schema.anyOf ?? schema.oneOf ?? []).flatMap((branch, place) => partsOf(branch, `${path}(${nameOfBranch(branch, place)})`, true)),
];

const partsOf = (schema: Schema, path: string, isRequired: boolean): (readonly [string, Part])[] => [
  ...(path === '' ? [] : [[path, partOf(schema, isRequired)] as const]),
  ...innerOf(schema, path),
];

/** The shape of a JSON schema; labels and descriptions are no part of it. */
export const shapeOf = (schema: unknown): Shape => Object.fromEntries(partsOf(schema as Schema, '', true));
