// What a person does on the page that a button has opened: fill what is missing, press what is red, come back.
import type { Locator } from 'playwright-core';
import { fill, fillEmpty, fieldOf } from './fields';
import { seen, type Hand } from './hand';

const MOST_STEPS = 40;

const red = (hand: Hand): Locator => seen(hand.screen, '.dock .button-primary').last();
const isThere = async (part: Locator): Promise<boolean> => (await part.count()) > 0;

/** The labels behind 「还差 2 项：…」. */
const missedLabels = async (hand: Hand): Promise<string[]> => {
  const note = seen(hand.screen, '.say, .form-still')
    .getByText(/^还差 \d+ 项：/)
    .last();
  if (!(await isThere(note))) return [];
  return (await note.innerText())
    .replace(/^\s*还差 \d+ 项：/, '')
    .replace(/等$/, '')
    .trim()
    .split('、');
};

const fillMissed = async (hand: Hand): Promise<void> => {
  for (let step = 0, before = ''; step < MOST_STEPS; step += 1) {
    const [label] = await missedLabels(hand);
    if (label === undefined) return;
    if (label === before) throw new Error(`“${label}” stays missing:\n${await hand.words()}`);
    await fill(hand, label);
    await hand.settled();
    before = label;
  }
};

/** A question over the page: its empty fields, then its red button. */
const answerDialog = async (hand: Hand): Promise<void> => {
  if (!(await isThere(hand.dialog))) return;
  await fillEmpty(hand, hand.dialog);
  await hand.tap(seen(hand.dialog, '.button-primary'));
  if (await isThere(hand.dialog)) throw new Error(`The question stays open:\n${await hand.dialog.innerText()}`);
};

const heading = async (hand: Hand): Promise<string> => (await seen(hand.screen, '.title-word').innerText()).trim();
const isForm = (hand: Hand): Promise<boolean> => isThere(seen(hand.screen, '.field, .filled').first());

/** Presses what is red; says so where the page stays as it was, with the words of the refusal. */
const pressRed = async (hand: Hand): Promise<void> => {
  const word = await red(hand).innerText();
  const before = await hand.words();
  await hand.tap(red(hand));
  await answerDialog(hand);
  if ((await hand.words()) === before || (await isThere(seen(hand.screen, '.field-error').first())))
    throw new Error(`“${word.trim()}” does not go on:\n${await hand.words()}`);
};

const openRow = (hand: Hand, words: string): Promise<void> => hand.tap(seen(hand.screen, '.row').filter({ hasText: words }).first());

/** The roll by tick list: who is not marked yet was there. */
const callRoll = async (hand: Hand): Promise<void> => {
  const rest = seen(hand.screen, '.button').filter({ hasText: /^\s*其余 \d+ 人都到了/ });
  if (await isThere(rest)) await hand.tap(rest);
  await hand.tap(red(hand));
  await hand.back();
};

const writeRecord = async (hand: Hand): Promise<void> => {
  const toRoll = seen(hand.screen, '.button').filter({ hasText: '去点名' });
  if ((await missedLabels(hand)).includes('点名')) {
    await hand.tap(toRoll);
    await callRoll(hand);
  }
  await fillEmpty(hand, hand.screen);
  await hand.settled();
  await pressRed(hand);
};

/** A meeting held this morning: planned, the roll called, the record written and confirmed. */
const holdMeeting = async (hand: Hand): Promise<void> => {
  await hand.write(seen(fieldOf(hand, hand.screen, '日期'), 'input'), hand.today);
  await hand.write(seen(fieldOf(hand, hand.screen, '开始'), 'input'), '08:00');
  await hand.write(seen(fieldOf(hand, hand.screen, '结束'), 'input'), '09:00');
  await fillEmpty(hand, hand.screen);
  await pressRed(hand);
  await openRow(hand, '点名');
  await callRoll(hand);
  await openRow(hand, '写记录');
  await writeRecord(hand);
};

/** A form is filled and handed in; of a record the next step is taken. What then is still owed, the list says. */
const keepRecord = async (hand: Hand): Promise<void> => {
  for (let step = 0; step < MOST_STEPS && (await isThere(red(hand))); step += 1) {
    const isFilling = await isForm(hand);
    if (isFilling) await fillMissed(hand);
    await pressRed(hand);
    if (!isFilling && !(await isForm(hand))) return;
  }
};

/** Does what the page is for, then comes back to the page whose words are given. */
export const workHere = async (hand: Hand, isBack: () => Promise<boolean>): Promise<void> => {
  const title = await heading(hand);
  if (title === '安排活动') await holdMeeting(hand);
  else if (title === '活动记录') await writeRecord(hand);
  else await keepRecord(hand);
  for (let step = 0; step < MOST_STEPS && !(await isBack()); step += 1) await hand.back();
};
