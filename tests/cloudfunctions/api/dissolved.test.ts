// A branch and a group that were dissolved on 2026-11-10: from the day after nothing is asked of them, offered of them or kept for
// them; what was before stays readable.
import { KINDS, KIND_NAMES } from '../../../src-shared/records/kinds';
import { dissolvedCollege, GONE, LAST_DAY } from '../dissolved-college';
import { everyReply } from '../every-reply';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { planThemeDay, themeDayPlan } from '../theme-day';

let college: TestCloud;
const startOn = async (day: string): Promise<void> => {
  college = await startTestCloud({ at: `${day}T01:00:00.000Z`, roster: dissolvedCollege() });
};
afterEach(() => college.close());

const ASKERS = [
  [IDS.secretary, IDS.branchA],
  [IDS.overseer, IDS.general],
  [IDS.admin, IDS.committee],
] as const;
/** Forms in which an organisation or anybody of the college is chosen. */
const FORMS = KIND_NAMES.filter((name) => /"(is":"org|from":"college)"/.test(JSON.stringify(KINDS[name].fields)));
const given = (month: string) => ({ year: '2026', month, period: month, memberId: IDS.plain });

/** Which replies name the branch, and which the group. */
const namedIn = async (month = '2026-11'): Promise<{ branch: string[]; group: string[] }> => {
  const replies = Object.entries(await everyReply(college, ASKERS, given(month), { forms: FORMS }));
  const naming = (id: string, name: string): string[] =>
    replies.flatMap(([key, reply]) => (JSON.stringify(reply).match(new RegExp(`"${id}"|${name}`)) === null ? [] : [key])).sort();
  return { branch: naming(GONE.branch, GONE.branchName), group: naming(GONE.group, GONE.groupName) };
};

/** Where a dissolved branch may still be named: among the former ones, in the month in which it was there, and in what was tried or said before. */
const MAY_NAME = ['roster.college', 'activity.calendar', 'standard.read'];

/** A sheet says what the group did in the months in which it was there, a notice who was in it at the end of its quarter, and the groups of a branch name the former ones as such. */
const OF_THE_GROUP = ['score.read', 'score.facts', 'points.notice', 'roster.groups'];

describe('every reply to a secretary, a general branch and the administrator', () => {
  it('names branch and group on their last day, and the day after only where the past is looked at', async () => {
    await startOn(LAST_DAY);
    const before = await namedIn();
    await college.clock.set('2026-11-11T01:00:00.000Z');
    const after = await namedIn();
    expect(before.branch).toEqual(
      expect.arrayContaining([
        `${IDS.admin} roster.college`,
        `${IDS.admin} points.coverage`,
        `${IDS.secretary} activity.prefill`,
        `${IDS.secretary} register.form transfer`,
        `${IDS.overseer} points.coverage`,
      ]),
    );
    expect(before.group).toEqual(
      expect.arrayContaining([
        `${IDS.secretary} roster.branch`,
        `${IDS.secretary} activity.prefill`,
        `${IDS.secretary} home.read`,
        `${IDS.admin} roster.college`,
      ]),
    );
    expect(after.branch.filter((key) => !MAY_NAME.some((action) => key.includes(action)))).toEqual([]);
    expect(after.group.filter((key) => !OF_THE_GROUP.some((action) => key.includes(action)))).toEqual([]);
  }, 60_000);
});

