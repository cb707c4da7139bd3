// What a schema found, in words. The schemas say their rule by a short name; here it is said to people.
import { faultAt, quoted, type FileFault } from './fault';

export type Issue = Readonly<{
  path: readonly PropertyKey[];
  message: string;
  code?: string | undefined;
  expected?: unknown;
  values?: readonly unknown[] | undefined;
  keys?: readonly string[] | undefined;
  minimum?: unknown;
  maximum?: unknown;
  divisor?: unknown;
  origin?: unknown;
}>;

/** The names that the fields give their rules (kernel/fields and the fields of a kind). */
const RULES: Readonly<Record<string, string>> = {
  day: '应是日期，如 2026-11-24',
  month: '应是月份，如 2026-11',
  year: '应是年份，如 2026',
  at: '应是时刻，如 2026-11-24T06:26:00.000Z',
  id: '应是编号：字母、数字和 : . _ ~ -，不超过 120 个字',
  quarter: '应是季度，如 2026-Q4',
  half: '应是半年，如 2026-H2',
  rule: '应是规则编号，如 2.1.d',
  https: '应是 https:// 开头的网址',
  required: '不能是空的',
};

const TYPES: Readonly<Record<string, string>> = {
  string: '应是文字',
  number: '应是数',
  int: '应是整数',
  boolean: '应是 true 或 false',
  array: '应是列表',
  object: '应是对象',
  record: '应是对象',
};

const MOST_CHOICES = 12;

const choiceWords = (values: readonly unknown[]): string => {
  const words = values.slice(0, MOST_CHOICES).map(String).join('、');
  return values.length === 1 ? `应是 ${words}` : `只能是 ${words}${values.length > MOST_CHOICES ? ` 等 ${values.length} 种之一` : ' 之一'}`;
};

const boundWords = ({ code, origin, minimum, maximum }: Issue): string => {
  const [bound, word] = code === 'too_big' ? [maximum, '不超过'] : [minimum, '不少于'];
  if (origin === 'string') return `应${word} ${String(bound)} 个字`;
  return origin === 'array' ? `应${word} ${String(bound)} 项` : `应${word} ${String(bound)}`;
};

const BY_CODE: Readonly<Record<string, (issue: Issue) => string | undefined>> = {
  invalid_type: ({ expected }) => TYPES[String(expected)],
  invalid_value: ({ values }) => choiceWords(values ?? []),
  too_big: boundWords,
  too_small: boundWords,
  not_multiple_of: ({ divisor }) => `应是 ${String(divisor)} 的倍数`,
  invalid_union: () => '应是整数、文字，或 {"numerator": 1, "denominator": 2} 这样的份额',
};

/** What would be right, by a rule that was broken. */
export const expectedWords = (issue: Issue): string => {
  const rule = RULES[issue.message];
  if (rule !== undefined) return rule;
  const most = /^most:(\d+)$/.exec(issue.message);
  if (most !== null) return `应不超过 ${most[1]} 个字`;
  const words = issue.code === undefined ? undefined : BY_CODE[issue.code];
  return words?.(issue) ?? '不合格式，见 --schema';
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (held, key) => (typeof held === 'object' && held !== null ? (held as Readonly<Record<PropertyKey, unknown>>)[key] : undefined),
    value,
  );

/** The issues of a schema as faults of the file; `prefix` is where in the file `value` stands. The same place is told once. */
export const faultsOfIssues = (issues: readonly Issue[], value: unknown, prefix = ''): FileFault[] => {
  const found = new Map<string, FileFault>();
  for (const issue of issues) {
    const place = [...(prefix === '' ? [] : [prefix]), ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys ?? [])
        found.set(`${place} ${key}`, { place, expected: '只能有 --schema 里的项', found: `多了${quoted(key)}` });
    else if (!found.has(place)) found.set(place, faultAt(place, expectedWords(issue), valueAt(value, issue.path)));
  }
  return [...found.values()];
};
