// 点名: how marks of several recorders, on line and from phones without a network, become one list.
import type { At } from '../../kernel/day';
import type { RollCall, RollMark } from '../../records/attendance';

/** A mark that stands, or one that was taken back. */
type Word = { memberId: string; by: string; at: At; mark: RollMark | null };

/** A recorder's word about a person. `isOffline` when it was said at `at` by the phone's clock and sent later. */
export type GivenMark = Omit<RollMark, 'status'> & { status: RollMark['status'] | null; isOffline: boolean };

const contentOf = (word: Word): string => `${word.by}\n${JSON.stringify(word.mark)}`;

/** The later word of two holds; of two at the same instant always the same one, whichever came first. */
const later = (a: Word, b: Word): Word => {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return contentOf(a) > contentOf(b) ? a : b;
};

const wordOf = ({ status, isOffline: _, ...mark }: GivenMark): Word => ({
  memberId: mark.memberId,
  by: mark.by,
  at: mark.at,
  mark: status === null ? null : { ...mark, status },
});

/**
 * Puts new words over a roll call. Each person stands for itself, and of one person the word said last holds. Words
 * said off line may come in any order and twice; one said on line is said now, and stands above what is stored.
 */
export const mergeMarks = (
  before: Pick<RollCall, 'marks' | 'cleared'>,
  given: readonly GivenMark[],
): Pick<RollCall, 'marks' | 'cleared'> => {
  const words = new Map<string, Word>([
    ...(before.cleared ?? []).map((entry): [string, Word] => [entry.memberId, { ...entry, mark: null }]),
    ...before.marks.map((mark): [string, Word] => [mark.memberId, { memberId: mark.memberId, by: mark.by, at: mark.at, mark }]),
  ]);
  for (const one of given) {
    const [standing, word] = [words.get(one.memberId), wordOf(one)];
    if (standing === undefined) words.set(one.memberId, word);
    else if (one.isOffline) words.set(one.memberId, later(standing, word));
    else
      words.set(
        one.memberId,
        standing.at > word.at ? { ...word, at: standing.at, mark: word.mark === null ? null : { ...word.mark, at: standing.at } } : word,
      );
  }
  const ordered = [...words.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const cleared = ordered.filter((word) => word.mark === null).map(({ memberId, by, at }) => ({ memberId, by, at }));
  return { marks: ordered.flatMap((word) => (word.mark === null ? [] : [word.mark])), ...(cleared.length === 0 ? {} : { cleared }) };
};
