import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { adopt } from './adopt';
import { draft } from './draft';
import { read } from './read';
import { replay } from './replay';
import { withdraw } from './withdraw';

export const standardHandlers: HandlersOfArea<'standard'> = {
  'standard.read': read,
  'standard.draft': draft,
  'standard.replay': replay,
  'standard.adopt': adopt,
  'standard.withdraw': withdraw,
};
