import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { mine } from './mine';
import { send } from './send';

export const feedbackHandlers: HandlersOfArea<'feedback'> = {
  'feedback.send': send,
  'feedback.mine': mine,
};
