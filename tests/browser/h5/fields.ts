// How a person fills the fields of a form: by the label that stands above them, and by what they look like.
import type { Locator } from 'playwright-core';
import { seen, type Hand } from './hand';

const exactly = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(·\\d+ 行)?\\s*$`);

/** The field under a label; the innermost, where lines have fields of their own. */
export const fieldOf = (hand: Hand, scope: Locator, label: string): Locator =>
  seen(scope, '.field')
    .filter({ has: hand.page.locator('.field-label > :first-child').filter({ hasText: exactly(label) }) })
    .last();

const count = (scope: Locator, selector: string): Promise<number> => seen(scope, selector).count();

const sentenceFor = async (field: Locator, label: string): Promise<string> => {
  const most = Number((await field.getAttribute('maxlength')) ?? '200');
  return `${label}已按计划办好，大家都清楚。`.slice(0, most > 0 ? most : 200);
};

/** One of a list that opens from below: the first, or all where several are asked for. */
const pick = async (hand: Hand, box: Locator): Promise<void> => {
  await hand.tap(box);
  const { dialog } = hand;
  if ((await count(dialog, '[role=radio]')) > 0) return hand.tap(seen(dialog, '[role=radio]').first());
  if ((await count(dialog, '[role=checkbox]')) === 0) throw new Error(`There is nothing to choose from:\n${await hand.words()}`);
  await hand.tap(seen(dialog, '[role=checkbox]').first());
  await hand.tap(seen(dialog, '.button-primary'));
};

const addLine = async (hand: Hand, field: Locator): Promise<void> => {
  const [first, second] = await seen(field, '.row-adds .button').all();
  if (first === undefined) throw new Error('No line can be added.');
  // With people there are two ways; the first takes them from the roster.
  if (second !== undefined) {
    await hand.tap(first);
    await hand.tap(seen(hand.dialog, '[role=checkbox]').first());
    return hand.tap(seen(hand.dialog, '.button-primary'));
  }
  await hand.tap(first);
  await fillEmpty(hand, seen(field, '.row-line.open').last());
};

/** Ways to fill a field, told apart by what stands in it; the first that fits. */
const fillWith = async (hand: Hand, field: Locator, { label, today }: { label: string; today: string }): Promise<void> => {
  if ((await count(field, '.row-adds')) > 0) return addLine(hand, field);
  if ((await count(field, '.step-button')) > 0) return hand.tap(seen(field, '.step-button').last());
  if ((await count(field, 'input[type=date]')) > 0) return hand.write(seen(field, 'input[type=date]').first(), today);
  if ((await count(field, '.yuan-input')) > 0) return hand.write(seen(field, 'input').first(), '10');
  const text = seen(field, 'textarea, input').first();
  if ((await text.count()) > 0) {
    const isLink = ((await text.getAttribute('placeholder')) ?? '').startsWith('https:');
    return hand.write(text, isLink ? 'https://example.com/' : await sentenceFor(text, label));
  }
  const lists = await seen(field, 'select').all();
  if (lists.length > 0) {
    for (const list of lists) await list.selectOption({ index: 1 });
    hand.fields += 1;
    return;
  }
  const all = seen(field, '[role=group] .button');
  if ((await all.count()) > 0) return hand.tap(all.first());
  const choice = seen(field, '[role=radio], [role=checkbox]').first();
  if ((await choice.count()) > 0) return hand.tap(choice);
  const box = seen(field, '[role=button]').first();
  if ((await box.count()) > 0) return pick(hand, box);
  throw new Error(`Nobody knows how to fill “${label}”.`);
};

const isEmptyField = (field: Locator): Promise<boolean> =>
  field.evaluate((part) => {
    const inputs = [...part.querySelectorAll('input, textarea, select')].filter((input) => (input as HTMLElement).offsetParent !== null);
    if (inputs.length > 0) return inputs.every((input) => (input as HTMLInputElement).value === '');
    if (part.querySelector('.row-adds') !== null) return part.querySelector('.row-line') === null;
    if (part.querySelector('[aria-checked]') !== null) return part.querySelector('[aria-checked=true]') === null;
    return part.querySelector('.placeholder') !== null;
  });

const labelOf = async (field: Locator): Promise<string> =>
  (await field.locator('.field-label > :first-child').first().innerText()).replace(/·\d+ 行$/, '').trim();

/** Fills the field under a label. 「主题（第 2 行）」 stands in the second line of a list. */
export const fill = async (hand: Hand, label: string): Promise<void> => {
  const today = hand.today;
  const row = /^(.+)（第 (\d+) 行）$/.exec(label);
  if (row === null) {
    const field = fieldOf(hand, hand.screen, label);
    if ((await field.count()) === 0) throw new Error(`“${label}” is missed, but there is no such field:\n${await hand.words()}`);
    return fillWith(hand, field, { label, today });
  }
  const [, inner = '', place = ''] = row;
  if ((await fieldOf(hand, seen(hand.screen, '.row-line.open'), inner).count()) === 0)
    await hand.tap(
      seen(hand.screen, '.row-line')
        .nth(Number(place) - 1)
        .locator('.row-line-head'),
    );
  return fillWith(hand, fieldOf(hand, seen(hand.screen, '.row-line.open'), inner), { label: inner, today });
};

/** Fills what is empty and not marked as optional. */
export const fillEmpty = async (hand: Hand, scope: Locator): Promise<void> => {
  for (const field of await seen(scope, '.field').all()) {
    const isOptional = (await field.locator('.field-label').first().getByText('选填', { exact: true }).count()) > 0;
    if (isOptional || !(await isEmptyField(field))) continue;
    await fillWith(hand, field, { label: await labelOf(field), today: hand.today });
  }
};
