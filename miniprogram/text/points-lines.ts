import type { BonusLine } from '@shared/records/points';

// Named again here so that the schema library does not come into the pages; the type keeps both lists equal.
const known: Readonly<Record<BonusLine, true>> = {
  'bonus.volunteering': true,
  'bonus.massContact': true,
  'bonus.modelPost': true,
  'bonus.award': true,
  'bonus.urgent': true,
  'bonus.suggestion': true,
};
export const BONUS_LINES = Object.keys(known) as BonusLine[];
