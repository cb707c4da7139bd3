import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startApp, type App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import { launchChromium } from '../weapp/browser-phone';
import { firstCode } from './first-code';
import { Person } from './person';

/** The application as `EMPTY=1` starts it, a browser, and a folder that goes away with them. */
export type EmptyCollege = {
  app: App;
  browser: Browser;
  dataDir: string;
  clock: TestClock;
  /** The first administrator, 何静 with the number A001, claimed with the code that `npm run admin-code` prints. */
  administrator: () => Promise<Person>;
  close: () => Promise<void>;
};

export const openEmptyCollege = async (at: string): Promise<EmptyCollege> => {
  const clock = new TestClock(at);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-empty-'));
  const app = await startApp({ dataDir, isEmpty: true, clock });
  const browser = await launchChromium();
  return {
    app,
    browser,
    dataDir,
    clock,
    administrator: async () => {
      const person = await Person.stranger(browser, app.url, 'wide');
      const code = await firstCode(app, { name: '何静', number: 'A001' }, new Date(clock.now()).toISOString());
      await person.claim('何静', 'A001', code);
      return person;
    },
    close: async () => {
      await browser.close();
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
