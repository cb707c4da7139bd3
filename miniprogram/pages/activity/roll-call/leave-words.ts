import type { LiveLine } from '@shared/contract/attendance';
import { leaveWord } from '@shared/text/activity-words';
import { rollText } from '@/text/roll-call';

/** Why somebody is away, as far as it is told to whoever looks. */
export const reasonWords = ({ category, note, isReasonHidden }: NonNullable<LiveLine['leave']>): string[] =>
  isReasonHidden ? [rollText.reasonHidden] : [leaveWord(category), ...(note === undefined ? [] : [note])];
