// A decision with its owner and day, as it is said on an agenda and in the decisions of a meeting.
import type { Day } from '../kernel/day';
import { dayWord } from '../kernel/time-words';

const AGENDA_MOST = 60;

/** As a line of the next agenda: 「待办：更换 B302 的伴热带」, cut to what a line holds. */
export const agendaLineOf = (what: string): string => {
  const line = `待办：${what}`;
  return line.length <= AGENDA_MOST ? line : `${line.slice(0, AGENDA_MOST - 1)}…`;
};

/** As a sentence of the decisions: 「更换伴热带（蒋伟，12月11日前办完）」. */
export const decisionOf = (what: string, ownerName: string, dueOn: Day): string => `${what}（${ownerName}，${dayWord(dueOn)}前办完）`;

/** As it is reported: 「更换伴热带：已办结，两台都换好了」. */
export const reportOf = (what: string, result: string | undefined): string =>
  `${what}：已办结${(result ?? '') === '' ? '' : `，${result ?? ''}`}`;
