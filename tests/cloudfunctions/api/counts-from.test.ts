// 从…起计 on the server: the administrator says the day, and what lies before it is asked of no branch.
import type { RosterContent } from '../../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS, smallCollege } from '../small-college';
import { collegeLines, workbookOf } from '../workbook';

// On 2026-11-24.
let college: TestCloud;
afterEach(() => college.close());

const settingOf = async () => (await college.ask(IDS.admin, 'roster.college', { orgId: IDS.committee })).countsFrom;
const say = async (countsFromOn: string, who: string = IDS.admin, rev?: number) =>
  college.call(who, 'roster.setCountsFrom', { orgId: IDS.committee, countsFromOn, rev: rev ?? (await settingOf())?.rev ?? 0 });
const monthsAsked = async (): Promise<(string | undefined)[]> =>
  (await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA })).findings
    .find(({ ruleId }) => ruleId === '2.4.a')
    ?.parts.filter(({ outcome }) => outcome !== 'notApplicable')
    .map(({ period }) => period) ?? [];

it('without the setting a branch counts from its founding; from the day that is said on nothing before it is asked, and an exported file says so', async () => {
  college = await startTestCloud();
  expect(await settingOf()).toEqual({ rev: 0 });
  expect((await monthsAsked())[0]).toBe('2026-01');
  expect(await say('2026-09-15')).toMatchObject({ ok: true, data: { countsFromOn: '2026-09-15', saidOn: '2026-11-24' } });
  expect(await monthsAsked()).toEqual(['2026-10', '2026-11', '2026-12']);
  const { file } = await college.ask(IDS.secretary, 'score.dataset', { orgId: IDS.branchA, years: ['2026'], hasNames: true });
  expect(file.countsFromOn).toBe('2026-09-15');
});

it('is said by the administrator only, within bounds, on what was seen; every word stays, and the same again changes nothing', async () => {
  college = await startTestCloud();
  expect(await say('2026-03-01', IDS.secretary, 0)).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
  expect(await say('2018-12-31')).toMatchObject({
    error: { code: 'roster.refused', fields: { countsFromOn: '最早从 2019-01-01 起计，那以前还没有标准' } },
  });
  expect(await say('2027-12-01')).toMatchObject({ error: { code: 'roster.refused', fields: { countsFromOn: '最晚写到一年以后' } } });
  await say('2026-03-01');
  expect(await say('2026-04-01', IDS.admin, 0)).toMatchObject({ error: { code: 'common.conflict' } });
  expect(await say('2026-03-01', IDS.admin, 0)).toMatchObject({ ok: true, data: { rev: 1 } });
  await say('2026-02-01');
  const words = (college.cloud.database.get('settings', 'roster')?.countsFrom ?? []) as { countsFromOn: string }[];
  expect(words.map(({ countsFromOn }) => countsFromOn)).toEqual(['2026-03-01', '2026-02-01']);
});

/** The committee and its administrator, as in an environment that was just set up. */
const committeeAlone = (): RosterContent[] =>
  smallCollege().filter((content) =>
    content.type === 'org'
      ? content._id === IDS.committee
      : content.type === 'member'
        ? content._id === IDS.admin
        : content.type === 'post' && content.orgId === IDS.committee && content.memberId === IDS.admin,
  );

const importRoster = async (): Promise<void> => {
  const fileId = await sendFile(college, IDS.admin, await workbookOf(collegeLines()), 'xlsx');
  const job = await college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
  await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
};

it('the first import of a college makes it count from that day', async () => {
  college = await startTestCloud({ roster: committeeAlone() });
  await importRoster();
  expect((await settingOf())?.countsFromOn).toBe('2026-11-24');
});

it('an import into a college that has its branches leaves the day unsaid', async () => {
  college = await startTestCloud();
  await importRoster();
  expect((await settingOf())?.countsFromOn).toBeUndefined();
});
