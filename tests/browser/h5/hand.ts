import type { Browser, Locator, Page } from 'playwright-core';

const QUIET_MS = 150;
const PATIENCE_MS = 30_000;

/** A part of the page that is seen; pages below stay in the tree and are not. */
export const seen = (scope: Page | Locator, selector: string): Locator => scope.locator(`${selector}:visible`);

/** One person with a phone in the demo, who knows only what stands on the page; taps and typed fields are counted. */
export class Hand {
  taps = 0;
  fields = 0;
  /** The day on the wall, as a field for days takes it. */
  today = '';
  #underWay = 0;

  private constructor(readonly page: Page) {
    page.on('request', () => (this.#underWay += 1));
    page.on('requestfinished', () => (this.#underWay -= 1));
    page.on('requestfailed', () => (this.#underWay -= 1));
  }

  static async with(browser: Browser): Promise<Hand> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
    });
    return new Hand(await context.newPage());
  }

  /** Opens the demo and becomes the person whose words stand under the head of a group. */
  enter = async (url: string, who: { group: string; words: string }): Promise<void> => {
    await this.page.goto(url);
    const group = this.page.locator('details').filter({ hasText: who.group }).first();
    const person = group.locator('button', { hasText: who.words }).first();
    if (!(await person.isVisible())) await this.tap(group.locator('summary'));
    await this.tap(person);
    // On a phone that is new the privacy page stands before everything else.
    const agree = seen(this.page, '.button-primary').filter({ hasText: '同意' });
    await agree.waitFor({ timeout: PATIENCE_MS });
    await this.tap(agree);
    await seen(this.page, '[role=tab]').first().waitFor({ timeout: PATIENCE_MS });
    await this.settled();
  };

  /** Somebody with several offices turns to one of them, where another stands first. */
  turnTo = async (place: string): Promise<void> => {
    const turn = seen(this.screen, '.place-switch');
    if ((await turn.count()) === 0 || (await seen(this.screen, '.title-word').innerText()).trim() === place) return;
    await this.tap(turn);
    await this.tap(seen(this.dialog, '.row').filter({ hasText: place }));
  };

  /** The page on top. */
  get screen(): Locator {
    return seen(this.page, '.taro_page').last();
  }

  /** What lies over the page and asks something. */
  get dialog(): Locator {
    return seen(this.screen, '[role=dialog]').last();
  }

  tap = async (part: Locator): Promise<void> => {
    this.taps += 1;
    await part.click({ timeout: PATIENCE_MS });
    await this.settled();
  };

  write = async (part: Locator, text: string): Promise<void> => {
    this.fields += 1;
    await part.fill(text, { timeout: PATIENCE_MS });
  };

  /** Waits until nothing is on its way and the page says what it has to say. */
  settled = async (): Promise<void> => {
    let quietSince = Date.now();
    for (const end = quietSince + PATIENCE_MS; Date.now() < end; await this.page.waitForTimeout(30)) {
      const isBusy = this.#underWay > 0 || (await seen(this.page, '.skeleton, [aria-busy=true]').count()) > 0 || (await this.#isBlank());
      const again = seen(this.page, '.button').getByText('再试一次', { exact: true });
      if (!isBusy && (await again.count()) > 0) await again.first().click();
      if (isBusy) quietSince = Date.now();
      else if (Date.now() - quietSince >= QUIET_MS) return;
    }
    throw new Error(`The page did not come to rest. It says:\n${await this.words()}`);
  };

  /** A page that has come up and says nothing yet. */
  #isBlank = async (): Promise<boolean> => (await this.screen.locator('.page-main').filter({ hasNotText: /\S/ }).count()) > 0;

  /** Wholly on the screen, and nothing lies over its middle. */
  isInSight = (part: Locator): Promise<boolean> =>
    part.evaluate((element) => {
      const { top, bottom, left, width, height } = element.getBoundingClientRect();
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
      return top >= 0 && bottom <= window.innerHeight && onTop !== null && (element.contains(onTop) || onTop.contains(element));
    });

  words = async (): Promise<string> => (await this.screen.innerText()).replace(/\n\s*\n/g, '\n').slice(0, 2500);

  back = (): Promise<void> => this.tap(this.screen.getByLabel('返回', { exact: true }));
  open = (tab: string): Promise<void> => this.tap(seen(this.screen, '[role=tab]').filter({ hasText: tab }));
}
