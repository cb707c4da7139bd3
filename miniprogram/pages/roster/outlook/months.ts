import type { Out } from '@shared/contract';
import type { ComingView } from '@shared/contract/roster-outlook';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { outlookText as text } from '@/text/outlook';

export type Outlook = Out<'roster.outlook'>;
export type Citations = Outlook['citations'];
type Advice = ComingView['advice'][number];
export type Part = { key: string; title: string; lines: ComingView[] };

const monthTitle = (month: string, today: Day): string =>
  text.month(month.slice(0, 4), Number(month.slice(5)), month.slice(0, 4) !== today.slice(0, 4));

/** What should have come by today, then month by month; a month in which nothing comes is left out. */
export const partsOf = ({ coming, today }: Pick<Outlook, 'coming' | 'today'>): Part[] => {
  const past = coming.filter(({ day }) => day < today);
  const ahead = coming.filter(({ day }) => day >= today);
  const months = [...new Set(ahead.map(({ day }) => day.slice(0, 7)))];
  return [
    ...(past.length === 0 ? [] : [{ key: 'past', title: text.overdue, lines: past }]),
    ...months.map((month) => ({
      key: month,
      title: monthTitle(month, today),
      lines: ahead.filter(({ day }) => day.startsWith(month)),
    })),
  ];
};

/** The sorts of things that are coming, each once, in the order in which they come. */
export const kindsIn = (coming: readonly ComingView[]): ComingView['kind'][] => [...new Set(coming.map(({ kind }) => kind))];

/** By when, as the advice says it; a day that has passed is called so. */
export const whenWord = ({ fromOn, byOn }: Advice, today: Day): string => {
  if (byOn !== undefined && byOn < today) return text.late(dayWord(byOn, today));
  if (byOn === undefined) return fromOn === undefined ? '' : text.fromOn(dayWord(fromOn, today));
  return fromOn === undefined ? text.by(dayWord(byOn, today)) : text.between(dayWord(fromOn, today), dayWord(byOn, today));
};

/** The articles by their names, each once. */
export const sourceWord = (places: readonly number[], citations: Citations): string => {
  const words = places.flatMap((place) => {
    const found = citations[place];
    return found === undefined ? [] : [`${found.title}·${found.article}`];
  });
  return text.source([...new Set(words)].join('；'));
};

/** The day of a coming thing: of a line that is crossed already since when, of what is overdue that its day has come. */
export const dayOf = ({ kind, day }: Pick<ComingView, 'kind' | 'day'>, today: Day): string => {
  const word = dayWord(day, today);
  if (kind === 'line' || kind === 'department') return text.since(word);
  return day < today ? text.was(word) : word;
};
