import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { read } from './read';

export const flowHandlers: HandlersOfArea<'flow'> = {
  'flow.read': read,
};
