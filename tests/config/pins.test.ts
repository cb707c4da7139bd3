import { faultsBetween, type Pins } from '../../config/pins/compare';
import { readPins } from '../../config/pins/file';
import { stepFaults } from '../../config/pins/steps';
import { keptByPhone, keptKind, pinsOfToday } from '../../config/pins/today';
import { shapeOf } from '../../config/pins/shape';
import { choice, optional, rows, text, type Fields } from '../../src-shared/records/vocabulary/field';
import { z } from '../../src-shared/kernel/schema';
import { choice as choiceOf, listOf, mapOf, maybe, parts, text as said } from '../../miniprogram/platform/kept-shape';
import type { Row } from '../../miniprogram/platform/kept-table';

describe('what is stored and what phones say', () => {
  const today = pinsOfToday();

  it('changes by a version step, or so that a phone of last month still understands it', () =>
    expect(faultsBetween(readPins(), today)).toEqual([]));

  it('is pinned as it is: after a change that only adds, npm run pins -- --write', () =>
    expect(readPins()).toEqual(JSON.parse(JSON.stringify(today))));

  it('is pinned to the last field', () => {
    expect(Object.keys(today.kinds).length).toBeGreaterThan(50);
    expect(Object.keys(today.contract).length).toBeGreaterThan(80);
    expect([...Object.values(today.kinds), ...Object.values(today.phone)].every(({ shape }) => Object.keys(shape).length > 0)).toBe(true);
  });

  it('has a step to every version after the first', () => {
    expect(stepFaults()).toEqual([]);
    expect(stepFaults([['talk', { version: 3, upgrades: { 3: () => ({}) } }]])).toEqual(['talk: there is no step to version 2']);
  });
});

const NONE: Pins = { kinds: {}, records: {}, phone: {}, contract: {} };
const FIELDS = { title: text('标题', 40), way: choice('方式', { visit: '走访', phone: '电话' }), note: optional(text('备注', 20)) };
const kindOf = (fields: Fields, version?: number): Pins => ({
  ...NONE,
  kinds: { talk: keptKind(version === undefined ? { fields } : { fields, version }) },
});
const changed = (fields: Fields, version?: number): string[] => faultsBetween(kindOf(FIELDS), kindOf(fields, version));
const { note: _, ...withoutNote } = FIELDS;

describe('a change of a kind', () => {
  it.each<[string, Fields, string]>([
    ['a field that is gone', withoutNote, 'note is gone'],
    ['a new field that is required', { ...FIELDS, place: text('地点', 40) }, 'place is new and required'],
    ['a field that becomes required', { ...FIELDS, note: text('备注', 20) }, 'note is required now'],
    ['a choice that is no more', { ...FIELDS, way: choice('方式', { visit: '走访' }) }, 'way no longer takes phone'],
    ['another type', { ...FIELDS, note: optional(rows('备注', { one: text('一', 4) }, { most: 3 })) }, 'note was string, is array'],
    ['a text that must be shorter', { ...FIELDS, title: text('标题', 10) }, 'title has a lower most'],
  ])('finds %s, and a version step lets it pass', (_name, fields, words) => {
    expect(changed(fields)).toEqual([`talk: ${words}; it wants a version and a step to it`]);
    expect(changed(fields, 2)).toEqual([]);
  });

  it('takes another label, another hint, a new field that may be absent, a further choice and a longer text', () =>
    expect(
      changed({
        title: text('题目', 60, { hint: '写短些' }),
        way: choice('怎样', { visit: '上门', phone: '电话', network: '网络' }),
        note: optional(text('附注', 20)),
        place: optional(text('地点', 40)),
      }),
    ).toEqual([]));

  it('finds a kind that is gone', () =>
    expect(faultsBetween(kindOf(FIELDS), NONE)).toEqual(['talk is gone, and what was stored of it cannot be read']));
});

const LETTER = { key: 'letter', version: 1, shape: listOf(parts({ id: said, text: said, way: maybe(choiceOf('visit', 'phone')) })) };
const phoneOf = (row: Partial<Row>): Pins => ({ ...NONE, phone: keptByPhone({ letter: { ...LETTER, ...row } }) });

