import type { Hand } from './hand';
import { seen } from './hand';

/** A line of the list as it is read: what, until when, and the word on its button. */
export type Line = { place: number; words: string; button: string };

const cardUnder = (hand: Hand, head: string) =>
  hand.screen.locator('.section', { has: hand.page.getByText(head, { exact: true }) }).locator('xpath=following-sibling::*[1]');

const rowsUnder = (hand: Hand, head: string) => seen(cardUnder(hand, head), '.row');

/** All lines under a head, the folded ones too. */
export const linesUnder = async (hand: Hand, head: string): Promise<Line[]> => {
  const card = cardUnder(hand, head);
  const more = card.getByText(/^还有 \d+ [项件]$/);
  if ((await more.count()) > 0) await hand.tap(more);
  // Read in one look: the list is written anew whenever the sheet is.
  return rowsUnder(hand, head).evaluateAll((rows) => {
    const wordsIn = (part: Element | null): string => (part instanceof HTMLElement ? part.innerText.replace(/\s+/g, ' ').trim() : '');
    return rows.map((row, place) => ({ place, words: wordsIn(row), button: wordsIn(row.querySelector('.button')) }));
  });
};

export const listed = (lines: readonly Line[]): string =>
  lines.map(({ words, button }) => `- ${words}${button === '' ? '（没有按钮）' : ''}`).join('\n');

/** Presses the button of a line by the word that stands on it. */
export const pressLine = (hand: Hand, head: string, line: Line): Promise<void> =>
  hand.tap(seen(rowsUnder(hand, head).nth(line.place), '.button').filter({ hasText: line.button }));
