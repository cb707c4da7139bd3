// A June in a branch of students: twelve leave with their degree in one act, another branch is merged into it; then roll, quorum,
// dues and score speak of who is there, and of nobody else.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Post } from '../../../src-shared/records/post';
import type { RosterContent } from '../../../src-shared/records/roster';
import { openidOf } from '../../cloudfunctions/harness';
import { IDS, smallCollege } from '../../cloudfunctions/small-college';
import { launchChromium } from '../weapp/browser-phone';
import { startBoundCollege } from './bound-college';
import { Person } from './person';

const { admin, branchB, secretaryB } = IDS;
const MERGED = 'o:Z01B03';
const GRADUATES = Array.from({ length: 12 }, (_, at) => `m:b${20 + at}`);
const STAYING = ['m:c01', 'm:c02', 'm:c03'];
const base = smallCollege();
const like = <T extends RosterContent>(id: string): T => base.find(({ _id }) => _id === id) as T;
const student = (_id: string, name: string, branchId: string, place: number): Member => ({
  ...like<Member>(IDS.plainB),
  _id,
  name,
  memberNo: _id.slice(2).toUpperCase(),
  rosterOrder: place,
  memberships: [{ id: `${_id}:1`, branchId, fromOn: '2024-01-01' }],
});
const MORE: RosterContent[] = [
  { ...like<Org>(branchB), _id: MERGED, code: 'Z01B03', name: '机电学生第二党支部', shortName: '机电学生二' },
  ...GRADUATES.map((id, at) => student(id, `毕业生${at + 1}`, branchB, 100 + at)),
  ...STAYING.map((id, at) => student(id, `并入的${at + 1}`, MERGED, 200 + at)),
  { ...like<Post>('post:Z01B02:secretary:b01'), _id: 'post:Z01B03:secretary:c01', orgId: MERGED, memberId: 'm:c01' },
];
const BEFORE = base.filter(
  (content) => content.type === 'member' && content.memberships.some(({ branchId }) => branchId === branchB),
).length;

describe('a June', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  let clock: TestClock;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-june-'));
    clock = new TestClock('2026-06-30T01:00:00.000Z');
    app = await startBoundCollege(dataDir, clock, MORE);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const as = (memberId: string, size: 'phone' | 'wide' = 'phone'): Promise<Person> =>
    Person.entered(browser, app.url, { openid: openidOf(memberId), size });

  it('12 leave in one act, two branches merge, and afterwards nobody who is gone is expected, votes or owes', async () => {
    const secretary = await as(secretaryB);
    await secretary.go(`pages/roster/leave/index?orgId=${encodeURIComponent(branchB)}`);
    await secretary.sees('leave-act');
    for (const id of GRADUATES) {
      if ((await secretary.part(`tick-${id.replace(':', '-')}`).count()) === 0) await secretary.tap('stayers-all');
      await secretary.tap(`tick-${id.replace(':', '-')}`);
    }
    await secretary.tap('leave-act');
    await secretary.page.waitForFunction(() => !window.location.hash.includes('roster/leave/'), undefined, { timeout: 15_000 });

    const request = await secretaryOf(MERGED);
    const committee = await as(admin, 'wide');
    const found = await committee.ask('register.read', { recordId: request });
    await committee.ask('register.move', { recordId: request, rev: found.rev, verb: 'approve', content: { decisionText: '同意合并' } });
    await committee.go(`pages/register/record/index?recordId=${encodeURIComponent(request)}`);
    await committee.sees('change-preview');
    expect(await committee.textOf('change-preview')).toContain('3 人从机电学生第二党支部到机电学生党支部');
    await committee.tap('move-done');
    await committee.sees('confirm-act');
    await committee.page.locator('[id="confirm"] input[type=date]:visible').fill('2026-06-30');
    await committee.tap('confirm-act');
    // The sheet closes when the act is answered; the words of the steps stand on the page before.
    await committee.part('confirm-act').waitFor({ state: 'hidden' });
    expect((await committee.ask('register.read', { recordId: request })).line.state).toBe('done');

    const now = BEFORE + STAYING.length;
    await clock.set('2026-07-03T06:40:00.000Z');
    const { activityId } = await secretary.ask('activity.plan', {
      orgId: branchB,
      kinds: ['generalMeeting'],
      title: '支部党员大会',
      scope: 'branch',
      plannedStartAt: '2026-07-03T07:00:00.000Z',
      plannedEndAt: '2026-07-03T08:00:00.000Z',
      place: '实训楼 B302',
      hostId: secretaryB,
      recorderId: secretaryB,
      isPhoneOn: true,
      isRemoteAllowed: true,
      agenda: [],
      topics: ['reward'],
    });
    await clock.set('2026-07-03T07:10:00.000Z');
    await secretary.go(`pages/activity/roll-call/index?activityId=${encodeURIComponent(activityId)}`);
    await secretary.sees('roll-counts');
    const roll = await secretary.page.locator('body').innerText();
    for (const name of ['毕业生1', '毕业生12']) expect(roll).not.toContain(name);
    expect(roll).toContain('并入的1');
    await secretary.go(`pages/activity/vote/index?activityId=${encodeURIComponent(activityId)}`);
    await secretary.sees('voters-expected');
    expect(Number(await secretary.textOf('voters-expected'))).toBeLessThanOrEqual(now);
    const { voters } = await secretary.ask('vote.form', { activityId });
    expect(voters.map(({ memberId }) => memberId).filter((id) => GRADUATES.includes(id))).toEqual([]);
    const dues = await secretary.ask('dues.month', { orgId: branchB, month: '2026-07' });
    expect(dues.lines).toHaveLength(now);
    expect(dues.lines.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining(STAYING));
    await secretary.go(`pages/dues/month/index?orgId=${encodeURIComponent(branchB)}`);
    await secretary.page.waitForFunction(() => document.body.innerText.includes('并入的1'), undefined, { timeout: 15_000 });
    // The months they were members of stay theirs in the score; of July on nobody who is gone is named.
    const sheet = JSON.stringify(await secretary.ask('score.read', { orgId: branchB, year: '2026' } as never));
    for (const id of GRADUATES)
      for (const month of ['07', '08', '09', '10', '11', '12']) expect(sheet).not.toContain(`"period":"2026-${month}","memberId":"${id}"`);

    // Whoever left is refused, and whoever was merged is at home in the other branch.
    const gone = await browser.newContext();
    await gone.request.post(`${app.url}/demo/enter`, { form: { openid: openidOf(GRADUATES[0] ?? '') }, headers: { origin: app.url } });
    const answer = await gone.request.post(`${app.url}/functions/api`, {
      data: { v: 1, action: 'session.read', input: {}, key: 'june-gone-0001' },
      headers: { origin: app.url },
    });
    expect(JSON.stringify(await answer.json())).not.toContain('机电学生');
    const merged = await as('m:c02');
    expect((await merged.ask('session.read', {})).person?.places.map(({ orgId }) => orgId)).toEqual([branchB]);
  });

  /** The request of a branch to be merged into branch B, handed in by its secretary. */
  const secretaryOf = async (orgId: string): Promise<string> => {
    const person = await as('m:c01');
    const saved = await person.ask('register.save', {
      orgId,
      type: 'branchChangeRequest',
      content: { changeKind: 'merge', reason: '人数少', intoOrgId: branchB },
    });
    await person.ask('register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
    return saved.recordId;
  };
});
