import { anyPerson, day, dayAhead, optional, rows, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { faultIf } from '../vocabulary/fault';
import { nameSaid } from '../vocabulary/parts';

/** Given by the one who leaves, accepted by the one who comes. */
const HANDOVER: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['accepted'],
  sealing: ['accepted'],
  moves: [
    {
      verb: 'handOver',
      word: '移交',
      from: ['draft'],
      to: 'handedOver',
      by: ['writer', 'secretary'],
      needsAll: true,
      stamps: 'handedOverOn',
    },
    { verb: 'accept', word: '接收', from: ['handedOver'], to: 'accepted', by: ['subject'], awaits: true, stamps: 'acceptedOn' },
    { verb: 'takeBack', word: '收回再改', from: ['handedOver'], to: 'draft', by: ['writer', 'secretary'] },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/** 工作交接: what an outgoing secretary leaves to the next. */
export const handover = defineKind({
  type: 'handover',
  name: '工作交接',
  purpose: '书记换人时交清没有办完的事',
  area: 'people',
  owners: ['branch', 'generalBranch'],
  life: HANDOVER,
  writers: ['secretary'],
  sight: ['S', 'T', 'G'],
  fields: {
    // Only the one who comes is concerned, since that person accepts.
    fromMemberId: { ...anyPerson('移交人'), isConcerned: false },
    toMemberId: anyPerson('接收人'),
    openItems: optional(rows('没有办完的事', { text: text('什么事', 100), dueOn: optional(dayAhead('期限')) }, { least: 0, most: 60 })),
    note: optional(text('说明', 500)),
    handedOverOn: optional(day('移交日', { isComputed: true })),
    acceptedOn: optional(day('接收日', { isComputed: true })),
  },
  dayOf: ({ handedOverOn }) => handedOverOn,
  idOf: ({ fromMemberId, toMemberId }, orgId) =>
    fromMemberId === undefined || toMemberId === undefined ? undefined : `handover:${orgId}:${fromMemberId}:${toMemberId}`,
  check: ({ fromMemberId, toMemberId }) =>
    faultIf(fromMemberId !== undefined && fromMemberId === toMemberId, 'toMemberId', '移交人和接收人不能是同一人'),
  defaults: ({ me, secretaryId }) => ({ fromMemberId: secretaryId ?? me }),
  line: ({ fromMemberId, toMemberId, openItems = [] }, say) => ({
    title: `${nameSaid(fromMemberId, say)} → ${nameSaid(toMemberId, say)}`,
    note: `${openItems.length} 件未了`,
  }),
  proves: [],
});
