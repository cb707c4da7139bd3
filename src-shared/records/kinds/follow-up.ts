import { addDays } from '../../kernel/day';
import { day, dayAhead, optional, person, record, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life, RecordState } from '../vocabulary/life';
import { dotted, nameSaid } from '../vocabulary/parts';

const UNDER_WAY: readonly RecordState[] = ['open', 'heldUp'];
/** Still to be done, or to be decided: on the agendas and on the first page of its owner. */
export const isUnderWay = (state: RecordState): boolean => UNDER_WAY.includes(state);

/**
 * Closed by whom it was given to, or by the secretary. What a meeting decided is nobody's own to drop: who cannot do it says
 * why, and the secretary decides. Until then it is as open as before.
 */
const FOLLOW_UP: Life = {
  initial: 'open',
  editable: ['open'],
  counting: [...UNDER_WAY, 'closed'],
  sealing: ['closed', 'dropped'],
  moves: [
    // First, since the red button is the first step that leads on: what is held up wants a decision.
    { verb: 'keep', word: '继续办', from: ['heldUp'], to: 'open', by: ['secretary'], awaits: true },
    {
      verb: 'close',
      word: '办结',
      from: UNDER_WAY,
      to: 'closed',
      by: ['writer', 'secretary', 'subject'],
      needsAll: true,
      stamps: 'closedOn',
      takes: ['result', 'closedActivityId'],
    },
    { verb: 'report', word: '办不了', from: ['open'], to: 'heldUp', by: ['subject'], asks: ['cannotBecause'] },
    { verb: 'drop', word: '不再办理', from: UNDER_WAY, to: 'dropped', by: ['secretary'], needsReason: true, stamps: 'closedOn' },
    { verb: 'reopen', word: '重新打开', from: ['closed', 'dropped'], to: 'open', by: ['secretary'], needsReason: true },
  ],
};
const DAYS_TO_DO = 14;

/** 决议待办: a decision with an owner and a day, which comes back on the next agenda. */
export const followUp = defineKind({
  type: 'followUp',
  name: '决议待办',
  purpose: '会上定下的事：谁办、什么时候办完',
  area: 'orgLife',
  owners: ['branch'],
  life: FOLLOW_UP,
  writers: ['secretary', 'officer', 'groupLeader'],
  sight: ['B', 'O'],
  fields: {
    text: text('什么事', 100),
    ownerId: person('谁办'),
    dueOn: dayAhead('办完日'),
    activityId: optional(record('哪次会定的', ['activity'])),
    closedActivityId: optional(record('哪次会报告的', ['activity'])),
    result: optional(text('结果', 200)),
    cannotBecause: optional({ ...text('办不了的原因', 200), sight: ['M', 'S'] }),
    closedOn: optional(day('办结日', { isComputed: true })),
  },
  dayOf: () => undefined,
  isOpenEnded: (_, state) => isUnderWay(state),
  defaults: ({ today, memberId }) => ({ ownerId: memberId, dueOn: addDays(today, DAYS_TO_DO) }),
  line: ({ text: what, ownerId, dueOn }, say) => ({
    title: what ?? '',
    note: dotted(nameSaid(ownerId, say), dueOn === undefined ? '' : `${say.day(dueOn)}前`),
  }),
  proves: [],
});
