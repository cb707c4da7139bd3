import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { cast } from './cast';
import { check } from './check';
import { close } from './close';
import { open } from './open';
import { read } from './read';

export const pollHandlers: HandlersOfArea<'poll'> = {
  'poll.read': read,
  'poll.open': open,
  'poll.cast': cast,
  'poll.close': close,
  'poll.check': check,
};
