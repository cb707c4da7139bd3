import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import { STATE_WORDS } from '../../../../src-shared/records/vocabulary/life';
import { statesOf } from '../../../../src-shared/records/vocabulary/steps';
import { contentSchema } from '../../../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf, KINDS } from '../../../../src-shared/records/kinds';
import { RULE_IDS } from '../../../../src-shared/standard/rules';
import { on, opening, say } from './a-branch';

const all: readonly Kind[] = KIND_NAMES.map((name) => kindOf(name));

const tables = (fields: Fields): Fields[] => [
  fields,
  ...Object.values(fields).flatMap((field: Field) => (field.is === 'rows' ? tables(field.of) : [])),
];

it('stands under its own type, and an unknown type is none', () => {
  expect(all.map(({ type }) => type)).toEqual(Object.keys(KINDS));
  expect([kindOf('toString'), kindOf('nothing')]).toEqual([undefined, undefined]);
});

it('is in the list: a file that nobody names would be no kind at all', () => {
  const folder = join(__dirname, '../../../../src-shared/records/kinds');
  const listed: readonly unknown[] = Object.values(KINDS);
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  const unlisted = files.filter((file) => {
    const written: readonly unknown[] = Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file)));
    return !written.some((one) => listed.includes(one));
  });
  expect([files.length, unlisted]).toEqual([listed.length, []]);
});

describe.each(all.map((kind) => [kind.type, kind] as const))('%s', (_, kind) => {
  const names = Object.keys(kind.fields);

  it('says its name and purpose, has a writer, a reader and an owner', () => {
    expect([kind.name, kind.purpose].every((words) => words.length > 0)).toBe(true);
    expect([kind.sight, kind.owners].every((list) => list.length > 0)).toBe(true);
    // A book is made from records; a letter to the college is written on a page of its own, which asks for no name.
    expect(kind.writers.length === 0).toBe(kind.type === 'book' || kind.type === 'feedback');
  });
  it('names each of its fields differently, in every table of it', () => {
    for (const fields of tables(kind.fields)) {
      const labels = Object.values(fields).map(({ label }) => label);
      expect(labels).toEqual([...new Set(labels)]);
      expect(labels.every((label) => label !== '')).toBe(true);
    }
  });
  it('writes its register, its steps and its stamps out of fields it has', () => {
    const { moves } = kind.life;
    const named = [
      ...(kind.register?.columns ?? []),
      ...moves.flatMap(({ stamps, asks = [] }) => [...asks, ...(stamps === undefined ? [] : [stamps])]),
    ];
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(moves.flatMap(({ stamps }) => (stamps === undefined ? [] : [stamps])).filter((name) => kind.fields[name]?.is !== 'day')).toEqual(
      [],
    );
  });
  it('asks at a step only for what may be missing before it and can be typed', () => {
    const asked = kind.life.moves.flatMap(({ asks = [] }) => asks).map((name) => kind.fields[name]);
    expect(asked.filter((field) => field === undefined || field.isRequired || field.isComputed === true)).toEqual([]);
  });
  it('shows what is secret to named persons only, never to the whole branch or to those above', () => {
    const secret = tables(kind.fields)
      .flatMap((fields) => Object.values(fields))
      .filter((field) => field.isSecret === true);
    expect(
      secret
        .map((field) => field.sight ?? kind.sight)
        .filter((sight) => sight.length === 0 || sight.some((who) => ['P', 'B', 'O', 'G'].includes(who))),
    ).toEqual([]);
  });
  it('shows nothing in its line that fewer may see than the record itself', () => {
    const narrow = Object.entries(kind.fields).filter(([, field]) => field.sight !== undefined || field.isSecret === true);
    const content: AnyContent = Object.fromEntries(
      narrow.flatMap(([name, field]): [string, string | string[]][] =>
        field.is === 'text' || field.is === 'person' ? [[name, 'm:hidden']] : field.is === 'people' ? [[name, ['m:hidden']]] : [],
      ),
    );
    expect(JSON.stringify(kind.line(content, say))).not.toContain('m:hidden');
  });
  it('asks nobody to type what the program writes', () => {
    for (const field of Object.values(kind.fields))
      if (field.isComputed === true && kind.writers.length > 0) expect(field.isRequired).toBe(false);
  });
  it('takes an empty form without falling over, and says nothing of what is not there', () => {
    const empty: AnyContent = {};
    const { title, note } = kind.line(empty, say);
    expect(`${title} ${note}`).not.toMatch(/undefined|NaN|Infinity/);
    expect(`${title} ${note}`.split('·')).not.toContain('');
    kind.check?.(empty, on());
    kind.warn?.(empty, on());
    expect(kind.dayOf(empty)).toBeUndefined();
    kind.yearsOf?.(empty);
    kind.isOpenEnded?.(empty, kind.life.initial);
    kind.idOf?.(empty, 'o:b1');
    kind.receivers?.(empty);
  });
  it('takes rows in which nothing is typed yet', () => {
    const blank = Object.fromEntries(
      Object.entries(kind.fields).flatMap(([name, field]) => (field.is === 'rows' ? [[name, [{}, {}]]] : [])),
    );
    kind.check?.(blank, on());
    kind.warn?.(blank, on());
    expect(JSON.stringify(kind.line(blank, say))).not.toMatch(/undefined|NaN/);
    kind.yearsOf?.(blank);
  });
  it('fills in only what its own schema takes, on a first form and after a last one', () => {
    const schema = contentSchema(kind.fields);
    const first = kind.defaults?.(opening()) ?? {};
    for (const content of [first, kind.defaults?.(opening({ last: first, memberId: 'm:lin' })) ?? {}]) {
      const defined = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
      expect(schema.safeParse(defined)).toMatchObject({ success: true });
    }
  });
  it('has only states that can be reached, each with its word, and counts and seals only in such', () => {
    const { life } = kind;
    const reached = new Set(statesOf(kind.life));
    const named = [
      life.initial,
      ...life.moves.flatMap(({ from, to }) => [...from, to]),
      ...life.counting,
      ...life.sealing,
      ...life.editable,
    ];
    expect(named.filter((state) => !reached.has(state))).toEqual([]);
    expect([...reached].filter((state) => STATE_WORDS[state] === undefined)).toEqual([]);
    expect(life.counting.length).toBeGreaterThan(0);
  });
  it('lets nobody change without a reason what is sealed', () => {
    expect(kind.life.sealing.filter((state) => kind.life.editable.includes(state))).toEqual([]);
  });
  it('tells its steps apart: one way only from a state by a verb', () => {
    const ways = kind.life.moves.flatMap(({ verb, from }) => from.map((state) => `${state} ${verb}`));
    expect(ways).toEqual([...new Set(ways)]);
    expect(kind.life.moves.filter(({ verb, by, word }) => verb.length > 20 || by.length === 0 || word === '')).toEqual([]);
  });
  it('is evidence only of rules that exist', () => {
    expect(kind.proves.filter((id) => !(RULE_IDS as readonly string[]).includes(id))).toEqual([]);
  });
});
