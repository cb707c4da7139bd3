import { addMonths, type Day } from '../../kernel/day';
import { monthOf, type Month } from '../../kernel/period';
import type { Params } from '../params';
import { valueOn } from '../params/value-on';

/**
 * The last month whose dues the college receives on a day, its own unless it takes them ahead: `'2026-07'` on 2026-06-20 where it
 * takes one month. The regulation speaks of paying late only, so this is the college's to say.
 */
export const monthAhead = (on: Day, params: Pick<Params, 'duesAheadMonths'>): Month =>
  monthOf(addMonths(on, valueOn(params.duesAheadMonths, on)));
