import { isPoint } from './key-encoding';
import { isDocument, type Document } from './values';

export type Bound = { value: unknown; isInclusive: boolean };

/** What a query demands of one field, as far as an index can use it. Each demand is necessary, none need be sufficient. */
export type Constraint = { points: unknown[][]; lower: Bound[]; upper: Bound[] };

export type Constraints = Map<string, Constraint>;

const isOperators = (value: unknown): value is Document => isDocument(value) && Object.keys(value).some((key) => key.startsWith('$'));

const isRangePoint = (value: unknown): boolean => isPoint(value) && value !== null && !Number.isNaN(value);

const constraintOf = (constraints: Constraints, field: string): Constraint => {
  const known = constraints.get(field);
  if (known) return known;
  const fresh: Constraint = { points: [], lower: [], upper: [] };
  constraints.set(field, fresh);
  return fresh;
};

const addBound = (constraint: Constraint, operator: string, value: unknown): void => {
  if (!isRangePoint(value)) return;
  const bounds = operator.startsWith('$gt') ? constraint.lower : constraint.upper;
  bounds.push({ value, isInclusive: operator.endsWith('e') });
};

const addOperator = (constraints: Constraints, field: string, [operator, value]: [string, unknown]): void => {
  const constraint = constraintOf(constraints, field);
  if (operator === '$eq' && isPoint(value)) constraint.points.push([value]);
  if (operator === '$in' && Array.isArray(value) && value.every(isPoint)) constraint.points.push(value);
  if (operator === '$all' && Array.isArray(value))
    constraint.points.push(
      ...value
        .filter(isPoint)
        .slice(0, 1)
        .map((one) => [one]),
    );
  if (['$gt', '$gte', '$lt', '$lte'].includes(operator)) addBound(constraint, operator, value);
  if (operator === '$elemMatch' && isDocument(value)) {
    if (isOperators(value)) addField(constraints, field, value);
    else gather(constraints, value, `${field}.`);
  }
};

const addField = (constraints: Constraints, field: string, condition: unknown): void => {
  if (isPoint(condition)) constraintOf(constraints, field).points.push([condition]);
  if (isOperators(condition)) for (const entry of Object.entries(condition)) addOperator(constraints, field, entry);
};

const gather = (constraints: Constraints, query: Document, prefix: string): void => {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) gather(constraints, part, prefix);
    }
    if (!key.startsWith('$')) addField(constraints, prefix + key, condition);
  }
};

/** The demands a query makes on all matching documents. */
export const constraintsOf = (query: Document): Constraints => {
  const constraints: Constraints = new Map();
  gather(constraints, query, '');
  return constraints;
};

/** The alternatives of the query's `$or`s, also inside `$and`. */
export const alternativesOf = (query: Document): Document[][] => {
  const own = Array.isArray(query.$or) ? [query.$or.filter(isDocument)] : [];
  const inner = Array.isArray(query.$and) ? query.$and.filter(isDocument).flatMap(alternativesOf) : [];
  return [...own, ...inner];
};
