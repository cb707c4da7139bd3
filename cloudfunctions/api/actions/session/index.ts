import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { read } from './read';

export const sessionHandlers: HandlersOfArea<'session'> = {
  'session.read': read,
};
