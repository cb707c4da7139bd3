// What a list says of itself and of one line.
import type { CareListView, CareRowView } from '@shared/contract/care';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { isOwed, isUnderWay, type CareList } from '@shared/records/vocabulary/care';
import { careListText, careText } from '@/text/care';

const joined = (words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').join('·');

export const owedIn = ({ rows }: Pick<CareListView, 'rows'>): CareRowView[] => rows.filter(({ state }) => isOwed(state));

/** What stands where nothing is left to do. Who sees only what is about themself is not told that there is nobody else. */
export const restWords = ({ list, rows, seesAll }: Pick<CareListView, 'list' | 'rows' | 'seesAll'>): string => {
  const { none, over = none } = careListText[list];
  return rows.length > 0 ? over : seesAll ? none : careText.noneOfYours;
};

/** What is owed and by when, else how much runs, else that there is nothing. */
const standOf = (care: CareListView, today: Day): string => {
  const { list, rows } = care;
  const words = careListText[list];
  const owed = owedIn({ rows });
  const running = rows.filter(({ state }) => isUnderWay(state));
  const nearest = owed.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
  const isLate = nearest !== undefined && nearest < today;
  const due = nearest === undefined ? undefined : isLate ? careText.wasBy(dayWord(nearest, today)) : careText.by(dayWord(nearest, today));
  return joined([owed.length > 0 ? words.owed(owed.length) : running.length > 0 ? words.running?.(running.length) : restWords(care), due]);
};

const isPeople = (list: CareList): boolean => list === 'talks' || list === 'contacts' || list === 'hardships';

/** When the hardship register was gone through, or by when it is to be. */
export const reviewWords = ({ reviewedOn, dueOn }: NonNullable<CareListView['review']>, today: Day): string =>
  reviewedOn === undefined ? careText.notReviewed(dayWord(dueOn, today)) : careText.reviewed(dayWord(reviewedOn, today));

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
    words?.replace(/。$/, ''),
    state === 'waiting' && fromOn !== undefined ? careListText[list].from?.(dayWord(fromOn, today)) : undefined,
    dueOn === undefined || !isUnderWay(state) ? undefined : careText.until(dayWord(dueOn, today)),
    lastOn === undefined || isUnderWay(state) ? undefined : careText.endedOn(dayWord(lastOn, today)),
    next,
  ]);
};

/** The second line of a row. */
export const rowNote = (list: CareList, row: CareRowView, at: { today: Day; mayAnswer: boolean }): string =>
  isPeople(list) ? ofPerson(list, row, at.today) : ofUndertaken(list, row, at);

/** A list in one line. Where the reader's own is all there is, that line; of the hardship register also that the year was not looked at. */
export const summaryOf = (care: CareListView, { today, me }: { today: Day; me: string }): string => {
  const { list, rows, seesAll, review } = care;
  const [own, ...others] = rows;
  if (!seesAll && review !== undefined && own === undefined) return reviewWords(review, today);
  if (!seesAll && own?.memberId === me && others.length === 0) return rowNote(list, own, { today, mayAnswer: false });
  return joined([standOf(care, today), review?.reviewedOn === undefined && review !== undefined ? reviewWords(review, today) : undefined]);
};
