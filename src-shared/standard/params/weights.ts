import type { Dated } from '../../kernel/dated';
import { defaultCite } from '../cite';
import type { SourceId } from '../sources';

// Hundredths of a point, one line for each item of the standard. 1.1.b and 1.1.c exclude each other.
const FIRST_WEIGHTS = {
  '1.1.b': 500,
  '1.1.c': 500,
  '1.1.f': 300,
  '1.2.a': 200,
  '1.2.b': 400,
  '1.2.c': 100,
  '2.1.a': 100,
  '2.1.b': 50,
  '2.1.c': 150,
  '2.1.d': 300,
  '2.1.e': 300,
  '2.1.f': 200,
  '2.1.g': 200,
  '2.1.j': 100,
  '2.1.k': 100,
  '2.2.a': 500,
  '2.3.a': 300,
  '2.3.b': 300,
  '2.4.a': 700,
  '2.4.b': 200,
  '3.1.a': 150,
  '3.1.c': 250,
  '3.1.d': 200,
  '3.2.a': 200,
  '3.2.b': 100,
  '3.3.a': 100,
  '3.3.b': 200,
  '3.3.c': 150,
  '3.3.d': 50,
  '3.4.a': 200,
  '3.4.b': 100,
  '3.4.c': 100,
  '3.5.a': 300,
  '3.6.a': 200,
  '3.6.b': 50,
  '3.6.c': 75,
  '3.6.d': 75,
  '4.1.a': 150,
  '4.1.b': 200,
  '4.1.c': 150,
  '4.1.e': 100,
  '4.2.a': 300,
  '4.2.b': 100,
  '5.1.a': 200,
  '5.1.b': 200,
  '5.1.c': 100,
  '5.2.a': 150,
  '5.2.b': 150,
  '5.2.c': 100,
  '5.3.a': 200,
  '5.3.b': 200,
  '5.3.c': 50,
  '5.3.d': 150,
} as const;

/** A rule that can carry weight. */
export type WeightKey = keyof typeof FIRST_WEIGHTS;
export type Weights = Readonly<Record<WeightKey, number>>;

/** The whole table changes at once: a weight means nothing beside weights of another table. */
export const WEIGHTS_HUNDREDTHS: Dated<Weights, SourceId> = {
  label: '各条分值',
  unit: '百分之一分',
  checkedOn: '2026-11-24',
  values: [{ from: '2019-01-01', value: FIRST_WEIGHTS, cite: [defaultCite('各条分值表')] }],
};
