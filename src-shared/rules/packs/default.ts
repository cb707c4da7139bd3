import { PARAMS } from '../../standard/params';
import { RULE_IDS } from '../../standard/rules';
import { JUDGED } from '../indicators';
import type { RulePack } from './pack';

/** Every rule of the standard, in its order, with the numbers it is judged by. */
export const DEFAULT_PACK: RulePack = {
  versions: [{ version: '2026.1', fromOn: '2019-01-01' }],
  params: PARAMS,
  indicators: RULE_IDS.map((id) => JUDGED[id]),
};
