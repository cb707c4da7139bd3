// A file as a stranger, a careless hand or a bad disk may leave it. Each way says what has to come of it.
import type { Chance } from '../random';

/** `refused`: never a score. `same`: the score of the file it was made from. `notHigher`: something good was taken away, and a record may have rested on it. `any`: a score in its bounds, or a refusal. */
export type Due = 'refused' | 'same' | 'notHigher' | 'any';
export type Mutated = { how: string; due: Due; bytes: Uint8Array };

type Parts = Record<string, unknown>;
type Place = { held: Parts | unknown[]; key: string };

const isHolding = (value: unknown): value is Parts | unknown[] => typeof value === 'object' && value !== null;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Somewhere in a file: down from the top, stopping by chance. */
const somewhere = (chance: Chance, top: Parts): Place => {
  let held: Parts | unknown[] = top;
  for (;;) {
    const keys = Object.keys(held);
    if (keys.length === 0) return somewhere(chance, top);
    const key = chance.one(keys);
    const inner: unknown = (held as Parts)[key];
    if (!isHolding(inner) || Object.keys(inner).length === 0 || chance.in(0.1)) return { held, key };
    held = inner;
  }
};

const LISTS = ['orgs', 'members', 'posts', 'terms', 'activities', 'records'] as const;
const listIn = (file: Parts, name: string): Parts[] => file[name] as Parts[];
const someList = (chance: Chance, file: Parts): Parts[] => listIn(file, chance.one(LISTS.filter((name) => listIn(file, name).length > 0)));

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  9_007_199_254_740_993,
  '',
  'x',
  ' ',
  '2026-13-01',
  '2026-02-29',
  '0000-01-01',
  '9999-12-31',
  '2026-3',
  '2026-Q5',
  '2026',
  '1949-10-01',
  'm:0',
  'constructor',
  '__proto__',
  '\u0000\u001b[2J\u2028',
  '长'.repeat(500),
  [],
  {},
  [[]],
  [null],
  { '': '' },
  { constructor: 1, hasOwnProperty: 2 },
];

const shifted = (chance: Chance, text: string): string => {
  const place = chance.below(Math.max(text.length, 1));
  const sign = chance.one(['', '0', '9', '-', '：', 'Q', '\u0000', '人']);
  return `${text.slice(0, place)}${sign}${text.slice(place + chance.below(2))}`;
};

const tweaked = (chance: Chance, value: unknown): unknown => {
  if (typeof value === 'string') return shifted(chance, value);
  if (typeof value === 'number') return chance.one([value + 1, value - 1, -value, value * 1000, value + 0.5]);
  if (typeof value === 'boolean') return !value;
  return chance.one(ODD);
};

const shuffled = <T>(chance: Chance, list: readonly T[]): T[] => chance.some(list, list.length);

const KEYS = [
  'passLineTenths',
  'dimensionFloorPercent',
  'vetoMonthsWithoutLife',
  'graceDays',
  'makeUpUntil',
  'ruleFloor',
  'memberMonths',
  'nobody',
];
const WEIGHTS = ['2.4.a', '2.1.d', '2.1.l', '1.1.a', 'x'];

/** A standard of somebody's own, in a file or as a pack: seldom a right one. */
export const someTailoring = (chance: Chance): Parts => ({
  version: chance.one(['2026.2', 'x', '', '2026.1']),
  fromOn: chance.one(['2026-01-01', '2026-06-01', '2019-01-01', '2018-01-01', '9999-12-31', 'x']),
  weightsHundredths: chance.in(0.5)
    ? {}
    : Object.fromEntries(chance.some(WEIGHTS, 2).map((id) => [id, chance.one([0, 100, 600, -1, 1e6])])),
  values: chance.in(0.2)
    ? {}
    : Object.fromEntries(
        chance
          .some(KEYS, 2)
          .map((key) => [key, chance.one([0, 1, 7, 85, 850, 2000, 1e6, -1, '02-29', '13-01', { numerator: 1, denominator: 0 }, 1.5])]),
      ),
  text: chance.one(['', '按打卡次数计分']),
  ...(chance.in(0.1) ? { perBranch: {} } : {}),
});

/** Of these one more may be one more that is not in order: a transfer past its day, a case without its papers, a meeting whose grades are still owed. */
const MAY_WEIGH = new Set(['transfer', 'developmentCase', 'vote', 'exemption', 'democraticAppraisal']);
const isGood = ({ type, kinds }: Parts): boolean =>
  !MAY_WEIGH.has(String(type)) && !(Array.isArray(kinds) && kinds.includes('appraisalMeeting'));

type Way = { due: Due; of: (file: Parts, chance: Chance) => void };

