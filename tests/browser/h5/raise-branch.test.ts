// A branch with gaps is raised to 达标 by somebody who knows the pages only: what is to be done stands in a list, each line with its button.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import { launchChromium } from '../weapp/browser-phone';
import { Hand, seen } from './hand';
import { linesUnder, listed, pressLine, type Line } from './to-do-list';
import { workHere } from './work';

const LIST = '要办的';
const MOST_LINES = 60;
const MOST_VISITS = 3;

describe('raising a branch of the demo', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  const steps: string[] = [];
  let today: string;
  let before: number;

  const startOn = async (day: string): Promise<void> => {
    today = day;
    app = await startApp({ dataDir, branches: 1, clock: new TestClock(`${day}T02:00:00.000Z`) });
  };
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-raise-'));
    await startOn('2027-01-29');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const person = async (who: { group: string; words: string }): Promise<Hand> => {
    const hand = await Hand.with(browser);
    hand.today = today;
    await hand.enter(app.url, who);
    return hand;
  };
  const isOnSheet = (hand: Hand) => async (): Promise<boolean> =>
    (await seen(hand.screen, '.section').getByText(LIST, { exact: true }).count()) > 0;

  /** Takes the first line with a button, again and again, until there is none. */
  const workThrough = async (hand: Hand): Promise<number> => {
    const visits = new Map<string, number>();
    for (let done = 0; done < MOST_LINES; done += 1) {
      const lines = await linesUnder(hand, LIST);
      const first = lines.find(({ button }) => button !== '');
      if (first === undefined) return done;
      const known = (visits.get(first.words) ?? 0) + 1;
      visits.set(first.words, known);
      if (known > MOST_VISITS) throw new Error(`It stays open: ${first.words}\n${listed(lines)}`);
      await attempt(hand, first, lines);
    }
    throw new Error(`The list has no end:\n${listed(await linesUnder(hand, LIST))}`);
  };
  /** What others have handed in stands on the first page, the next of it with the red button. */
  const answerAll = async (hand: Hand): Promise<number> => {
    const isHome = async (): Promise<boolean> => (await seen(hand.screen, '[role=tab]').count()) > 0;
    for (let done = 0; done < MOST_LINES; done += 1) {
      if (!(await hand.words()).includes('等您处理 ')) return done;
      await hand.tap(seen(hand.screen, '.button-primary').first());
      await workHere(hand, isHome);
    }
    throw new Error(`What waits has no end:\n${await hand.words()}`);
  };
  const attempt = async (hand: Hand, line: Line, lines: readonly Line[]): Promise<void> => {
    try {
      await pressLine(hand, LIST, line);
      await workHere(hand, isOnSheet(hand));
    } catch (error) {
      throw new Error(
        `“${line.button}” of “${line.words}” leads to no end. The list was:\n${listed(lines)}\n${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  };

  const openSheet = async (hand: Hand): Promise<void> => {
    await hand.open('五化');
    await hand.tap(seen(hand.screen, '.button').filter({ hasText: /^\s*看 \d{4} 年/ }));
  };
  /** The figure over 「自查得分」. */
  const scoreOn = async (hand: Hand): Promise<number> => Number(/([\d.]+)\s*自查得分/.exec(await hand.words())?.[1]);
  const said = (name: string, hand: Hand, lines: number): void => {
    steps.push(`${name}：${lines} 件，点 ${hand.taps} 下，填 ${hand.fields} 处`);
  };

  it('works through the list of last year’s sheet, button by button, until no line is left', async () => {
    const secretary = await person({ group: '炼油技术教工党支部', words: '支部书记' });
    await openSheet(secretary);
    before = await scoreOn(secretary);
    expect(await secretary.words()).not.toContain('这一年都已定了');
    const lines = await workThrough(secretary);
    said('书记', secretary, lines);
    expect(lines).toBeGreaterThanOrEqual(4);
    expect(await secretary.words()).toContain('没有缺的');
  });

  it.each([
    ['石油化工学院党总支', '总支书记'],
    ['示例石化职业学院党委', '党委'],
  ])('answers what waits at %s on the first page', async (group, words) => {
    const superior = await person({ group, words });
    await superior.turnTo(group);
    said(group, superior, await answerAll(superior));
    expect(await superior.words()).toContain('没有等您处理的');
  });

  it('stands at 达标 when the year can be judged', async () => {
    await app.close();
    await startOn('2027-04-02');
    const secretary = await person({ group: '炼油技术教工党支部', words: '支部书记' });
    await openSheet(secretary);
    process.stdout.write(`${steps.join('\n')}\n`);
    expect(await secretary.words()).toContain('达标。这一年都已定了');
    expect(await scoreOn(secretary)).toBeGreaterThan(before);
  });
});
