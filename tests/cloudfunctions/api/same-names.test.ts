// Two 张敏 in one group of branch A, two 赵立 in two groups of it; on 2026-11-24, a theme day.
import type { RosterContent } from '../../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';
import { openThemeDay } from '../theme-day';

/** m:a01, a03, a05, a07 and a09 are in the first group, the even ones in the second. */
const NAMES: Readonly<Record<string, string>> = { 'm:a05': '张敏', 'm:a07': '张敏', 'm:a04': '赵立', 'm:a03': '赵立' };
const roster = (): RosterContent[] =>
  smallCollege().map((content) => (content.type === 'member' ? { ...content, name: NAMES[content._id] ?? content.name } : content));

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud({ roster: roster() });
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
const named = (lines: readonly { memberId: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(lines.filter(({ memberId }) => NAMES[memberId] !== undefined).map(({ memberId, name }) => [memberId, name]));
const BY_LETTER_OR_GROUP = {
  'm:a03': '赵立（第一党小组）',
  'm:a04': '赵立（第二党小组）',
  'm:a05': '张敏A',
  'm:a07': '张敏B',
};

it('the month of dues, the bases and a vote tell them apart; whoever is alone of their name is called by it', async () => {
  const month = await college.ask(IDS.secretary, 'dues.month', { orgId });
  expect(named(month.lines)).toEqual(BY_LETTER_OR_GROUP);
  expect(month.lines.find(({ memberId }) => memberId === IDS.secretary)?.name).toBe('林晓雯');
  expect(named((await college.ask(IDS.secretary, 'dues.bases', { orgId })).lines)).toEqual(BY_LETTER_OR_GROUP);
});

it('a roll that has the group beside each name says the letter only, and printed it says neither', async () => {
  const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会' });
  const roll = await college.ask(IDS.secretary, 'attendance.roll', { activityId });
  expect(named(roll.lines)).toEqual({ 'm:a03': '赵立', 'm:a04': '赵立', 'm:a05': '张敏A', 'm:a07': '张敏B' });
  const paper = await college.ask(IDS.secretary, 'attendance.roll', { activityId, forPrint: true });
  expect(named(paper.lines)).toEqual(NAMES);
  const form = await college.ask(IDS.secretary, 'vote.form', { activityId });
  expect([named(form.voters), named(form.people)]).toEqual([BY_LETTER_OR_GROUP, BY_LETTER_OR_GROUP]);
});

it('the lines of a register and the page of a record tell them apart; its table for a file has the name as it stands', async () => {
  for (const memberId of ['m:a05', 'm:a07'])
    await college.ask(IDS.secretary, 'register.save', {
      orgId,
      type: 'duesAssessment',
      content: { memberId, payerKind: 'student', dueFen: 20, fromMonth: '2026-01', assessedOn: '2026-01-20' },
    });
  const list = await college.ask(IDS.secretary, 'register.list', { orgId, type: 'duesAssessment', year: '2026' });
  expect(list.lines.map(({ title }) => title).sort()).toEqual(['张敏A', '张敏B']);
  const page = await college.ask(IDS.secretary, 'register.read', { recordId: 'duesA:m:a07:2026-01' });
  expect([page.line.title, page.names['m:a07'], page.content.memberId]).toEqual(['张敏B', '张敏B', 'm:a07']);
});

it('a letter is kept in the night: one who is entered later with an earlier day is C, and the two stay A and B', async () => {
  await college.ringAt('nightly', 'keepSheets', '2026-11-24T18:30:00.000Z');
  expect(college.cloud.database.all('settings').find(({ _id }) => _id === `letters:${orgId}`)).toMatchObject({
    letters: { 'm:a03': 'A', 'm:a04': 'B', 'm:a05': 'A', 'm:a07': 'B' },
    rev: 0,
  });
  const entry = college.cloud.database.all('members').find(({ _id }) => _id === IDS.ill);
  const live = entry?.live as Extract<RosterContent, { type: 'member' }>;
  const earlier = {
    ...live,
    name: '张敏',
    memberships: live.memberships.map((membership) => ({ ...membership, fromOn: '2001-01-01' })),
  };
  await college.cloud.database.replace('members', { ...entry, _id: IDS.ill, live: earlier });
  const { lines } = await college.ask(IDS.secretary, 'dues.month', { orgId });
  expect(lines.filter(({ name }) => name.startsWith('张敏')).map(({ memberId, name }) => [memberId, name])).toEqual([
    ['m:a05', '张敏A'],
    ['m:a07', '张敏B'],
    [IDS.ill, '张敏C'],
  ]);
  await college.ringAt('nightly', 'keepSheets', '2026-11-25T18:30:00.000Z');
  await college.ringAt('nightly', 'keepSheets', '2026-11-26T18:30:00.000Z');
  expect(college.cloud.database.all('settings').find(({ _id }) => _id === `letters:${orgId}`)).toMatchObject({
    letters: { 'm:a05': 'A', 'm:a07': 'B', [IDS.ill]: 'C' },
    rev: 1,
  });
});

it('the secretary’s page of the branch and the file of the roster have the name as it stands, and no list says a year of birth', async () => {
  const page = await college.ask(IDS.secretary, 'roster.branch', { orgId });
  expect(named(page.members)).toEqual(NAMES);
});
