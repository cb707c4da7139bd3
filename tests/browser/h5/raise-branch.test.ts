// A branch with gaps is raised to 达标 by somebody who knows the pages only: what is to be done stands in a list, each line with its button.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/local/app';
import { TestClock } from '../../../local-cloud/clock';
import { dayOfInstant } from '../../../src-shared/kernel/day';
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
  const clock = new TestClock('2027-01-20T02:00:00.000Z');

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-raise-'));
    app = await startApp({ dataDir, branches: 4, clock });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const today = (): string => dayOfInstant(new Date(clock.now()).toISOString());
  const person = async (who: { group: string; words: string }): Promise<Hand> => {
    const hand = await Hand.with(browser);
    hand.today = today();
    await hand.enter(app.url, who);
    return hand;
  };
  const isOnSheet = (hand: Hand) => async (): Promise<boolean> => (await seen(hand.screen, '.section').getByText(LIST, { exact: true }).count()) > 0;

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
      console.log('LINE', listed(lines), Date.now());
      await attempt(hand, first, lines);
    }
    throw new Error(`The list has no end:\n${listed(await linesUnder(hand, LIST))}`);
  };
  const attempt = async (hand: Hand, line: Line, lines: readonly Line[]): Promise<void> => {
    try {
      await pressLine(hand, LIST, line);
      await workHere(hand, isOnSheet(hand));
    } catch (error) {
      throw new Error(`“${line.button}” of “${line.words}” leads to no end. The list was:\n${listed(lines)}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };

  it('works through the list of last year’s sheet, button by button, to 达标', async () => {
    const secretary = await person({ group: '炼油技术教工党支部', words: '支部书记' });
    await secretary.open('五化');
    await secretary.tap(seen(secretary.screen, '.button').filter({ hasText: '看 2026 年' }));
    const done = await workThrough(secretary);
    console.log(`${done} lines, ${secretary.taps} taps, ${secretary.fields} fields`);
    expect(await secretary.words()).toContain('目前达标');
  });
});
