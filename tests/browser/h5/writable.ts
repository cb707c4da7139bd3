import type { Locator } from 'playwright-core';

/** What can be typed into: the part itself, or the field inside it, which comes a moment after the element around it and is waited for. */
export const writableIn = async (part: Locator): Promise<Locator> =>
  (await part.evaluate((element) => element.matches('input, textarea'))) ? part : part.locator('input, textarea').first();
