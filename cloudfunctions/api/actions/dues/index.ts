import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { assess } from './assess';
import { bases } from './bases';
import { mine } from './mine';
import { month } from './month';
import { record } from './record';

export const duesHandlers: HandlersOfArea<'dues'> = {
  'dues.month': month,
  'dues.record': record,
  'dues.mine': mine,
  'dues.bases': bases,
  'dues.assess': assess,
};
