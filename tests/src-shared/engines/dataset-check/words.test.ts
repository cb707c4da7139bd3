// What a refusal says of a value, of a broken rule, of a place.
import { faultLine, quoted, valueWords } from '../../../../src-shared/engines/dataset-check/fault';
import { expectedWords, faultsOfIssues, type Issue } from '../../../../src-shared/engines/dataset-check/shape';

it.each<[unknown, string]>([
  [undefined, '没有写'],
  [null, '是 null'],
  ['x', '是“x”'],
  ['', '是“”'],
  [[1, 2], '是 2 项的列表'],
  [{}, '是对象'],
  [7, '是 7'],
  [false, '是 false'],
])('of %j is said %s', (value, words) => expect(valueWords(value)).toBe(words));

it('a text of forty signs is said whole, a longer one is cut; blanks and control signs become one blank', () => {
  expect(quoted('字'.repeat(40))).toBe(`“${'字'.repeat(40)}”`);
  expect(quoted('字'.repeat(41))).toBe(`“${'字'.repeat(40)}…”`);
  expect(quoted('a\n\t\u202e b')).toBe('“a b”');
});

it.each([
  ['', '整个文件：应是对象，现在是 null'],
  ['years', 'years：应是对象，现在是 null'],
  ['orgs.0', '党组织第 1 条（orgs.0）：应是对象，现在是 null'],
  ['terms.2.seats', '任期第 3 条（terms.2.seats）：应是对象，现在是 null'],
  ['posts.9', '任职第 10 条（posts.9）：应是对象，现在是 null'],
  ['a\n\u0007 b.1', 'a b.1：应是对象，现在是 null'],
])('the place %j is said in words', (place, line) => expect(faultLine({ place, expected: '应是对象', found: '是 null' })).toBe(line));
it('what stands there is left out where what is expected says it', () =>
  expect(faultLine({ place: 'years', expected: '至少一个' })).toBe('years：至少一个'));

describe('a broken rule', () => {
  const said = (issue: Partial<Issue>) => expectedWords({ path: [], message: '', ...issue });
  it.each<[Partial<Issue>, string]>([
    [{ message: 'day' }, '应是日期，如 2026-11-24'],
    [{ message: 'https', code: 'invalid_type', expected: 'string' }, '应是 https:// 开头的网址'],
    [{ message: 'most:120' }, '应不超过 120 个字'],
    [{ message: 'most:x' }, '不合格式，见 --schema'],
    [{ message: 'almost:12' }, '不合格式，见 --schema'],
    [{ message: 'most:12x' }, '不合格式，见 --schema'],
    [{ code: 'invalid_type', expected: 'string' }, '应是文字'],
    [{ code: 'invalid_type', expected: 'symbol' }, '不合格式，见 --schema'],
    [{ code: 'invalid_value', values: [1] }, '应是 1'],
    [{ code: 'invalid_value', values: ['a', 'b'] }, '只能是 a、b 之一'],
    [{ code: 'invalid_value', values: 'abcdefghijkl'.split('') }, '只能是 a、b、c、d、e、f、g、h、i、j、k、l 之一'],
    [{ code: 'invalid_value', values: 'abcdefghijklm'.split('') }, '只能是 a、b、c、d、e、f、g、h、i、j、k、l 等 13 种之一'],
    [{ code: 'invalid_value' }, '只能是  之一'],
    [{ code: 'too_big', origin: 'string', maximum: 5, minimum: 1 }, '应不超过 5 个字'],
    [{ code: 'too_small', origin: 'string', maximum: 5, minimum: 1 }, '应不少于 1 个字'],
    [{ code: 'too_small', origin: 'array', minimum: 1 }, '应不少于 1 项'],
    [{ code: 'too_big', origin: 'number', maximum: 30 }, '应不超过 30'],
    [{ code: 'not_multiple_of', divisor: 5 }, '应是 5 的倍数'],
    [{ code: 'invalid_union' }, '应是整数、文字，或 {"numerator": 1, "denominator": 2} 这样的份额'],
    [{ code: 'custom' }, '不合格式，见 --schema'],
    [{}, '不合格式，见 --schema'],
  ])('%j is said as %s', (issue, words) => expect(said(issue)).toBe(words));
});

describe('issues', () => {
  const value = { a: [{ b: 7 }], c: null, d: 'x' };
  const issue = (path: readonly PropertyKey[], over: Partial<Issue> = {}): Issue => ({ path, message: 'day', ...over });
  it('are told at their places with what stands there, each place once', () => {
    expect(
      faultsOfIssues([issue(['a', 0, 'b']), issue(['a', 0, 'b'], { message: 'month' }), issue(['c', 'e']), issue(['d', 'length'])], value),
    ).toEqual([
      { place: 'a.0.b', expected: '应是日期，如 2026-11-24', found: '是 7' },
      { place: 'c.e', expected: '应是日期，如 2026-11-24', found: '没有写' },
      { place: 'd.length', expected: '应是日期，如 2026-11-24', found: '没有写' },
    ]);
    expect(faultsOfIssues([issue([])], value, 'records.1.content')).toMatchObject([{ place: 'records.1.content', found: '是对象' }]);
    expect(faultsOfIssues([issue(['d'])], value, 'p')).toMatchObject([{ place: 'p.d', found: '是“x”' }]);
  });
  it('each key too many is told by itself, beside what else is wrong at the same place', () => {
    const many = issue(['a'], { code: 'unrecognized_keys', keys: ['x', 'y'] });
    expect(faultsOfIssues([issue(['a']), many, issue([], { code: 'unrecognized_keys' })], value)).toEqual([
      { place: 'a', expected: '应是日期，如 2026-11-24', found: '是 1 项的列表' },
      { place: 'a', expected: '只能有 --schema 里的项', found: '多了“x”' },
      { place: 'a', expected: '只能有 --schema 里的项', found: '多了“y”' },
    ]);
  });
});
