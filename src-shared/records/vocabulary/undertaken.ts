// What a member takes upon themself: a promise, somebody to help, a post to stand for. Each is asked for, agreed to, runs, and ends.
import { day, dayAhead, optional, person, text, type Draft } from './field';
import { faultIf, isBefore } from './fault';
import type { DefaultsContext, Fault } from './kind';
import type { Life, RecordState } from './life';
import { yearsBetween } from './parts';

const RUNNING: readonly RecordState[] = ['proposed', 'effective'];
/** Waits for the secretary, or runs: it stands in the lists of every year until it is over. */
export const isUndertaken = (state: RecordState): boolean => RUNNING.includes(state);

/** Asked for by the member, agreed to by the secretary, then kept or given up. It counts from the agreement on. */
export const UNDERTAKEN: Life = {
  initial: 'proposed',
  editable: ['proposed'],
  counting: ['effective', 'done'],
  sealing: ['effective', 'done', 'dropped'],
  moves: [
    {
      verb: 'approve',
      word: '同意',
      from: ['proposed'],
      to: 'effective',
      by: ['secretary'],
      awaits: true,
      needsAll: true,
      stamps: 'approvedOn',
    },
    { verb: 'decline', word: '不同意', from: ['proposed'], to: 'declined', by: ['secretary'], needsReason: true },
    { verb: 'withdraw', word: '撤回', from: ['proposed'], to: 'withdrawn', by: ['writer'] },
    {
      verb: 'finish',
      word: '已兑现',
      from: ['effective'],
      to: 'done',
      by: ['writer', 'secretary'],
      needsAll: true,
      asks: ['result'],
      stamps: 'endedOn',
    },
    { verb: 'drop', word: '不再做', from: ['effective'], to: 'dropped', by: ['writer', 'secretary'], needsReason: true, stamps: 'endedOn' },
    { verb: 'reopen', word: '重新打开', from: ['done', 'dropped'], to: 'effective', by: ['secretary'], needsReason: true },
    { verb: 'void', word: '作废', from: ['effective', 'done', 'dropped'], to: 'voided', by: ['secretary'], needsReason: true },
  ],
};

/** Who, since when, until when, and what became of it. What is undertaken each kind says itself. */
export const UNDERTAKEN_FIELDS = {
  memberId: person('党员'),
  day: day('提出日'),
  untilOn: optional(dayAhead('做到哪天')),
  result: optional(text('兑现情况', 200)),
  approvedOn: optional(day('同意日', { isComputed: true })),
  endedOn: optional(day('结束日', { isComputed: true })),
} as const;
type Undertaken = Draft<typeof UNDERTAKEN_FIELDS>;

/** The years from the asking to the end; while it runs it stands in all. */
export const yearsUndertaken = ({ day: on, endedOn }: Undertaken): string[] => yearsBetween(on, endedOn);

export const undertakenFaults = ({ day: on, untilOn }: Undertaken): Fault[] =>
  faultIf(isBefore(untilOn, on), 'untilOn', '做到哪天要晚于提出日');

/** Nobody is chosen but whoever was tapped. */
export const undertakenDefaults = ({ today, memberId }: DefaultsContext): Pick<Undertaken, 'memberId' | 'day'> => ({
  memberId,
  day: today,
});
