// Two writings of one name are one name; and nobody is everybody.
import { isSameName, nameKey } from '../../../src-shared/kernel/name-key';

it.each([
  ['王 伟', '王伟'],
  ['王　伟', '王伟'],
  ['王\u200b伟\u00ad', '王伟'],
  ['买某某·艾某某', '买某某•艾某某'],
  ['买某某‧艾某某', '买某某・艾某某'],
  ['买某某．艾某某', '买某某.艾某某'],
  ['Ａ２００３', 'a2003'],
])('%s is %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
  expect(isSameName(one, other)).toBe(true);
});

it('a sign that old systems had no code for stands for one sign, and for no more', () => {
  expect(isSameName('周\ue863', '周䶮')).toBe(true);
  expect(isSameName('周\ue863', '周䶮某')).toBe(false);
  expect(isSameName('吴\ue863', '周䶮')).toBe(false);
});

it('a name of nothing but such signs is nobody’s', () => {
  expect(isSameName('\ue863\ue864', '王伟')).toBe(false);
});

it('different names are different', () => {
  expect(isSameName('王伟', '王炜')).toBe(false);
});
