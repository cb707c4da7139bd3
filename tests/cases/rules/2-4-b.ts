import type { RuleCases } from '../case';
import { reportCases } from '../reports';

export const cases: RuleCases = reportCases('themeDay', 'threeMeetings');
