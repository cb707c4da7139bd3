// The whole line on the pages of h5, from an empty environment to a score that opens to the record of the evening.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { App } from '../../../config/start/app';
import type { TestClock } from '../../../local-cloud/clock';
import { collegeLines, workbookOf } from '../../cloudfunctions/workbook';
import { photoWithPlace } from './photo';
import { openEmptyCollege, type EmptyCollege } from './empty-college';
import { eventually } from './eventually';
import { Person } from './person';

const BRANCH = 'o:Z01B01';

describe('the main line in a browser', () => {
  let empty: EmptyCollege;
  let app: App;
  let browser: Browser;
  let dataDir: string;
  let clock: TestClock;
  let admin: Person;
  let secretary: Person;
  let recorder: Person;
  let member: Person;
  let remote: Person;
  let activityId: string;

  beforeAll(async () => {
    empty = await openEmptyCollege('2026-11-24T01:00:00.000Z');
    ({ app, browser, dataDir, clock } = empty);
  });
  afterAll(() => empty.close());

  it('binds the first administrator with a printed code and imports the college from one workbook', async () => {
    admin = await empty.administrator();
    const file = path.join(dataDir, '名册.xlsx');
    writeFileSync(file, await workbookOf(collegeLines()));
    await admin.go(`pages/roster/import/index?orgId=${encodeURIComponent('o:DW')}`);
    const chooser = admin.page.waitForEvent('filechooser');
    await admin.tap('choose-file');
    await (await chooser).setFiles(file);
    await admin.sees('import-verdict');
    await admin.tap('switch-import');
    await admin.sees('to-college');
    expect((await admin.ask('roster.college', { orgId: 'o:DW' })).orgs.filter((org) => org.kind === 'branch')).toHaveLength(2);
  });

  it('gives the secretary a code on the page of the roster, and the others theirs', async () => {
    const { members } = await admin.ask('roster.branch', { orgId: BRANCH });
    const idOf = (name: string): string => members.find((entry) => entry.name === name)?.memberId ?? '';
    await admin.go(`pages/roster/members/index?orgId=${encodeURIComponent(BRANCH)}`);
    await admin.tap(`member-${idOf('周明远')}`);
    await admin.tap('issue-code');
    const code = (await admin.textOf('claim-code')).replace(/[^A-Z0-9]/g, '');
    expect(code).toHaveLength(8);
    secretary = await Person.stranger(browser, app.url);
    await secretary.claim('周明远', 'A1001', code);
    const bind = async (name: string, number: string): Promise<Person> => {
      const person = await Person.stranger(browser, app.url);
      await person.claim(name, number, (await secretary.ask('binding.issueCode', { memberId: idOf(name) })).code);
      return person;
    };
    recorder = await bind('林晓雯', 'A1002');
    member = await bind('孟凡超', 'A1003');
    remote = await bind('蒋伟', 'A1004');
  });

  it('plans a theme day of this afternoon, mostly filled in', async () => {
    await secretary.go(`pages/activity/plan/index?orgId=${encodeURIComponent(BRANCH)}&kind=themeDay&period=2026-11`);
    await secretary.type('title', '冬季装置防冻防凝');
    await secretary.type('day', '2026-11-24');
    await secretary.type('start-time', '14:30');
    await secretary.type('end-time', '16:30');
    await secretary.tap('publish');
    await secretary.sees('activity-title');
    const { activities } = await secretary.ask('activity.calendar', { orgId: BRANCH, month: '2026-11' });
    expect(activities).toMatchObject([{ title: '冬季装置防冻防凝', kinds: ['themeDay'], state: 'published' }]);
    activityId = activities[0]?.activityId ?? '';
  });

  it('signs two members in by the code on the secretary’s screen, one from afar, one by the tick list', async () => {
    await clock.set('2026-11-24T06:31:00.000Z');
    await secretary.go(`pages/activity/host-code/index?activityId=${encodeURIComponent(activityId)}`);
    await secretary.sees('code');
    for (const person of [recorder, member]) {
      const code = (await secretary.textOf('code')).replace(/[^A-Z0-9]/g, '').slice(0, 6);
      await person.go(`pages/sign-in/index?a=${encodeURIComponent(activityId)}`);
      await person.type('code-input', code);
      await person.sees('done-title');
    }
    await remote.go(`pages/activity/remote/index?activityId=${encodeURIComponent(activityId)}`);
    await remote.tap('report');
    await remote.sees('report-state');
    await secretary.go(`pages/activity/roll-call/index?activityId=${encodeURIComponent(activityId)}`);
    await secretary.sees('rest-present');
    await secretary.tap('rest-present');
    await secretary.tap('save-roll');
    await eventually(async () => (await secretary.ask('attendance.roll', { activityId })).counts.unmarked === 0);
    const roll = await secretary.ask('attendance.roll', { activityId });
    expect(roll.counts).toEqual({ expected: 5, present: 5, online: 1, leave: 0, absent: 0, unmarked: 0 });
    expect(roll.lines.map((line) => line.source).sort()).toEqual(['phone', 'phone', 'phone', 'rollCall', 'rollCall']);
  });

  it('writes the record with a photo, and the secretary confirms it', async () => {
    await clock.set('2026-11-24T08:40:00.000Z');
    const photo = path.join(dataDir, 'photo.jpg');
    writeFileSync(photo, await photoWithPlace(secretary.page));
    await secretary.go(`pages/record/edit/index?activityId=${encodeURIComponent(activityId)}`);
    await secretary.type('text-themeDay', '学习防冻防凝方案，分两组排查伴热管线。');
    await secretary.tap('no-resolution');
    const chooser = secretary.page.waitForEvent('filechooser');
    await secretary.tap('add-photo');
    await (await chooser).setFiles(photo);
    await eventually(async () => (await secretary.ask('record.read', { activityId })).photos.length === 1);
    await secretary.tap('confirm-record');
    await secretary.sees('seal-number');
    const record = await secretary.ask('record.read', { activityId });
    expect(record.photos).toHaveLength(1);
    expect(record).toMatchObject({ state: 'confirmed', counts: { expected: 5, present: 5, online: 1 }, seal: { seq: 1 } });
  });

  it('closes November on 11 December, and the score opens by dimension and item to that record', async () => {
    await clock.set('2026-12-10T18:30:00.000Z');
    await app.cloud.settled();
    expect((await member.ask('points.mine', {})).months).toMatchObject([{ month: '2026-11', isFrozen: true }]);
    await member.go('pages/tabs/score/index');
    await member.tap('dimension-d2');
    await member.tap('item-2-4');
    await member.sees('rule-2-4-a');
    if ((await member.page.locator('#rule-2-4-a:visible').last().getAttribute('aria-expanded')) !== 'true') await member.tap('rule-2-4-a');
    await member.tap(`record-${activityId.replace(/:/g, '-')}`);
    await member.sees('record-title');
    expect(await member.textOf('record-title')).toContain('冬季装置防冻防凝');
    const sheet = await member.ask('score.read', { orgId: BRANCH });
    expect(sheet.findings.find((finding) => finding.ruleId === '2.4.a')?.evidenceIds).toContain(activityId);
  });
});