describe('a change of what the phone keeps', () => {
  it.each<[string, Row['shape'], string]>([
    ['a part that is gone', listOf(parts({ id: said, way: maybe(choiceOf('visit', 'phone')) })), 'kept[].text is gone'],
    [
      'a new part that is required',
      listOf(parts({ ...{ id: said, text: said, way: maybe(choiceOf('visit', 'phone')) }, day: said })),
      'kept[].day is new and required',
    ],
    [
      'a choice that is no more',
      listOf(parts({ id: said, text: said, way: maybe(choiceOf('visit')) })),
      'kept[].way no longer takes phone',
    ],
    ['another shape altogether', mapOf(parts({ id: said, text: said })), 'kept was array, is object'],
  ])('finds %s, and a version step lets it pass', (_name, shape, words) => {
    expect(faultsBetween(phoneOf({}), phoneOf({ shape }))).toContain(`letter: ${words}; it wants a version and a step to it`);
    expect(faultsBetween(phoneOf({}), phoneOf({ shape, version: 2 }))).toEqual([]);
  });

  it('finds something kept that no program knows any more', () =>
    expect(faultsBetween(phoneOf({}), NONE)).toEqual(['letter is gone, and what was stored of it cannot be read']));
});

const INPUT = { orgId: z.string(), way: z.enum(['visit', 'phone']), note: z.optional(z.string()) };
const OUTPUT = { rev: z.number(), lines: z.array(z.strictObject({ name: z.string() })) };
const spoken = (input: z.ZodMiniType, output: z.ZodMiniType, kind = 'query'): Pins => ({
  ...NONE,
  contract: { 'talk.read': { kind, input: shapeOf(z.toJSONSchema(input)), output: shapeOf(z.toJSONSchema(output)) } },
});
const before = spoken(z.strictObject(INPUT), z.strictObject(OUTPUT));
const asked = (input: object): Pins => spoken(z.strictObject(input as typeof INPUT), z.strictObject(OUTPUT));
const told = (output: object): Pins => spoken(z.strictObject(INPUT), z.strictObject(output as typeof OUTPUT));
const { rev: __, ...withoutRev } = OUTPUT;
const { note: ___, ...withoutAsked } = INPUT;

describe('a change of the contract', () => {
  it.each<[string, Pins, string]>([
    ['an action that is gone', NONE, 'talk.read is gone; phones of last month ask for it'],
    ['an input that is new and required', asked({ ...INPUT, day: z.string() }), 'talk.read asks: day is new and required'],
    ['an input that is no longer taken', asked(withoutAsked), 'talk.read asks: note is gone'],
    ['a choice that is no longer taken', asked({ ...INPUT, way: z.enum(['visit']) }), 'talk.read asks: way no longer takes phone'],
    ['an input of another type', asked({ ...INPUT, note: z.optional(z.number()) }), 'talk.read asks: note was string, is number'],
    ['an answer that is gone', told(withoutRev), 'talk.read answers: rev is gone'],
    ['an answer that is gone in a row', told({ ...OUTPUT, lines: z.array(z.strictObject({})) }), 'talk.read answers: lines[].name is gone'],
    ['an answer that may be absent now', told({ ...OUTPUT, rev: z.optional(z.number()) }), 'talk.read answers: rev may be absent now'],
    [
      'a query that becomes a command',
      spoken(z.strictObject(INPUT), z.strictObject(OUTPUT), 'command'),
      'talk.read was a query, is a command',
    ],
  ])('finds %s', (_name, now, words) => expect(faultsBetween(before, now)).toEqual([words]));

  it('takes an answer that was any text and is one of a few now', () => {
    const any = spoken(z.strictObject(INPUT), z.strictObject({ word: z.string() }));
    const few = spoken(z.strictObject(INPUT), z.strictObject({ word: z.enum(['yes', 'no']) }));
    expect([faultsBetween(any, few), faultsBetween(few, any)]).toEqual([[], ['talk.read answers: word was choice, is string']]);
  });

  it('takes a further input that may be absent, a further choice, a further answer and a further action', () => {
    const more = spoken(
      z.strictObject({ ...INPUT, way: z.enum(['visit', 'phone', 'network']), day: z.optional(z.string()) }),
      z.strictObject({ ...OUTPUT, total: z.number() }),
    );
    expect(faultsBetween(before, { ...more, contract: { ...more.contract, 'talk.more': more.contract['talk.read'] as never } })).toEqual(
      [],
    );
  });
});
