import { addDays } from '../../kernel/day';
import { day, dayAhead, optional, person, record, text } from '../kind/field';
import { defineKind } from '../kind/kind';
import type { Life } from '../kind/life';
import { dotted, nameSaid } from '../kind/parts';

/** Closed by whom it was given to, or by the secretary. */
const FOLLOW_UP: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'closed'],
  sealing: ['closed', 'dropped'],
  moves: [
    { verb: 'close', word: '办结', from: ['open'], to: 'closed', by: ['writer', 'secretary', 'subject'], needsAll: true, stamps: 'closedOn', takes: ['result', 'closedActivityId'] },
    { verb: 'drop', word: '不再办理', from: ['open'], to: 'dropped', by: ['secretary', 'subject'], needsReason: true, stamps: 'closedOn' },
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
    closedOn: optional(day('办结日', { isComputed: true })),
  },
  dayOf: () => undefined,
  isOpenEnded: (_, state) => state === 'open',
  defaults: ({ today, memberId }) => ({ ownerId: memberId, dueOn: addDays(today, DAYS_TO_DO) }),
  line: ({ text: what, ownerId, dueOn }, say) => ({ title: what ?? '', note: dotted(nameSaid(ownerId, say), dueOn === undefined ? '' : `${say.day(dueOn)}前`) }),
  proves: [],
});
