// 一本两册 by the pages alone: the year that is over is chosen, the books are made, and the file itself says who was there.
import { readFileSync } from 'node:fs';
import { readBook } from '../../cloudfunctions/books/read-back';
import { BranchOf25 } from './branch-of-25';
import { seen } from './hand';

describe('the books of a year', () => {
  let of25: BranchOf25;

  beforeAll(async () => {
    of25 = await BranchOf25.open('2026-12-30T01:00:00.000Z');
    await of25.holdThemeDay('2026-12-30', '冬季安全巡检');
    await of25.clock.set('2027-01-04T01:00:00.000Z');
    await of25.enter();
  });
  afterAll(() => of25.close());

  const byId = (id: string) => seen(of25.hand.page, `[id="${id}"]`).last();

  it('are found under 支部工作, made for the year that was chosen, and say how far they are', async () => {
    await of25.hand.tap(byId('home-register'));
    await of25.hand.tap(seen(of25.hand.screen, '.row').filter({ hasText: '一本两册' }));
    await byId('year').selectOption('2026');
    await of25.hand.settled();
    expect(await byId('books-now').innerText()).toContain('已确认组织生活 1 次');
    const progress = of25.hand.page.locator('#work').waitFor();
    await byId('make').click();
    await progress;
    await byId('open-recordBook-docx').waitFor({ timeout: 60_000 });
    expect(await byId('book-recordBook').innerText()).toContain('1 次活动');
  });

  it('give a Word file that tells 应到 and 实到 of the meeting', async () => {
    const downloading = of25.hand.page.waitForEvent('download');
    await of25.hand.tap(byId('open-recordBook-docx'));
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/2026.*\.docx$/);
    const { meetings } = readBook(readFileSync(await file.path()));
    expect(meetings).toMatchObject([{ expected: '25 人', present: '25 人' }]);
    expect(meetings[0]?.heading).toContain('冬季安全巡检');
  });
});
