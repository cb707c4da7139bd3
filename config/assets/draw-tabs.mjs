// Draws the icons of WeChat's tab bar from the shapes of the theme: `npx tsx config/assets/draw-tabs.mjs`.
// WeChat takes bitmaps only there; the results are kept with the sources, because a build machine need not draw.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { iconSvg } from '../../miniprogram/theme/icons.ts';

const folder = path.resolve(import.meta.dirname, '../../miniprogram/assets/tabs');
const tabs = { home: 'home', calendar: 'calendar', score: 'score', mine: 'person' };
// A grey and a red that can be read on the light bar and on the dark one alike: a bitmap does not follow the theme.
const looks = { '': '#7C828B', '-on': '#C2322E' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
mkdirSync(folder, { recursive: true });
for (const [tab, icon] of Object.entries(tabs)) {
  for (const [suffix, colour] of Object.entries(looks)) {
    const svg = iconSvg(icon)
      .replaceAll('#000', colour)
      .replace('<svg ', '<svg width="57" height="57" style="position:absolute;left:12px;top:12px" ');
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    writeFileSync(path.join(folder, `${tab}${suffix}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
