// 民主评议 on the pages, from the first day to the published grades, with a secret poll of seven.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import type { Out } from '../../../src-shared/contract';
import { openidOf } from '../../cloudfunctions/harness';
import { rollLineOf, sealedActivity } from '../../cloudfunctions/sealed-activity';
import { IDS } from '../../cloudfunctions/small-college';
import { launchChromium } from '../weapp/browser-phone';
import { startBoundCollege } from './bound-college';
import { Person } from './person';

const PAGE = `pages/appraisal/year/index?orgId=${encodeURIComponent(IDS.branchA)}`;
const FULL = Array.from({ length: 9 }, (_, place) => place);
const VOTERS = [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain, IDS.probationary];

describe('an appraisal in a browser', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  let pollId: string;
  const clock = new TestClock('2026-12-10T01:00:00.000Z');
  const people = new Map<string, Person>();

  const at = (who: string): Person => {
    const person = people.get(who);
    if (person === undefined) throw new Error(who);
    return person;
  };
  const pollPage = (): string => `pages/appraisal/poll/index?pollId=${encodeURIComponent(pollId)}`;
  const fillBallot = async (person: Person, excellent: number): Promise<void> => {
    for (const place of FULL) await person.tap(`question-${place}-${place < excellent ? 'excellent' : 'qualified'}`);
    await person.tap('vote');
    await person.tap('confirm-act');
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-appraisal-'));
    app = await startBoundCollege(dataDir, clock);
    browser = await launchChromium();
    for (const who of VOTERS) people.set(who, await Person.entered(browser, app.url, { openid: openidOf(who) }));
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('begins, and takes self-appraisals from a phone and for a member without one', async () => {
    const secretary = at(IDS.secretary);
    await secretary.go(PAGE);
    await secretary.tap('next');
    await secretary.sees('own-self');
    const member = at(IDS.plain);
    await member.go(PAGE);
    await member.tap('write-self');
    await member.type('self-text', '按时参加组织生活，联系学生还不够多。');
    await member.tap('save-self');
    await member.page.getByText('联系学生还不够多').first().waitFor();
    await secretary.tap('person-8');
    await secretary.tap('write-for');
    await secretary.type('self-text', '住院期间听同志送学上门。');
    await secretary.tap('save-self');
    await secretary.page.locator('[id="person-8"]', { hasText: '自评已交' }).waitFor();
    expect(await secretary.textOf('person-1')).toContain('自评未交');
  });

  it('opens a secret poll, and takes six ballots from phones and one from a phone that was lent', async () => {
    const secretary = at(IDS.secretary);
    await secretary.tap('open-poll');
    await secretary.tap('open-act');
    await secretary.sees('questions');
    pollId = decodeURIComponent(/pollId=([^&]+)/.exec(secretary.page.url())?.[1] ?? '');
    for (const [turn, who] of VOTERS.entries()) {
      const voter = at(who);
      if (who !== IDS.secretary) {
        await voter.go('pages/tabs/home/index');
        if (who === IDS.plain) await voter.tap('go-poll');
        else await voter.go(pollPage());
      }
      await fillBallot(voter, turn % 2 === 0 ? 2 : 3);
      await voter.sees('receipt');
      expect(await voter.textOf('receipt')).toMatch(/^已投。回执 [0-9A-Z]{3}-[0-9A-Z]{2}，可查是否计入。$/);
      expect(await voter.part('results').count()).toBe(0);
    }
    await secretary.part('lend-to').selectOption(IDS.ill);
    await fillBallot(secretary, 1);
    await secretary.sees('lent-receipt');
    await secretary.tap('close-poll');
    await secretary.tap('confirm-act');
    await secretary.sees('results');
    expect(await secretary.textOf('results')).toContain('优秀 7　合格 0　基本合格 0　不合格 0');
    expect(await secretary.textOf('lent')).toContain('借用手机投票');
  });

  it('tells a voter that the ballot was counted, and of the result only the own', async () => {
    const member = at(IDS.plain);
    await member.go(pollPage());
    await member.tap('check-receipt');
    await member.sees('receipt-found');
    expect(await member.textOf('receipt-found')).toContain('这张票已计入');
    expect(await member.part('results').locator('.row').count()).toBe(1);
  });

  it('refuses a fourth excellent of nine in words, takes three, and publishes', async () => {
    await app.cloud.database.insertMany('records', [
      sealedActivity(
        IDS.branchA,
        '2026-12-10',
        [...VOTERS, IDS.ill, IDS.mobile].map((memberId) => rollLineOf(memberId)),
        { kinds: ['appraisalMeeting'], appraisalYear: '2026', title: '民主评议党员会议' },
      ),
    ]);
    const secretary = at(IDS.secretary);
    await secretary.go(PAGE);
    await secretary.tap('next');
    await secretary.page.locator('[id="appraisal-state"]', { hasText: '评议会已开' }).waitFor();
    await secretary.tap('next');
    for (const place of FULL) await secretary.tap(`grade-of-${place}-${place < 4 ? 'excellent' : 'qualified'}`);
    expect(await secretary.textOf('share')).toContain('参评 9 人，优秀最多 3 人，现在是 4 人');
    await secretary.tap('save-grades');
    await secretary.sees('grade-refused');
    expect(await secretary.textOf('grade-refused')).toContain('参评 9 人，优秀最多 3 人，现在是 4 人。');
    await secretary.tap('grade-of-3-qualified');
    await secretary.tap('save-grades');
    await secretary.page.locator('[id="appraisal-state"]', { hasText: '已评定' }).waitFor();
    await secretary.tap('next');
    await secretary.tap('confirm-act');
    await secretary.page.locator('[id="appraisal-state"]', { hasText: '已公布' }).waitFor();
    const member = at(IDS.plain);
    await member.go(PAGE);
    await member.sees('people');
    expect((await member.part('people').locator('.row').allInnerTexts()).map((row) => /(优秀|合格)/.exec(row)?.[0] ?? '—')).toEqual([
      ...Array<string>(3).fill('优秀'),
      ...Array<string>(6).fill('合格'),
      '—',
    ]);
    await secretary.tap('next');
    await secretary.tap('confirm-act');
    await secretary.part('next').waitFor({ state: 'detached' });
  });

  it('is what the score reads a month later: the appraisal held, everybody graded, no more than a third excellent', async () => {
    await clock.set('2027-01-10T01:00:00.000Z');
    const event = { v: 1, action: 'score.read', input: { orgId: IDS.branchA, year: '2026' } };
    const reply = (await app.cloud.call('api', event, { openid: openidOf(IDS.secretary) })) as { data: Out<'score.read'> };
    const outcomes = Object.fromEntries(
      reply.data.findings.filter(({ ruleId }) => ruleId.startsWith('2.3.')).map(({ ruleId, outcome }) => [ruleId, outcome]),
    );
    expect(outcomes).toEqual({ '2.3.a': 'met', '2.3.b': 'met', '2.3.c': 'met' });
  });
});
