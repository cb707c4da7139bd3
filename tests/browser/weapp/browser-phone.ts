import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { BrowserPhone } from './runtime';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

export const launchChromium = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('No browser was found; CHROMIUM_PATH can name one.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};

type Held = { phone: BrowserPhone };

/** Ids get a prefix from the framework; the end of it is ours. */
const selectorOf = (id: string): string => `[id="${id}"]:visible, [id$="--${id}"]:visible`;

/** One tab as one phone: opened, tapped and typed into by the ids of the pages. */
export class WeappTab {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string, who: string): Promise<WeappTab> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    });
    await context.addCookies([{ name: 'who', value: encodeURIComponent(who), url }]);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'phone' in window);
    return new WeappTab(page);
  }

  store = (key: string, value: unknown): Promise<void> =>
    this.page.evaluate(([name, kept]) => (window as unknown as Held).phone.store(name as string, kept), [key, value]);
  go = (url: string): Promise<void> => this.page.evaluate((to) => (window as unknown as Held).phone.push(to), url);
  back = (): Promise<void> => this.page.evaluate(() => (window as unknown as Held).phone.back());
  at = (): Promise<string> => this.page.evaluate(() => (window as unknown as Held).phone.at());
  text = (): Promise<string> => this.page.evaluate(() => (window as unknown as Held).phone.text());
  errors = (): Promise<string[]> => this.page.evaluate(() => (window as unknown as Held).phone.trace.errors);
  part = (id: string) => this.page.locator(selectorOf(id)).last();
  tap = (id: string): Promise<void> => this.part(id).tap();
  textOf = async (id: string): Promise<string> => (await this.part(id).textContent()) ?? '';
  type = async (id: string, value: string): Promise<void> => this.part(id).fill(value);
  shows = (words: string): Promise<void> => this.page.getByText(words).locator('visible=true').first().waitFor();
  close = (): Promise<void> => this.page.context().close();
}
