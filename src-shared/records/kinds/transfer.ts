import { choice, day, dayOfLife, optional, org, period, person, text } from '../vocabulary/field';
import { faultIf, isBefore, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { MEMBER_KIND_WORDS } from '../vocabulary/shared-words';
import { daySaid, dotted, nameSaid, orgSaid, yearsBetween } from '../vocabulary/parts';

export const TRANSFER_DIRECTIONS = { out: '转出学院', in: '转入学院', within: '院内互转' } as const;

/** The sending branch answers for the member until the other side has received them (教管条例第二十五条). */
const TRANSFERRED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'received', 'closed'],
  sealing: ['closed'],
  moves: [
    {
      verb: 'receive',
      word: '对方已接收',
      from: ['open'],
      to: 'received',
      by: ['writer', 'secretary', 'above'],
      needsAll: true,
      asks: ['receivedOn'],
      takes: ['incomingNo', 'incomingKind', 'incomingAdmittedOn', 'incomingFullOn'],
    },
    {
      verb: 'close',
      word: '办结',
      from: ['received'],
      to: 'closed',
      by: ['writer', 'secretary', 'above'],
      needsAll: true,
      stamps: 'closedOn',
    },
    { verb: 'cancel', word: '取消', from: ['open'], to: 'cancelled', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/** Who goes out of the college goes from the branch whose book this is; who comes in comes to it. */
const pathSaid = (from: string, to: string): string => (from === '' ? `转到${to}` : to === '' ? `从${from}转来` : `${from} → ${to}`);

const COMING = { onlyWith: { field: 'direction', among: ['in'] } } as const;
const WITHIN = { onlyWith: { field: 'direction', among: ['within'] } } as const;
const LEAVING = { onlyWith: { field: 'direction', among: ['out', 'within'] } } as const;

/** 组织关系转接: a member out, in or between two branches; both ends confirm (standard 3.4). */
export const transfer = defineKind({
  type: 'transfer',
  name: '组织关系转接',
  purpose: '一个人的组织关系从哪里转到哪里，90 天内办结',
  area: 'people',
  owners: ['branch'],
  life: TRANSFERRED,
  writers: ['organization', 'secretary'],
  sight: ['O', 'M'],
  fields: {
    direction: choice('方向', TRANSFER_DIRECTIONS),
    openedOn: day('开具日'),
    memberId: optional(person('党员', LEAVING)),
    incomingName: optional(text('转入人姓名', 20, COMING)),
    incomingNo: optional(text('转入人工号或学号', 20, { hint: '接收时按它编入名册', ...COMING })),
    incomingKind: optional(choice('转入人类别', MEMBER_KIND_WORDS, COMING)),
    incomingAdmittedOn: optional(dayOfLife('转入人入党日期', COMING)),
    incomingFullOn: optional(dayOfLife('转入人转正日期', { hint: '预备党员不填', ...COMING })),
    fromOrgId: optional(org('转出支部', ['branch'], WITHIN)),
    fromName: optional(text('从院外哪里转来', 40, COMING)),
    toOrgId: optional(org('转入支部', ['branch'], WITHIN)),
    toName: optional(text('转到院外哪里', 40, { onlyWith: { field: 'direction', among: ['out'] } })),
    letterNo: optional(text('介绍信编号', 20)),
    duesPaidToMonth: optional(period('党费交至', 'month')),
    receivedOn: optional(day('接收日')),
    closedOn: optional(day('办结日', { isComputed: true })),
  },
  dayOf: ({ openedOn }) => openedOn,
  yearsOf: ({ openedOn, closedOn }) => yearsBetween(openedOn, closedOn),
  isOpenEnded: (_, state) => state === 'open' || state === 'received',
  idOf: ({ memberId, openedOn }) => (memberId === undefined || openedOn === undefined ? undefined : `transfer:${memberId}:${openedOn}`),
  check: (it) => {
    const isIn = it.direction === 'in';
    const isOut = it.direction === 'out';
    const isWithin = it.direction === 'within';
    return [
      ...faultIf((isOut || isWithin) && it.memberId === undefined, 'memberId', '还差党员'),
      ...faultIf(isIn && isBlank(it.incomingName), 'incomingName', '还差转入人姓名'),
      ...faultIf(isIn && isBlank(it.fromName), 'fromName', '还差从院外哪里转来'),
      ...faultIf(isOut && isBlank(it.toName), 'toName', '还差转到院外哪里'),
      ...faultIf(isWithin && it.fromOrgId === undefined, 'fromOrgId', '还差转出支部'),
      ...faultIf(isWithin && it.toOrgId === undefined, 'toOrgId', '还差转入支部'),
      ...faultIf(isWithin && it.fromOrgId !== undefined && it.fromOrgId === it.toOrgId, 'toOrgId', '转出和转入是同一个支部'),
      ...faultIf(isBefore(it.incomingFullOn, it.incomingAdmittedOn), 'incomingFullOn', '转正日期不能早于入党日期'),
      ...faultIf(isBefore(it.receivedOn, it.openedOn), 'receivedOn', '接收日要晚于开具日'),
    ];
  },
  defaults: ({ today, memberId }) => ({ memberId, openedOn: today }),
  line: ({ memberId, incomingName, fromOrgId, fromName, toOrgId, toName, openedOn }, say) => ({
    title: `${memberId === undefined ? (incomingName ?? '') : nameSaid(memberId, say)}：${pathSaid(fromName ?? orgSaid(fromOrgId, say), toName ?? orgSaid(toOrgId, say))}`,
    note: dotted(openedOn === undefined ? '' : `${daySaid(openedOn, say)}开具`),
  }),
  register: {
    title: '转接台账',
    columns: ['memberId', 'incomingName', 'direction', 'fromOrgId', 'fromName', 'toOrgId', 'toName', 'openedOn', 'receivedOn', 'closedOn'],
  },
  proves: ['3.4.c'],
});
