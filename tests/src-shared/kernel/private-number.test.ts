import { privateNumberIn } from '../../../src-shared/kernel/private-number';

test.each([
  ['请联系 13800000000', '13800000000'],
  ['13800000000', '13800000000'],
  ['证号110101199001011234。', '110101199001011234'],
  ['证号11010119900101123X', '11010119900101123X'],
  ['旧证 110101900101123 号', '110101900101123'],
  ['在 39.9042, 116.4074 集合', '39.9042, 116.4074'],
])('finds the private number in 「%s」', (text, found) => expect(privateNumberIn(text)).toBe(found));

test.each(['', '2026年11月24日', '文号〔2026〕12号，共 1234567890 份', '编号 138000000001', '比例 39.9042', '流水 91101011990010112345'])(
  'leaves 「%s」 alone',
  (text) => expect(privateNumberIn(text)).toBeNull(),
);
