// A mobile member at the other end of the country: reports, answers the questions through a network that comes and goes, writes two sentences.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import type { LiveLine } from '../../../src-shared/contract/attendance';
import { IDS } from '../../cloudfunctions/small-college';
import { later, OPENS_AT, themeDayPlan } from '../../cloudfunctions/theme-day';
import { launchChromium } from '../weapp/browser-phone';
import { boundPerson, settleCollege } from './bound';
import { eventually } from './eventually';
import type { Person } from './person';

const MORNING = '2026-11-24T01:00:00.000Z';

describe('a mobile member through presence rounds', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  const clock = new TestClock(MORNING);
  let recorder: Person;
  let remote: Person;
  let activityId: string;
  let parameters: string;
  let roundsAt: readonly string[];

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-remote-'));
    app = await startApp({ dataDir, isEmpty: true, clock });
    await settleCollege(app, MORNING);
    browser = await launchChromium();
    recorder = await boundPerson(app, browser, { memberId: IDS.deputy, at: MORNING });
    remote = await boundPerson(app, browser, { memberId: IDS.mobile, at: MORNING });
    const materials = [{ title: '防冻防凝检查要点', link: 'https://files.example.cn/points.pdf' }];
    activityId = (
      await recorder.ask('activity.plan', {
        orgId: IDS.branchA,
        ...themeDayPlan({ meetingLink: 'https://meeting.example.cn/438221907', materials }),
      })
    ).activityId;
    parameters = `activityId=${encodeURIComponent(activityId)}`;
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const line = async (): Promise<LiveLine | undefined> =>
    (await recorder.ask('attendance.roll', { activityId })).lines.find((entry) => entry.memberId === IDS.mobile);
  /** The page as it stands at an instant of the server's. */
  const openAt = async (at: string): Promise<void> => {
    await clock.set(at);
    await remote.go(`pages/activity/remote/index?${parameters}`);
    await remote.sees('report-state');
  };

  it('reports from afar, with the link and the material at hand, and is asked nothing as long as nobody turned it on', async () => {
    await openAt(later(OPENS_AT, 600));
    expect(await remote.textOf('meeting-link')).toContain('https://meeting.example.cn/438221907');
    expect(await remote.page.locator('body').innerText()).toContain('防冻防凝检查要点');
    await remote.tap('report');
    await remote.sees('say-part');
    expect(await remote.textOf('report-state')).toContain('已报到 14:10');
    expect(await remote.part('question').count()).toBe(0);
  });

  it('is asked once the recorder has turned the questions on for this meeting, which says what they are for', async () => {
    await recorder.go(`pages/activity/roll-call/index?${parameters}`);
    await recorder.sees('presence');
    expect(await recorder.textOf('presence')).toContain('只记答了几次，不记时间，不算分');
    await recorder.tap('presence');
    await eventually(async () => (await recorder.ask('attendance.roll', { activityId })).presence.isOn);
    roundsAt = (await remote.ask('activity.read', { activityId })).own.presence?.roundsAt ?? [];
    expect(roundsAt).toHaveLength(3);
    await openAt(later(roundsAt[0] ?? '', 20));
    await remote.sees('question');
    expect(await remote.textOf('question')).toContain('第 1 次问候，共 3 次');
    await remote.tap('here');
    await eventually(async () => (await line())?.presence?.answered === 1);
    expect(await remote.textOf('answered')).toBe('已应答 1 / 3');
  });

  it('answers the second without a network, and the phone brings it later', async () => {
    await openAt(later(roundsAt[1] ?? '', 20));
    await remote.sees('question');
    await remote.network(false);
    await remote.tap('here');
    await eventually(async () => (await remote.textOf('answered')) === '已应答 2 / 3');
    expect((await line())?.presence).toEqual({ asked: 2, answered: 1, isOver: false });
    await remote.network(true);
    await eventually(async () => (await line())?.presence?.answered === 2);
  });

  it('misses the third, which is said in so many words, and changes nothing else', async () => {
    await openAt(later(roundsAt[2] ?? '', 200));
    expect(await remote.part('question').count()).toBe(0);
    expect(await remote.textOf('remote-note')).toBe('这次没赶上，记为“部分参加”，由记录人了解后再定。');
    await remote.type('contribution', '建议把伴热线的检查写成清单。');
    await remote.tap('save-contribution');
    await eventually(async () => (await line())?.contribution === '建议把伴热线的检查写成清单。');
    expect(await line()).toMatchObject({ status: 'present', mode: 'online', presence: { asked: 3, answered: 2 } });
    await recorder.go(`pages/activity/roll-call/index?${parameters}`);
    await recorder.sees(`line-${IDS.mobile}`);
    expect(await recorder.textOf(`line-${IDS.mobile}`)).toContain('部分 2/3');
    expect(await recorder.textOf('contributions')).toContain('建议把伴热线的检查写成清单。');
  });

  it('brings the confirmation of the branch where it was instead, and the home branch accepts it', async () => {
    const second = await recorder.ask('activity.plan', { orgId: IDS.branchA, ...themeDayPlan({ title: '集中学习', kinds: ['study'] }) });
    await remote.go(`pages/activity/remote/index?activityId=${encodeURIComponent(second.activityId)}`);
    await remote.sees('to-host');
    await remote.tap('to-host');
    await remote.type('host-organization', '外地炼化项目党支部');
    await remote.type('host-words', '参加了 11 月主题党日，支部书记郑海可以证明。');
    await remote.tap('submit-host');
    await remote.sees('host-state');
    await recorder.go(`pages/activity/roll-call/index?activityId=${encodeURIComponent(second.activityId)}`);
    await recorder.sees(`accept-host-${IDS.mobile}`);
    await recorder.tap(`accept-host-${IDS.mobile}`);
    const accepted = async () =>
      (await recorder.ask('attendance.roll', { activityId: second.activityId })).lines.find((entry) => entry.memberId === IDS.mobile);
    await eventually(async () => (await accepted())?.status === 'present');
    expect(await accepted()).toMatchObject({ mode: 'hostBranch', host: { state: 'accepted' } });
  });
});
