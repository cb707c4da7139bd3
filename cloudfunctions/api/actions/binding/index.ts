import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { claim } from './claim';
import { deviceKey } from './device-key';
import { end } from './end';
import { failure } from './failure';
import { issueCode } from './issue-code';
import { issueSlips } from './issue-slips';

export const bindingHandlers: HandlersOfArea<'binding'> = {
  'binding.claim': claim,
  'binding.issueCode': issueCode,
  'binding.issueSlips': issueSlips,
  'binding.failure': failure,
  'binding.deviceKey': deviceKey,
  'binding.end': end,
};
