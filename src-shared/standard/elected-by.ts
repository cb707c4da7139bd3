import type { Day } from '../kernel/day';
import type { Params } from './params';
import { valueOn } from './params/value-on';

/**
 * True where, on a day, more than half of those expected elect, and not of those present. What is published differs, so that it is
 * the college's to say (基层组织选举工作条例, not at hand in its own words); until it does, those present are counted.
 */
export const isElectedByExpected = (on: Day, params: Pick<Params, 'electedByExpected'>): boolean =>
  valueOn(params.electedByExpected, on) === 1;
