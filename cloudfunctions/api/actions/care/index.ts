import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { lists } from './lists';

export const careHandlers: HandlersOfArea<'care'> = {
  'care.lists': lists,
};
