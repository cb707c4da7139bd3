import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { add } from './add';
import { around } from './around';
import { close } from './close';

export const followUpHandlers: HandlersOfArea<'followUp'> = {
  'followUp.around': around,
  'followUp.add': add,
  'followUp.close': close,
};
