import { apartIn, lettersOf } from '../../../src-shared/roster/apart';
import type { Member } from '../../../src-shared/records/member';
import { person } from '../engines/people';

const DAY = '2026-11-24';
/** Somebody of branch b1 since a day, in a group or in none. */
const one = (id: string, name: string, fromOn: string, groupId?: string): Member =>
  person(id, {
    name,
    memberships: [{ id: `m:${id}:1`, branchId: 'o:b1', fromOn, ...(groupId === undefined ? {} : { groupId }) }],
  });
const told = (members: readonly Member[], given = {}) =>
  Object.fromEntries(
    [...apartIn(members, { day: DAY, letters: lettersOf(members, 'o:b1', given) })].map(([id, apart]) => [
      id,
      apart.by === 'group' ? apart.groupId : apart.letter,
    ]),
  );

describe('two of one name in a branch', () => {
  it('in two groups: by the group each is in; whoever is alone of their name is called by it', () => {
    expect(told([one('1', '李梅', '2020-01-01', 'o:g1'), one('2', '李梅', '2021-01-01', 'o:g2'), one('3', '王芳', '2020-01-01')])).toEqual({
      'm:1': 'o:g1',
      'm:2': 'o:g2',
    });
  });

  it('in one group, or one of them in none: by letters, the first to come is A', () => {
    const first = one('9', '李梅', '2020-01-01', 'o:g1');
    expect(told([one('1', '李梅', '2021-01-01', 'o:g1'), first])).toEqual({ 'm:9': 'A', 'm:1': 'B' });
    expect(told([one('1', '李梅', '2021-01-01'), first])).toEqual({ 'm:9': 'A', 'm:1': 'B' });
    expect(told([one('1', '李梅', '2020-01-01'), one('2', '李梅', '2020-01-01')])).toEqual({ 'm:1': 'A', 'm:2': 'B' });
  });

  it('three, of whom two share a group: all by letters', () => {
    const three = [one('1', '李梅', '2020-01-01', 'o:g1'), one('2', '李梅', '2021-01-01', 'o:g2'), one('3', '李梅', '2022-01-01', 'o:g2')];
    expect(told(three)).toEqual({ 'm:1': 'A', 'm:2': 'B', 'm:3': 'C' });
  });

  it('written with a blank or in another width it is one name', () => {
    expect(told([one('1', '李 梅', '2020-01-01'), one('2', '李梅', '2021-01-01')])).toEqual({ 'm:1': 'A', 'm:2': 'B' });
  });
});

describe('a letter stays whose it is', () => {
  const kept = { 'm:1': 'A', 'm:2': 'B' };
  const second = one('2', '李梅', '2021-01-01');

  it('when somebody of the name is entered late, with an earlier day', () => {
    expect(lettersOf([one('1', '李梅', '2020-01-01'), second, one('3', '李梅', '2019-01-01')], 'o:b1', kept)).toEqual({
      ...kept,
      'm:3': 'C',
    });
  });

  it('when the first has gone and is in no list any more: the next to come is not A again', () => {
    const gone = person('1', { name: '李梅', memberships: [{ id: 'm:1:1', branchId: 'o:b1', fromOn: '2020-01-01', toOn: '2025-06-30' }] });
    expect(lettersOf([gone, second, one('3', '李梅', '2026-01-01')], 'o:b1', kept)).toEqual({ ...kept, 'm:3': 'C' });
  });

  it('of another name begins with A again, and nobody alone of a name has one', () => {
    expect(
      lettersOf([one('1', '李梅', '2020-01-01'), second, one('4', '王芳', '2020-01-01'), one('5', '王芳', '2021-01-01')], 'o:b1', {}),
    ).toEqual({ 'm:1': 'A', 'm:2': 'B', 'm:4': 'A', 'm:5': 'B' });
    expect(lettersOf([one('1', '李梅', '2020-01-01'), one('4', '王芳', '2020-01-01')], 'o:b1', {})).toEqual({});
  });

  it('goes on after Z with AA', () => {
    const many = Array.from({ length: 28 }, (_, at) => one(String(at + 100), '李梅', '2020-01-01'));
    const letters = lettersOf(many, 'o:b1', {});
    expect([letters['m:125'], letters['m:126'], letters['m:127'], new Set(Object.values(letters)).size]).toEqual(['Z', 'AA', 'AB', 28]);
  });
});
