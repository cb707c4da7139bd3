import { anyPerson, day, dayAhead, optional, org, record, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid, orgSaid } from '../vocabulary/parts';

const ANSWERED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'assigned', 'answered'],
  sealing: [],
  moves: [
    { verb: 'assign', word: '交办', from: ['open'], to: 'assigned', by: ['committee'], needsAll: true, asks: ['assignedOrgId', 'dueOn'] },
    {
      verb: 'answer',
      word: '答复',
      from: ['open', 'assigned'],
      to: 'answered',
      by: ['committee'],
      needsAll: true,
      asks: ['answer'],
      stamps: 'answeredOn',
    },
  ],
};

/** 意见建议: collected from the branches before a meeting, given to somebody, answered. It names the branch, never a person (plan, 二(四)2). */
export const concern = defineKind({
  type: 'concern',
  name: '意见建议',
  purpose: '会前从各支部收集的意见，交办和答复',
  area: 'college',
  owners: ['partyCommittee'],
  life: ANSWERED,
  writers: ['committee'],
  sight: ['O', 'C'],
  fields: {
    fromOrgId: org('来自', ['generalBranch', 'branch']),
    text: text('意见', 500, { hint: '不写提意见的人' }),
    meetingId: optional(record('会议', ['collegeMeeting'])),
    assignedOrgId: optional(org('交办组织', ['partyCommittee', 'generalBranch', 'branch'])),
    assignedId: optional(anyPerson('交办人员')),
    dueOn: optional(dayAhead('期限')),
    answer: optional(text('答复', 500)),
    answeredOn: optional(day('答复日', { isComputed: true })),
  },
  dayOf: () => undefined,
  isOpenEnded: (_, state) => state !== 'answered',
  line: ({ text: said, fromOrgId, assignedOrgId, dueOn }, say) => ({
    title: said ?? '',
    note: dotted(
      orgSaid(fromOrgId, say),
      assignedOrgId === undefined ? '' : `交${orgSaid(assignedOrgId, say)}`,
      dueOn === undefined ? '' : `${daySaid(dueOn, say)}前`,
    ),
  }),
  proves: [],
});