describe('on the day after', () => {
  beforeEach(() => startOn('2026-11-11'), 60_000);

  it('the branch stands among the former ones, and its people of the last day can be read but not changed', async () => {
    const { orgs, former } = await college.ask(IDS.admin, 'roster.college', { orgId: IDS.committee });
    expect(orgs.map(({ orgId }) => orgId)).not.toContain(GONE.branch);
    expect(former).toEqual([{ orgId: GONE.branch, name: GONE.branchName, lastOn: LAST_DAY }]);
    const branch = await college.ask(IDS.admin, 'roster.branch', { orgId: GONE.branch });
    expect(branch.members.map(({ name }) => name)).toEqual(['温如玉', '贺兰'].reverse());
    expect(branch).toMatchObject({ lastOn: LAST_DAY, mayChange: false, mayChangePosts: false, mayIssueCodes: false });
    expect(await college.call(IDS.admin, 'binding.issueSlips', { orgId: GONE.branch, from: 0 })).toMatchObject({
      error: { code: 'common.notFound' },
    });
  });

  it('its score and its calendar of the months before are still there, and its former secretary has no place in it', async () => {
    const score = await college.ask(IDS.admin, 'score.read', { orgId: GONE.branch });
    const months = score.findings.find(({ ruleId }) => ruleId === '2.4.a')?.parts ?? [];
    expect(months.find(({ period }) => period === '2026-09')?.outcome).toBe('notMet');
    expect(months.find(({ period }) => period === '2026-11')).toMatchObject({ outcome: 'notApplicable' });
    const { person } = await college.ask(GONE.secretary, 'session.read', {});
    expect(person?.places.map(({ orgId }) => orgId)).toEqual([IDS.branchB]);
    const { withoutThemeDay } = await college.ask(IDS.admin, 'activity.calendar', { orgId: IDS.committee, month: '2026-11' });
    expect(withoutThemeDay?.map(({ orgId }) => orgId)).not.toContain(GONE.branch);
    const october = await college.ask(IDS.admin, 'activity.calendar', { orgId: IDS.committee, month: '2026-10' });
    expect(october.withoutThemeDay?.map(({ orgId }) => orgId)).toContain(GONE.branch);
  });

  it('a meeting of the dissolved group, or together with the dissolved branch, is refused', async () => {
    const plan = (part: object) => college.call(IDS.secretary, 'activity.plan', { orgId: IDS.branchA, ...themeDayPlan(part) });
    expect(await plan({ scope: 'group', groupId: GONE.group })).toMatchObject({
      error: { code: 'activity.planRefused', fields: { groupId: 'groupRequired' } },
    });
    expect(await plan({ scope: 'joint', participatingOrgIds: [GONE.branch] })).toMatchObject({
      error: { code: 'activity.planRefused', fields: { participatingOrgIds: 'jointBranches' } },
    });
  });

  it('a former meeting with them is copied without them', async () => {
    const activityId = await planThemeDay(college);
    const stored = college.cloud.database.get('records', activityId);
    await college.cloud.database.replace('records', {
      ...stored,
      scope: 'group',
      groupId: GONE.group,
      participatingOrgIds: [GONE.branch],
    } as never);
    const { plan } = await college.ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, copyOf: activityId });
    expect(plan).toMatchObject({ scope: 'group', participatingOrgIds: [] });
    expect(plan.groupId).toBeUndefined();
  });
});

it('the list of the week comes on the last Monday of a branch and on none after, whoever still asks for it', async () => {
  // Somebody forgot to end the post.
  const roster = dissolvedCollege().map((content) => {
    if (content.type !== 'post' || content.orgId !== GONE.branch) return content;
    const { toOn: _, ...open } = content;
    return open;
  });
  college = await startTestCloud({ at: '2026-11-05T01:00:00.000Z', roster });
  await college.ask(GONE.secretary, 'home.setDigest', { orgId: GONE.branch, isOn: true });
  for (const monday of ['2026-11-09', '2026-11-16']) await college.ringAt('nightly', 'digest', `${monday}T00:00:00.000Z`);
  expect(college.cloud.database.all('digests').map(({ mondayOn }) => mondayOn)).toEqual(['2026-11-09']);
});

describe('the nights after', () => {
  const nights = async (timer: string, at: readonly string[]): Promise<void> => {
    for (const moment of at) await college.ringAt('nightly', timer, moment);
  };
  beforeEach(() => startOn('2026-11-11'), 60_000);

  it('keep of the branch the sheet of its last whole month and none of a month or year whose end it did not see', async () => {
    await nights('keepSheets', ['2026-11-11T19:00:00.000Z', '2026-12-08T19:00:00.000Z', '2027-04-01T19:00:00.000Z']);
    const kept = college.cloud.database.all('findings').filter(({ orgId }) => orgId === GONE.branch);
    expect(kept.map(({ year, asOfOn }) => `${year} ${asOfOn}`).sort()).toEqual(['2025 2026-04-01', '2026 2026-11-08']);
  });

  it('close its points for the month in which it was dissolved and for none after', async () => {
    await nights('closeMonth', ['2026-12-10T18:00:00.000Z', '2027-01-10T18:00:00.000Z']);
    const closed = college.cloud.database.all('points').filter(({ type, orgId }) => type === 'pointsMonth' && orgId === GONE.branch);
    expect(closed.map(({ month }) => month)).toEqual(['2026-11']);
  });
});
