import type { Kind } from '@shared/records/vocabulary/kind';
import { labelAt } from '@shared/records/vocabulary/labels';
import type { ReplyError } from '@/api/reply';
import { wordsOf } from '@/text/errors';
import { recordPageText } from '@/text/register';

/** The code's words, then what is missing and what is wrong at fields that are not shown beside it. */
export const refusalWords = (error: ReplyError, { fields }: Kind, shown: readonly string[] = []): string => {
  const missing = Array.isArray(error.reason?.missing)
    ? error.reason.missing.filter((path): path is string => typeof path === 'string').map((path) => labelAt(fields, path))
    : [];
  const faults = Object.entries(error.fields ?? {}).flatMap(([path, words]) => (shown.includes(path) ? [] : [`${words}。`]));
  return [wordsOf(error), missing.length === 0 ? '' : recordPageText.missing(missing.join('、')), ...faults].join('');
};
