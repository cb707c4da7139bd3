import type { Kind } from '@shared/records/vocabulary/kind';
import { labelAt } from '@shared/records/vocabulary/labels';
import type { RefusalOf } from '@/api/reply';
import { wordsOf } from '@/text/errors';
import { wordsByPath } from '@/text/faults';
import { recordPageText } from '@/text/register';

/** A step is refused, or the form whose pickers it needs. */
export type RecordError = RefusalOf<'register.move' | 'register.form'>;

/** The code's words, then what is missing and what is wrong at fields that are not shown beside it. */
export const refusalWords = (error: RecordError, { fields }: Kind, shown: readonly string[] = []): string => {
  const missing = (error.code === 'register.incomplete' ? (error.reason?.missing ?? []) : []).map((path) => labelAt(fields, path));
  const faults = Object.entries(wordsByPath(error)).flatMap(([path, words]) => (shown.includes(path) ? [] : [`${words}。`]));
  return [wordsOf(error), missing.length === 0 ? '' : recordPageText.missing(missing.join('、')), ...faults].join('');
};
