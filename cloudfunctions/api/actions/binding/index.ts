import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { claim } from './claim';
import { deviceKey } from './device-key';
import { end } from './end';
import { issueCode } from './issue-code';

export const bindingHandlers: HandlersOfArea<'binding'> = {
  'binding.claim': claim,
  'binding.issueCode': issueCode,
  'binding.deviceKey': deviceKey,
  'binding.end': end,
};
