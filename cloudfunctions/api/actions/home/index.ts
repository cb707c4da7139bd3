import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { digestChoice } from './digest-choice';
import { putAwayDigest } from './put-away-digest';
import { read } from './read';
import { setDigest } from './set-digest';

export const homeHandlers: HandlersOfArea<'home'> = {
  'home.read': read,
  'home.digestChoice': digestChoice,
  'home.setDigest': setDigest,
  'home.putAwayDigest': putAwayDigest,
};
