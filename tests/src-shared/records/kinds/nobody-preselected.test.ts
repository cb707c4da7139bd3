// What stands filled in when a form opens, of every kind there is: nobody whom the caller has not tapped, and nothing that is told to others.
import type { Fields } from '../../../../src-shared/records/vocabulary/field';
import { KIND_NAMES, kindOf, type KindName } from '../../../../src-shared/records/kinds';
import { PARAMS } from '../../../../src-shared/standard/params';

const OTHERS = ['m:one', 'm:two', 'm:three'];
const [ONE = '', ...REST] = OTHERS;
type Values = Readonly<Record<string, unknown>>;

/** A former record in which every field that can name somebody does. */
const formerOf = (fields: Fields): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
      if (field.is === 'person') return [[name, ONE]];
      if (field.is === 'people') return [[name, OTHERS]];
      return field.is === 'rows' ? [[name, [formerOf(field.of)]]] : [];
    }),
  );

const filled = (name: KindName, memberId?: string): Values => ({
  ...kindOf(name).defaults?.({
    today: '2026-11-24',
    params: PARAMS,
    me: 'm:me',
    memberIds: OTHERS,
    secretaryId: 'm:secretary',
    last: formerOf(kindOf(name).fields),
    memberId,
  }),
});

/** Whom a content names, and in which field. */
const named = (fields: Fields, content: Values): [field: string, memberId: string][] =>
  Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const value = content[name];
    if (field.is === 'person') return typeof value === 'string' ? [[name, value]] : [];
    if (!Array.isArray(value)) return [];
    if (field.is === 'people') return (value as string[]).map((memberId) => [name, memberId]);
    return field.is === 'rows' ? (value as Values[]).flatMap((row) => named(field.of, row)) : [];
  });

/** The yearly check is a list to tick with everybody of the branch on it, none of whom is chosen for anything (standard 3.4). */
const LISTS_EVERYBODY: readonly KindName[] = ['relationCheck'];
/** Who did it: the caller, until they say otherwise. And what can be nobody's but the secretary's: the own review, the own handing over. */
const KNOWN: Readonly<Partial<Record<KindName, readonly [field: string, memberId: string]>>> = {
  heartTalk: ['talkerId', 'm:me'],
  careActivity: ['byIds', 'm:me'],
  massContact: ['memberId', 'm:me'],
  duesPayment: ['receivedBy', 'm:me'],
  siteVisit: ['visitorIds', 'm:me'],
  collegeMeeting: ['hostId', 'm:me'],
  objection: ['memberId', 'm:me'],
  secretaryReview: ['memberId', 'm:secretary'],
  handover: ['fromMemberId', 'm:secretary'],
};

it.each(KIND_NAMES.filter((name) => !LISTS_EVERYBODY.includes(name)))('a new %s names nobody but who does it', (name) => {
  const known = KNOWN[name];
  expect(named(kindOf(name).fields, filled(name))).toEqual(known === undefined ? [] : [known]);
});

it.each(KIND_NAMES.filter((name) => !LISTS_EVERYBODY.includes(name)))('a new %s of somebody who was tapped names nobody else', (name) => {
  const [field] = KNOWN[name] ?? [];
  const others = named(kindOf(name).fields, filled(name, ONE)).filter(([own]) => own !== field);
  expect(others.filter(([, memberId]) => memberId !== ONE)).toEqual([]);
  expect(JSON.stringify(filled(name, ONE))).not.toContain(REST[0]);
});

it.each(KIND_NAMES)('a new %s is told to nobody by itself', (name) => {
  const told = Object.keys(kindOf(name).fields).filter((field) => /public|publish/i.test(field));
  const { fields, defaults, life } = { ...kindOf(name) };
  expect(told.filter((field) => fields[field]?.is === 'yes' && filled(name)[field] === true)).toEqual([]);
  // And what is published at all is so by a step of its own.
  expect([life.initial === 'published', defaults === undefined || filled(name).publishedOn === undefined]).toEqual([false, true]);
});

it.each(['heartTalk', 'mobileContact', 'hardshipEntry', 'careActivity', 'pledge', 'pairing', 'pioneerPost', 'massContact'] as const)(
  'a new %s is about the one who was tapped',
  (name) => {
    expect(named(kindOf(name).fields, filled(name, ONE)).map(([, memberId]) => memberId)).toContain(ONE);
  },
);

it('care is for nobody’s eyes but the branch’s: not one of its kinds may be read by everybody', () => {
  const care = KIND_NAMES.filter((name) => kindOf(name).area === 'care');
  expect(care).toEqual(expect.arrayContaining(['heartTalk', 'pledge', 'pairing', 'pioneerPost', 'hardshipEntry']));
  for (const name of [...care, 'mobileContact' as const]) {
    const { sight, fields } = kindOf(name);
    expect([sight, ...Object.values(fields).map((field) => field.sight ?? [])].flat()).not.toContain('P');
  }
});
