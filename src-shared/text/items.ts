// The items of the standard as people read them, by their numbers; `B` are those of the plan's own text.
import { DIMENSIONS } from '../standard/items';

export const BODY_ITEM = { itemId: 'B', name: '方案里的其他要求' } as const;

export const ITEM_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(DIMENSIONS.flatMap(({ items }) => items.map(({ id, name }) => [id, name]))),
  [BODY_ITEM.itemId]: BODY_ITEM.name,
};
