import { anyPeople, anyPerson, choice, day, optional, org, record, rows, rule, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { faultIf, isBlank } from '../vocabulary/fault';

export const CHANGE_KINDS = {
  setUp: '设立',
  split: '拆分',
  merge: '合并',
  dissolve: '撤销',
  rename: '更名',
  addCommittee: '设支委会',
  dropCommittee: '不设支委会',
  earlyElection: '提前换届',
  postponeElection: '延期换届',
} as const;

/** Handed in by the branch, decided by the Party committee within a month (支部工作条例 Art. 6–7), done when the tree has changed: what was agreed to waits for the committee until then. */
const REQUEST: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['submitted', 'approved', 'declined', 'done'],
  sealing: ['submitted', 'approved', 'declined'],
  moves: [
    { verb: 'submit', word: '报送', from: ['draft'], to: 'submitted', by: ['secretary'], needsAll: true, stamps: 'submittedOn' },
    {
      verb: 'approve',
      word: '同意',
      from: ['submitted'],
      to: 'approved',
      by: ['committee'],
      awaits: true,
      asks: ['decisionText'],
      stamps: 'decidedOn',
    },
    { verb: 'decline', word: '不同意', from: ['submitted'], to: 'declined', by: ['committee'], needsReason: true, stamps: 'decidedOn' },
    {
      verb: 'done',
      word: '已调整',
      from: ['approved'],
      to: 'done',
      by: ['committee'],
      awaits: true,
      asks: ['effectiveOn'],
    },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/**
 * 支部调整申请: to set up, split, merge, dissolve or rename a branch, or to have a committee or none. With the last step the
 * roster follows from the day that is entered with it (cloudfunctions/shared/kinds/branch-change-request.ts).
 */
export const branchChangeRequest = defineKind({
  type: 'branchChangeRequest',
  name: '支部调整申请',
  purpose: '设立、拆分、合并、撤销、更名和换届的申请，由学院党委批；登记已调整，名册就跟着变',
  area: 'people',
  owners: ['branch', 'generalBranch'],
  life: REQUEST,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    changeKind: choice('申请', CHANGE_KINDS),
    reason: text('理由', 500),
    plan: optional(text('方案', 500)),
    intoOrgId: optional(org('并入', ['branch'], { hint: '合并、撤销以后党员编入哪个支部' })),
    newName: optional(text('新名称', 40)),
    newOrgs: optional(
      rows(
        '调整后的支部',
        {
          name: text('名称', 40),
          departments: optional(text('覆盖部门', 60)),
          memberIds: optional(anyPeople('党员')),
          secretaryId: optional(anyPerson('书记')),
        },
        { least: 0, most: 5 },
      ),
    ),
    findingRuleId: optional(rule('因哪一条')),
    decidedActivityId: optional(record('讨论的会议', ['activity'])),
    decisionText: optional(text('批复', 200)),
    submittedOn: optional(day('报送日', { isComputed: true })),
    decidedOn: optional(day('批复日', { isComputed: true })),
    effectiveOn: optional(day('从哪天起', { hint: '新的从这天起算，旧的到前一天为止' })),
  },
  dayOf: ({ submittedOn }) => submittedOn,
  isOpenEnded: (_, state) => state === 'submitted' || state === 'approved',
  check: ({ changeKind, intoOrgId, newName, newOrgs = [] }, { membersOn, today, org: { kind } }) => {
    const isNew = changeKind === 'setUp' || changeKind === 'split';
    const hasPeople = kind === 'branch' && membersOn(today).length > 0;
    return [
      ...faultIf(changeKind === 'merge' && isBlank(intoOrgId), 'intoOrgId', '并入哪个支部？'),
      ...faultIf(changeKind === 'dissolve' && hasPeople && isBlank(intoOrgId), 'intoOrgId', '支部还有党员，请选他们编入哪个支部'),
      ...faultIf(changeKind === 'rename' && isBlank(newName), 'newName', '改成什么名称？'),
      ...faultIf(isNew && newOrgs.length === 0, 'newOrgs', '写上调整后的支部'),
      ...faultIf(
        changeKind === 'split' && newOrgs.some(({ memberIds = [] }) => memberIds.length === 0),
        'newOrgs',
        '选上每个新支部的党员，没有选的留在原支部',
      ),
    ];
  },
  line: ({ changeKind, submittedOn }, say) => ({
    title: changeKind === undefined ? '' : CHANGE_KINDS[changeKind],
    note: submittedOn === undefined ? '还没有报送' : `交于${say.day(submittedOn)}`,
  }),
  proves: ['1.1.g'],
});
