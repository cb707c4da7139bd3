// What a list says of itself and of one line.
import type { CareListView, CareRowView } from '@shared/contract/care';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { isOwed, isUnderWay, type CareList } from '@shared/records/vocabulary/care';
import { careListText, careText } from '@/text/care';

const joined = (words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').join('·');

export const owedIn = ({ rows }: Pick<CareListView, 'rows'>): CareRowView[] => rows.filter(({ state }) => isOwed(state));

/** What stands where nothing is left to do. */
export const restWords = (list: CareList, rows: readonly CareRowView[]): string => {
  const { none, over = none } = careListText[list];
  return rows.length === 0 ? none : over;
};

/** In one line: what is owed and by when, else how much runs; of the hardship register also that the year was not looked at. */
export const summaryOf = ({ list, rows, review }: CareListView, today: Day): string => {
  const words = careListText[list];
  const owed = owedIn({ rows });
  const running = rows.filter(({ state }) => isUnderWay(state));
  const nearest = owed.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
  const isLate = nearest !== undefined && nearest < today;
  const due = nearest === undefined ? undefined : isLate ? careText.wasBy(dayWord(nearest, today)) : careText.by(dayWord(nearest, today));
  const state = owed.length > 0 ? words.owed(owed.length) : running.length > 0 ? words.running?.(running.length) : restWords(list, rows);
  const reviewed = review !== undefined && review.reviewedOn === undefined ? careText.notReviewed(dayWord(review.dueOn, today)) : undefined;
  return joined([state, due, reviewed]);
};

const isPeople = (list: CareList): boolean => list === 'talks' || list === 'contacts' || list === 'hardships';

const ofPerson = (list: CareList, { state, fromOn, lastOn, dueOn }: CareRowView, today: Day): string => {
  const { from, never } = careListText[list];
  const isDone = state === 'done' || (list === 'hardships' && state === 'running');
  return joined([
    fromOn === undefined ? undefined : from?.(dayWord(fromOn, today)),
    lastOn === undefined ? never : careText.last(dayWord(lastOn, today)),
    dueOn === undefined || isDone
      ? undefined
      : state === 'overdue'
        ? careText.wasBy(dayWord(dueOn, today))
        : careText.by(dayWord(dueOn, today)),
  ]);
};

/** Of what somebody undertook also the next step, where it is the reader's or their own. */
const ofUndertaken = (list: CareList, row: CareRowView, { today, mayAnswer }: { today: Day; mayAnswer: boolean }): string => {
  const { state, words, fromOn, lastOn, dueOn } = row;
  const next = state === 'waiting' && mayAnswer ? careText.answer : state === 'overdue' ? careText.tellResult : undefined;
  return joined([
    words,
    state === 'waiting' && fromOn !== undefined ? careListText[list].from?.(dayWord(fromOn, today)) : undefined,
    dueOn === undefined || !isUnderWay(state) ? undefined : careText.until(dayWord(dueOn, today)),
    lastOn === undefined || isUnderWay(state) ? undefined : careText.endedOn(dayWord(lastOn, today)),
    next,
  ]);
};

/** The second line of a row. */
export const rowNote = (list: CareList, row: CareRowView, at: { today: Day; mayAnswer: boolean }): string =>
  isPeople(list) ? ofPerson(list, row, at.today) : ofUndertaken(list, row, at);
