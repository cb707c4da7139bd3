import { yuanOf } from '../../kernel/money';
import { choice, day, money, optional, org, record, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { daySaid, dotted, orgSaid } from '../vocabulary/parts';

export const BUDGET_ENTRY_KINDS = { received: '到账', spent: '支出', specialGrant: '专项' } as const;

/** 经费收支: one sum that came or went; a special grant shows that a large event was provided for (standard 1.4). */
export const budgetEntry = defineKind({
  type: 'budgetEntry',
  name: '经费收支',
  purpose: '党建经费到账、支出和专项，一笔一记',
  area: 'college',
  owners: ['partyCommittee'],
  life: LOG,
  writers: ['committee'],
  sight: ['C', 'G'],
  fields: {
    entryKind: choice('类别', BUDGET_ENTRY_KINDS),
    amountFen: money('金额'),
    day: day('日期'),
    forOrgId: org('用于', ['partyCommittee', 'generalBranch', 'branch']),
    purpose: text('用途', 60),
    activityId: optional(record('有关活动', ['activity', 'collegeMeeting'])),
  },
  dayOf: ({ day: on }) => on,
  check: ({ amountFen }) => faultIf(amountFen !== undefined && amountFen <= 0, 'amountFen', '金额要大于 0'),
  defaults: ({ today }) => ({ day: today }),
  line: ({ entryKind, amountFen, purpose, forOrgId, day: on }, say) => ({
    title: purpose ?? '',
    note: dotted(
      entryKind === undefined || amountFen === undefined ? '' : `${BUDGET_ENTRY_KINDS[entryKind]} ${yuanOf(amountFen)} 元`,
      orgSaid(forOrgId, say),
      daySaid(on, say),
    ),
  }),
  register: { title: '经费收支表', columns: ['day', 'entryKind', 'amountFen', 'forOrgId', 'purpose'] },
  proves: ['1.4.b'],
});
