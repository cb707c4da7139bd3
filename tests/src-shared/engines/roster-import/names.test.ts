import { nearestName, orgNamed } from '../../../../src-shared/engines/roster-import/names';
import type { Org } from '../../../../src-shared/records/org';
import { branchOrg } from '../people';

const org = (code: string, name: string, shortName: string): Org => branchOrg({ _id: `o:${code}`, code, name, shortName });

describe('an organisation named in a cell', () => {
  const orgs = [
    org('B1', '炼油技术教工党支部', '炼油'),
    org('B2', '机电学生党支部', '机电'),
    org('炼油', '机电', '后勤'),
    org('B4', '后勤教工党支部', '后勤'),
  ];
  const codesOf = (text: string): string[] => orgNamed(orgs, text).map(({ code }) => code);

  it.each([
    ['is found by its code', 'B2', ['B2']],
    ['is found by its full name', '后勤教工党支部', ['B4']],
    ['is found by its short name, of which there may be two', '后勤', ['炼油', 'B4']],
    ['is the one of that code, though another is called so for short', '炼油', ['炼油']],
    ['is the one of that full name, though another is called so for short', '机电', ['炼油']],
    ['is none where nothing is called so', '机电学生', []],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('the name most like a text', () => {
  const orgs = [org('B1', '炼油技术教工党支部', '炼油'), org('B2', '机电学生党支部', '机电'), org('B3', '后勤教工党支部', '后勤')];

  it.each([
    ['has the most of its characters in their order', '机电系学生支部', '机电学生党支部'],
    ['is another one for another text', '后勤工支部', '后勤教工党支部'],
    ['may begin with the first character of the text', '炼油厂', '炼油技术教工党支部'],
    ['needs more than half of the text', '炼油甲乙丙', undefined],
    ['does not suffice with half of it', '炼油甲乙', undefined],
    ['suffices with a little more than half of it', '炼油技甲乙', '炼油技术教工党支部'],
    ['counts a character once for each time it is there', '炼炼炼', undefined],
    ['counts no character that comes before the one found last', '油炼', undefined],
  ])('%s: %s', (_, text, name) => {
    expect([nearestName(orgs, text), nearestName([...orgs].reverse(), text)]).toEqual([name, name]);
  });

  it('is none where there are no organisations', () => {
    expect(nearestName([], '炼油')).toBeUndefined();
  });
});
