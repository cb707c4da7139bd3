// A theme day in a basement: nobody in the room has a network. Afterwards the phones come back one by one.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import type { LiveLine } from '../../../src-shared/contract/attendance';
import { proofWord, type ProvedClaim } from '../../../src-shared/kernel/offline-claim';
import { IDS } from '../../cloudfunctions/small-college';
import { END_AT, later, OPENS_AT, themeDayPlan } from '../../cloudfunctions/theme-day';
import { launchChromium } from '../weapp/browser-phone';
import { boundPerson, settleCollege } from './bound';
import { eventually } from './eventually';
import type { Person } from './person';

const MORNING = '2026-11-24T01:00:00.000Z';
const IN_ROOM = later(OPENS_AT, 600);

describe('a theme day without a network, then with one', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  const clock = new TestClock(MORNING);
  let recorder: Person;
  let member: Person;
  let second: Person;
  let outside: Person;
  let activityId: string;
  let parameters: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-offline-'));
    app = await startApp({ dataDir, isEmpty: true, clock });
    await settleCollege(app, MORNING);
    browser = await launchChromium();
    const bound = (memberId: string) => boundPerson(app, browser, { memberId, at: MORNING });
    [recorder, member, second, outside] = [
      await bound(IDS.deputy),
      await bound(IDS.plain),
      await bound(IDS.leader),
      await bound(IDS.mobile),
    ];
    activityId = (await recorder.ask('activity.plan', { orgId: IDS.branchA, ...themeDayPlan() })).activityId;
    parameters = `activityId=${encodeURIComponent(activityId)}`;
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const line = async (memberId: string): Promise<LiveLine | undefined> =>
    (await recorder.ask('attendance.roll', { activityId })).lines.find((entry) => entry.memberId === memberId);
  const turnTo = async (person: Person, page: string, seen: string): Promise<void> => {
    await person.turn(page);
    await person.sees(seen);
  };
  const typeCode = async (person: Person, code: string): Promise<void> => {
    await person.type('code-input', code);
    await person.sees('offline-title');
    expect(await person.textOf('offline-title')).toBe('已记在本机，待确认');
    expect(await person.textOf('offline-note')).toMatch(/离线凭证 [0-9A-Z]{3}-[0-9A-Z]{2}/);
    expect(await person.page.locator('body').innerText()).not.toContain('已签到');
  };

  it('is looked at once while there is a network, which is all the preparation', async () => {
    await clock.set(IN_ROOM);
    for (const [page, seen] of [
      ['detail', 'activity-title'],
      ['host-code', 'code'],
      ['proofs', 'proofs-title'],
      ['roll-call', 'roll-title'],
    ] as const)
      await turnTo(recorder, `pages/activity/${page}/index?${parameters}`, seen);
    for (const person of [member, second, outside])
      await turnTo(person, `pages/sign-in/index?a=${encodeURIComponent(activityId)}`, 'code-input');
    for (const person of [recorder, member, second, outside]) await person.network(false);
  });

  it('shows the code on the recorder’s phone, and keeps three sign-ins on three phones', async () => {
    await turnTo(recorder, `pages/activity/host-code/index?${parameters}`, 'offline-ready');
    const code = (await recorder.textOf('code')).replace(/[^A-Z0-9]/g, '').slice(0, 6);
    expect(code).toHaveLength(6);
    for (const person of [member, second, outside]) await typeCode(person, code);
  });

  it('lets the recorder collect one proof and tick one name, and keeps both on the phone', async () => {
    const {
      kept: [kept],
    } = (await member.stored('outbox')) as { kept: { proved: ProvedClaim }[] };
    await turnTo(recorder, `pages/activity/proofs/index?${parameters}`, 'proof-text');
    await recorder.type(
      'proof-text',
      `${app.url}/#/pages/activity/proofs/index?p=${encodeURIComponent(proofWord(kept?.proved as ProvedClaim))}`,
    );
    await recorder.tap('add-proof');
    await recorder.sees('scanned');
    expect(await recorder.textOf('scanned')).toContain('存在本机');
    await turnTo(recorder, `pages/activity/roll-call/index?${parameters}`, `mark-${IDS.probationary}-present`);
    await recorder.tap(`mark-${IDS.probationary}-present`);
    await recorder.tap('save-roll');
    await recorder.sees('kept-here');
  });

  it('puts it all together when the phones come back hours later, in whatever order', async () => {
    await clock.set(later(END_AT, 3 * 3600));
    await second.network(true);
    await eventually(async () => (await line(IDS.leader))?.claim !== undefined);
    await recorder.network(true);
    await eventually(async () => (await line(IDS.plain))?.status === 'present');
    await eventually(async () => (await line(IDS.probationary))?.status === 'present');
    await member.network(true);
    await eventually(async () => (await member.textOf('offline-title')) === '记录人已确认');
    await outside.network(true);
    await eventually(async () => (await line(IDS.mobile))?.claim !== undefined);
    expect(await line(IDS.plain)).toMatchObject({ status: 'present', source: 'claim' });
    expect(await line(IDS.probationary)).toMatchObject({ status: 'present', source: 'rollCall' });
    for (const memberId of [IDS.leader, IDS.mobile])
      expect(await line(memberId)).toMatchObject({ status: null, claim: { state: 'selfReported' } });
    expect(await second.textOf('offline-title')).toBe('已上传，待确认');
    expect(await recorder.stored('meeting-keys')).toBeUndefined();
  });

  it('leaves what nobody scanned to the recorder, who ticks one and not the other', async () => {
    await recorder.go(`pages/activity/roll-call/index?${parameters}`);
    await recorder.sees(`line-${IDS.leader}`);
    expect(await recorder.textOf(`line-${IDS.leader}`)).toMatch(/离线签到 14:1\d·凭证/);
    await recorder.tap(`mark-${IDS.leader}-present`);
    await recorder.tap(`mark-${IDS.mobile}-absent`);
    await recorder.tap('save-roll');
    await eventually(async () => (await line(IDS.leader))?.status === 'present');
    expect(await line(IDS.mobile)).toMatchObject({ status: 'absentUnexcused', claim: { state: 'refused' } });
  });
});
