import type { ReplyError } from '@/api/reply';
import { wordsOf } from '@/text/errors';
import { recordPageText } from '@/text/register';

/** The code's words, then what is missing and what is wrong at fields that are not shown beside it. */
export const refusalWords = (error: ReplyError, shown: readonly string[] = []): string => {
  const missing = Array.isArray(error.reason?.missing)
    ? error.reason.missing.filter((label): label is string => typeof label === 'string')
    : [];
  const fields = Object.entries(error.fields ?? {}).flatMap(([path, words]) => (shown.includes(path) ? [] : [`${words}。`]));
  return [wordsOf(error), missing.length === 0 ? '' : recordPageText.missing(missing.join('、')), ...fields].join('');
};
