import { choice, day, optional, period, person, record, rows, text } from '../vocabulary/field';
import { faultIf, repeatedIn } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { RECORD } from '../vocabulary/life';
import { dotted, yearAsked } from '../vocabulary/parts';

export const RELATION_RESULTS = {
  inOrder: '清楚',
  letterPending: '介绍信未办结',
  shouldTransfer: '应转未转',
  lostContact: '联系不上',
  other: '其他',
} as const;
const MEMBERS_MAX = 300;

/** 组织关系排查: the yearly check, one line for each member of the day (standard 3.4). */
export const relationCheck = defineKind({
  type: 'relationCheck',
  name: '组织关系排查',
  purpose: '一年一次，对着名册逐人核对组织关系',
  area: 'people',
  owners: ['branch'],
  life: RECORD,
  writers: ['organization', 'secretary'],
  sight: ['O', 'M'],
  fields: {
    year: period('年度', 'year'),
    checkedOn: day('核对日'),
    lines: rows(
      '逐人核对',
      {
        memberId: person('党员'),
        result: choice('结果', RELATION_RESULTS),
        note: optional(text('说明', 60)),
        transferId: optional(record('转接', ['transfer'])),
      },
      { most: MEMBERS_MAX },
    ),
  },
  dayOf: ({ checkedOn }) => checkedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `relationCheck:${orgId}:${year}`),
  check: ({ checkedOn, lines = [] }, { membersOn, nameOf, state, today }) => {
    const listed = lines.map(({ memberId }) => memberId);
    // A draft may be put aside half-way; what is handed in speaks of everybody.
    const left =
      state === 'draft' || state === 'returned' ? 0 : membersOn(checkedOn ?? today).filter((memberId) => !listed.includes(memberId)).length;
    return [
      ...faultIf(left > 0, 'lines', `还有 ${left} 人没有核对`),
      ...repeatedIn(listed).map((index) => ({ field: `lines.${index}.memberId`, words: `${nameOf(listed[index] ?? '')}已在名单里` })),
    ];
  },
  warn: ({ lines = [] }) =>
    lines.flatMap(({ result, transferId }, index) =>
      faultIf(
        (result === 'letterPending' || result === 'shouldTransfer') && transferId === undefined,
        `lines.${index}.transferId`,
        '要不要现在办转接？',
      ),
    ),
  defaults: (context) => ({
    year: yearAsked(context),
    checkedOn: context.today,
    lines: context.memberIds.map((memberId) => ({ memberId, result: 'inOrder' as const })),
  }),
  line: ({ year, lines = [] }) => {
    const changed = lines.filter(({ result }) => result !== undefined && result !== 'inOrder').length;
    return {
      title: `${year ?? ''}年集中排查`,
      note: lines.length === 0 ? '' : dotted(`${lines.length} 人`, changed === 0 ? '都清楚' : `${changed} 人有变化`),
    };
  },
  register: { title: '排查登记表', columns: ['checkedOn', 'lines'] },
  proves: ['3.4.a'],
});