/** Ways that leave a file of JSON. */
const WAYS: Readonly<Record<string, Way>> = {
  'a value of another sort': {
    due: 'any',
    of: (file, chance) => {
      const { held, key } = somewhere(chance, file);
      (held as Parts)[key] = chance.one(ODD);
    },
  },
  'a value a little off': {
    due: 'any',
    of: (file, chance) => {
      const { held, key } = somewhere(chance, file);
      (held as Parts)[key] = tweaked(chance, (held as Parts)[key]);
    },
  },
  'a part left out': {
    due: 'any',
    of: (file, chance) => {
      const { held, key } = somewhere(chance, file);
      if (Array.isArray(held)) held.splice(Number(key), 1);
      else delete held[key];
    },
  },
  'a value of elsewhere': {
    due: 'any',
    of: (file, chance) => {
      const [from, to] = [somewhere(chance, file), somewhere(chance, file)];
      (to.held as Parts)[to.key] = structuredClone((from.held as Parts)[from.key]);
    },
  },
  'a content of another record': {
    due: 'any',
    of: (file, chance) => {
      const [one, other] = [chance.one(listIn(file, 'records')), chance.one(listIn(file, 'records'))];
      one.content = structuredClone(other.content);
    },
  },
  'an odd content': {
    due: 'any',
    of: (file, chance) => {
      const content = chance.one(listIn(file, 'records')).content as Parts;
      for (const key of chance.some(Object.keys(content), chance.between(1, 3))) content[key] = chance.one(ODD);
    },
  },
  'an odd period': {
    due: 'refused',
    of: (file, chance) => {
      const activity = chance.one(listIn(file, 'activities'));
      activity.makesUp = [
        { kind: (activity.kinds as string[])[0], period: chance.one(['2026-3', '2026-Q5', '2026-H3', 'x', '', '26-03']) },
      ];
    },
  },
  'a standard of its own': {
    due: 'any',
    of: (file, chance) => {
      file.tailorings = Array.from({ length: chance.between(1, 2) }, () => someTailoring(chance));
    },
  },
  'something twice': {
    due: 'refused',
    of: (file, chance) => {
      const list = someList(chance, file);
      list.push(structuredClone(chance.one(list)));
    },
  },
  'an unknown key': {
    due: 'refused',
    of: (file, chance) => {
      const { held, key } = somewhere(chance, file);
      const inner = (held as Parts)[key];
      const into = isHolding(inner) && !Array.isArray(inner) ? inner : Array.isArray(held) ? file : held;
      into[chance.one(['perBranch', 'Day', 'toString', '备注'])] = chance.one(ODD);
    },
  },
  'a record of an unknown type': {
    due: 'refused',
    of: (file, chance) => {
      chance.one(listIn(file, 'records')).type = chance.one(['heartTalks', '', 'activity', 'toString', '谈心谈话']);
    },
  },
  'a way up that leads nowhere': {
    due: 'refused',
    of: (file, chance) => {
      const org = chance.one(listIn(file, 'orgs').filter(({ parentId }) => parentId !== null));
      Object.assign(org, chance.one([{ path: [] }, { parentId: 'o:none' }, { parentId: null }, { parentId: org._id }]));
    },
  },
  'a year that is none': {
    due: 'refused',
    of: (file, chance) => {
      file.years = [chance.one(['abcd', '2018', '0000', '26', '']), ...(chance.in(0.5) ? ['2026'] : [])];
    },
  },
  'everything in another order': {
    due: 'same',
    of: (file, chance) => {
      for (const name of LISTS) file[name] = shuffled(chance, listIn(file, name));
    },
  },
  'keys in another order': {
    due: 'same',
    of: (file, chance) => {
      for (const name of LISTS) file[name] = listIn(file, name).map((entry) => Object.fromEntries(shuffled(chance, Object.entries(entry))));
    },
  },
  'other names and titles': {
    due: 'same',
    of: (file) => {
      for (const member of listIn(file, 'members')) member.name = '某同志';
      for (const activity of listIn(file, 'activities')) activity.title = '另一个题目';
    },
  },
  'another branch beside it': {
    due: 'same',
    of: (file) => {
      const branch = listIn(file, 'orgs').find(({ kind }) => kind === 'branch') ?? {};
      listIn(file, 'orgs').push({ ...branch, _id: 'o:beside', code: 'zz', name: '邻近支部' });
      listIn(file, 'members').push({
        ...listIn(file, 'members')[0],
        _id: 'm:beside',
        memberNo: 'Z1',
        memberships: [{ id: 'm:beside:1', branchId: 'o:beside', fromOn: '2019-01-01' }],
      });
    },
  },
  'something taken away': {
    due: 'notHigher',
    of: (file, chance) => {
      for (let count = chance.between(1, 6); count > 0; count -= 1) {
        const list = listIn(file, chance.one(['activities', 'records']));
        const good = list.filter(isGood);
        if (good.length > 0) list.splice(list.indexOf(chance.one(good)), 1);
      }
    },
  },
};

/** Ways of a bad disk, a bad editor, a bad transfer; and those of a good editor. */
const BYTES: Readonly<Record<string, { due: Due; of: (bytes: Uint8Array, chance: Chance) => Uint8Array }>> = {
  'cut short': { due: 'refused', of: (bytes, chance) => bytes.slice(0, chance.below(bytes.length)) },
  'a byte turned': {
    due: 'any',
    of: (bytes, chance) => {
      const turned = bytes.slice();
      turned[chance.below(turned.length)] = chance.below(256);
      return turned;
    },
  },
  'bytes put in': {
    due: 'any',
    of: (bytes, chance) => {
      const place = chance.below(bytes.length);
      return Uint8Array.from([
        ...bytes.slice(0, place),
        ...Array.from({ length: chance.between(1, 4) }, () => chance.below(256)),
        ...bytes.slice(place),
      ]);
    },
  },
  'two files in one': { due: 'refused', of: (bytes) => Uint8Array.from([...bytes, ...bytes]) },
  'a byte order mark': { due: 'same', of: (bytes) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]) },
  'other white space': {
    due: 'same',
    of: (bytes, chance) => bytesOf(`\r\n${JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, chance.one([1, 2, '\t']))}\n`),
  },
};

const BYTE_SHARE = 0.1;

/** One file made from another by one way; by chance by two, of which the second only spoils. */
export const mutated = (text: string, chance: Chance): Mutated => {
  if (chance.in(BYTE_SHARE)) {
    const [how, way] = chance.one(Object.entries(BYTES));
    return { how, due: way.due, bytes: way.of(bytesOf(text), chance) };
  }
  const file = JSON.parse(text) as Parts;
  const [how, way] = chance.one(Object.entries(WAYS));
  way.of(file, chance);
  return { how, due: way.due, bytes: bytesOf(JSON.stringify(file)) };
};
