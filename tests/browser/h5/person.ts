import type { Browser, Page } from 'playwright-core';
import type { ActionName, In, Out } from '../../../src-shared/contract';
import { writableIn } from './writable';

/** The visible part with an id; h5 keeps the pages below in the tree. */
const visible = (page: Page, id: string) => page.locator(`[id="${id}"]:visible`).last();

let keys = 0;

/** One person with a browser of their own on the running application. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Enters the demo as a WeChat that is not bound yet, and agrees to the privacy page. */
  static stranger(browser: Browser, url: string, size: 'phone' | 'wide' = 'phone'): Promise<Person> {
    return Person.entered(browser, url, { openid: 'new', size });
  }

  /** Enters as somebody of the demo's list. */
  static async entered(
    browser: Browser,
    url: string,
    { openid, size = 'phone' }: { openid: string; size?: 'phone' | 'wide' },
  ): Promise<Person> {
    const isPhone = size === 'phone';
    const context = await browser.newContext({
      viewport: isPhone ? { width: 375, height: 812 } : { width: 1280, height: 800 },
      isMobile: isPhone,
      hasTouch: isPhone,
    });
    const page = await context.newPage();
    await page.request.post(`${url}/demo/enter`, { form: { openid }, headers: { origin: url } });
    await page.goto(url);
    const person = new Person(page, url);
    await person.tap('agree');
    return person;
  }

  part = (id: string) => visible(this.page, id);
  go = async (route: string): Promise<void> => {
    await this.page.goto(`${this.url}/#/${route}`);
    await this.page.reload();
  };
  /** To another page of the running app, as a tap leads there: nothing is loaded anew, so it works without a network. */
  turn = async (route: string): Promise<void> => {
    await this.page.evaluate((hash) => void (window.location.hash = hash), `#/${route}`);
  };
  /** Takes the network away, or gives it back. */
  network = (isOn: boolean): Promise<void> => this.page.context().setOffline(!isOn);
  /** What the app has stored on this device under a name. */
  stored = (name: string): Promise<unknown> =>
    this.page.evaluate((key) => {
      const text = window.localStorage.getItem(key);
      const kept = text === null ? undefined : (JSON.parse(text) as { data?: unknown });
      return typeof kept?.data === 'string' ? (JSON.parse(kept.data) as unknown) : undefined;
    }, name);
  tap = (id: string): Promise<void> => this.part(id).click();
  textOf = async (id: string): Promise<string> => (await this.part(id).textContent()) ?? '';
  /** Types into the field with an id, or into the one inside it. */
  type = async (id: string, text: string): Promise<void> => {
    const part = this.part(id);
    await part.waitFor();
    await (await writableIn(part)).fill(text);
  };
  sees = async (id: string): Promise<void> => {
    try {
      await this.part(id).waitFor({ timeout: 15_000 });
    } catch (error) {
      throw new Error(`“${id}” is not to be seen. The page says: ${(await this.page.locator('body').innerText()).slice(0, 1500)}`, {
        cause: error,
      });
    }
  };

  /** Claims the roster entry with a code, as the page asks for it. */
  claim = async (name: string, memberNo: string, code: string): Promise<void> => {
    await this.sees('claim');
    await this.type('name', name);
    await this.type('member-no', memberNo);
    await this.type('code', code);
    await this.tap('claim');
    await this.page.waitForFunction(() => window.location.hash.includes('tabs/home'));
  };

  /** Asks the function directly with this browser's identity, where the page is not what is tested. */
  ask = async <N extends ActionName>(action: N, input: In<N>): Promise<Out<N>> => {
    keys += 1;
    const answer = await this.page.request.post(`${this.url}/functions/api`, {
      data: { v: 1, action, input, key: `browser-test-${String(keys).padStart(8, '0')}` },
      headers: { origin: this.url },
    });
    const reply = (await answer.json()) as { ok: true; data: Out<N> } | { ok: false; error: unknown };
    if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
    return reply.data;
  };
}
