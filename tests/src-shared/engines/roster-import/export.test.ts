// The roster that is given out is read back and changes nothing: a college of 3,000, and every unhappy person in it.
import { rosterTables } from '../../../../src-shared/engines/roster-import/export';
import { planImport, type ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Member } from '../../../../src-shared/records/member';
import type { RosterContent } from '../../../../src-shared/records/roster';
import type { Roster } from '../../../../src-shared/roster/on-day';
import { SHEETS, type Row, type SheetName, type Workbook } from '../../../../src-shared/engines/roster-import/sheets';
import { college } from './a-college';
import { AT, planOf, TODAY, workbook } from './a-workbook';

const rosterOf = (contents: readonly RosterContent[]): Roster => ({
  orgs: contents.filter((content) => content.type === 'org'),
  members: contents.filter((content) => content.type === 'member'),
  posts: contents.filter((content) => content.type === 'post'),
  terms: contents.filter((content) => content.type === 'committeeTerm'),
});
const rows = (name: SheetName, lines: readonly (readonly string[])[]): Row[] =>
  lines.map((line, at) => ({
    row: at + 2,
    cells: Object.fromEntries(SHEETS[name].columns.map((column, place) => [column, line[place] ?? ''])),
  }));
const givenOut = (contents: readonly RosterContent[], today = TODAY): Workbook => {
  const tables = rosterTables(rosterOf(contents), today);
  return { orgs: rows('orgs', tables.orgs), members: rows('members', tables.members), posts: rows('posts', tables.posts) };
};
const readBack = (contents: readonly RosterContent[], today = TODAY): ImportPlan =>
  planImport(givenOut(contents, today), { today, at: AT, idOf: (memberNo) => `m:${memberNo}`, existing: contents });
const expectNothing = (contents: readonly RosterContent[], today?: string): void =>
  expect(readBack(contents, today)).toMatchObject({
    faults: [],
    changes: [],
    lines: [],
    added: 0,
    updated: 0,
    missing: { members: [], orgs: [], posts: [] },
  });

it('of 3,000 people in 60 branches: nothing to change', () => {
  const plan = planOf(college(3000));
  expect(plan.faults).toEqual([]);
  expect(plan.counts).toEqual({ orgs: 67, branches: 60, groups: 120, members: 3000, posts: 60 });
  expectNothing(plan.changes);
});

describe('of a person of each unhappy sort', () => {
  const known = planOf(workbook()).changes;
  const withLin = (change: (member: Member) => Member): RosterContent[] =>
    known.map((content) => (content.type === 'member' && content._id === 'm:A1002' ? change(content) : content));

  it.each<[string, readonly RosterContent[]]>([
    ['a probationer of three years', withLin(({ fullMemberOn: _, ...member }) => member)],
    [
      'somebody admitted in 1975 without probation',
      withLin((member) => ({ ...member, admittedOn: '1975-07-01', fullMemberOn: '1975-07-01' })),
    ],
    [
      'somebody who is mobile and frail, the latter by hand',
      withLin((member) => ({
        ...member,
        statuses: [{ id: 'status:1', kind: 'frail', fromOn: '2026-05-01', decidedActivityId: 'a' }, ...member.statuses],
      })),
    ],
    [
      'somebody whose only situation was entered by hand',
      withLin((member) => ({ ...member, statuses: [{ id: 'status:1', kind: 'frail', fromOn: '2026-05-01', decidedActivityId: 'a' }] })),
    ],
    [
      'somebody whose situation ended',
      withLin((member) => ({ ...member, statuses: member.statuses.map((status) => ({ ...status, toOn: '2026-10-31' })) })),
    ],
    [
      'somebody who moved between branches',
      withLin((member) => ({
        ...member,
        memberships: [
          { id: 'x:1', branchId: 'o:B2', fromOn: '2020-06-01', toOn: '2026-01-31' },
          { id: 'x:2', branchId: 'o:B1', fromOn: '2026-02-01' },
        ],
      })),
    ],
    [
      'somebody whose days would be asked about today',
      withLin((member) => ({ ...member, birthMonth: '2005-01', fullMemberOn: '2020-12-01' })),
    ],
    ['somebody of the same name', withLin((member) => ({ ...member, name: '周明远' }))],
    ['a name with a blank and one with a dot', withLin((member) => ({ ...member, name: '买某某• 艾某某' }))],
    [
      'a secretary who ends in a month, and the next who begins then',
      [
        ...known.map((content) =>
          content.type === 'post' && content.postKind === 'secretary' && content.orgId === 'o:B1'
            ? { ...content, toOn: '2026-12-31' }
            : content,
        ),
        {
          _id: 'post:B1:secretary:A1002:2027-01-01',
          v: 1,
          type: 'post',
          orgId: 'o:B1',
          memberId: 'm:A1002',
          postKind: 'secretary',
          fromOn: '2027-01-01',
          rev: 0,
          updatedAt: AT,
        },
      ],
    ],
    [
      'a term that was postponed',
      known.map((content) => (content.type === 'committeeTerm' ? { ...content, extendedUntilOn: '2027-03-31', seats: 5 } : content)),
    ],
    [
      'two branches of one name',
      known.map((content) => (content.type === 'org' && content._id === 'o:B2' ? { ...content, name: '炼油技术教工党支部' } : content)),
    ],
  ])('%s', (_, contents) => {
    expectNothing(contents, '2026-12-01');
  });

  it('who has left and what is dissolved is not given out, and is not missed', () => {
    const contents = known.map((content) => {
      if (content.type === 'member' && content._id === 'm:S2001') return { ...content, endedOn: '2026-06-30' };
      if (content.type === 'org' && content._id === 'o:B2') return { ...content, dissolvedOn: '2026-06-30' };
      return content.type === 'post' && content.memberId === 'm:S2001' ? { ...content, toOn: '2026-06-30' } : content;
    });
    const book = givenOut(contents);
    expect([book.orgs, book.members, book.posts].map((all) => all.length)).toEqual([4, 3, 2]);
    expectNothing(contents);
  });
});
