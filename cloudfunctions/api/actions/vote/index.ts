import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { form } from './form';
import { record } from './record';

export const voteHandlers: HandlersOfArea<'vote'> = {
  'vote.form': form,
  'vote.record': record,
};
