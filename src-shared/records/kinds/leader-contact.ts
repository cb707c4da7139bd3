import { anyPerson, day, optional, org } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { daySaid, nameSaid, orgSaid, yearsBetween } from '../vocabulary/parts';

const IN_CONTACT: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'closed'],
  sealing: ['closed'],
  moves: [
    { verb: 'close', word: '不再联系', from: ['open'], to: 'closed', by: ['writer'], needsAll: true, stamps: 'toOn' },
    { verb: 'reopen', word: '重新打开', from: ['closed'], to: 'open', by: ['writer'], needsReason: true },
  ],
};

/** 班子成员联系点: which branch a leader of the college keeps contact with (plan, 二(四)2). */
export const leaderContact = defineKind({
  type: 'leaderContact',
  name: '班子成员联系点',
  purpose: '党委班子成员各联系哪个支部，从哪天起',
  area: 'college',
  owners: ['partyCommittee'],
  life: IN_CONTACT,
  writers: ['committee'],
  sight: ['B'],
  fields: {
    leaderId: anyPerson('班子成员'),
    branchId: org('联系支部', ['branch']),
    fromOn: day('起'),
    toOn: optional(day('止')),
  },
  dayOf: ({ fromOn }) => fromOn,
  yearsOf: ({ fromOn, toOn }) => yearsBetween(fromOn, toOn),
  isOpenEnded: (_, state) => state === 'open',
  idOf: ({ leaderId, branchId, fromOn }) =>
    leaderId === undefined || branchId === undefined || fromOn === undefined ? undefined : `contact:${leaderId}:${branchId}:${fromOn}`,
  check: ({ fromOn, toOn }) => faultIf(isBefore(toOn, fromOn), 'toOn', '止要晚于起'),
  defaults: ({ today, memberId }) => ({ leaderId: memberId, fromOn: today }),
  line: ({ leaderId, branchId, fromOn }, say) => ({
    title: `${nameSaid(leaderId, say)} → ${orgSaid(branchId, say)}`,
    note: fromOn === undefined ? '' : `${daySaid(fromOn, say)}起`,
  }),
  proves: ['B.11', '2.1.h'],
});
