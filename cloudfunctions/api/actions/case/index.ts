import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { open } from './open';
import { proposals } from './proposals';
import { read } from './read';

export const caseHandlers: HandlersOfArea<'case'> = {
  'case.proposals': proposals,
  'case.open': open,
  'case.read': read,
};
