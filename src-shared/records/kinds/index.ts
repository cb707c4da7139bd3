// Every kind of record that is entered as such; one line each.
import type { ContentOf, Kind } from '../kind/kind';
import { annualPlan } from './annual-plan';

export const KINDS = {
  annualPlan,
};

export type KindName = keyof typeof KINDS;
export type Content<T extends KindName> = ContentOf<(typeof KINDS)[T]>;

/** The kind of a type as the general machinery sees it; undefined for an unknown one. */
export const kindOf = (type: string): Kind | undefined => (Object.prototype.hasOwnProperty.call(KINDS, type) ? (KINDS[type as KindName] as unknown as Kind) : undefined);
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
