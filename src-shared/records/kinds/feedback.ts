import { anyPerson, day, dayAhead, optional, org, text, yes } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid, orgSaid } from '../vocabulary/parts';

const ANSWERED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'answered'],
  sealing: [],
  moves: [
    {
      verb: 'answer',
      word: '答复',
      from: ['open'],
      to: 'answered',
      by: ['committee'],
      awaits: true,
      needsAll: true,
      asks: ['answer', 'isAnswerPublic'],
      stamps: 'answeredOn',
    },
  ],
};

/** Working days within which the committee answers `[D]`. */
export const FEEDBACK_ANSWER_DAYS = 5;

/**
 * 投诉建议: open to everybody, with a name or without; the committee answers (国办函〔2026〕12号 demands that there is
 * one). It is written on a page of its own that keeps no trace of the writer, so nobody enters it in a register; and it
 * concerns nobody, so that whoever signs nothing is not looked for.
 */
export const feedback = defineKind({
  type: 'feedback',
  name: '投诉建议',
  purpose: '对本程序和党务工作的投诉建议，可以不署名，党委答复',
  area: 'college',
  owners: ['partyCommittee'],
  life: ANSWERED,
  writers: [],
  keptFor: 'short',
  sight: ['T', 'C'],
  fields: {
    text: text('内容', 1000),
    isAnonymous: yes('不署名'),
    fromId: optional({ ...anyPerson('署名'), isConcerned: false }),
    number: optional(text('编号', 12, { isComputed: true })),
    page: optional(text('写的时候在哪一页', 60, { isComputed: true })),
    answerDueOn: optional(dayAhead('答复日限', { isComputed: true })),
    aboutOrgId: optional(org('有关组织', ['partyCommittee', 'generalBranch', 'branch'])),
    answer: optional(text('答复', 1000)),
    isAnswerPublic: optional(yes('公开答复')),
    answeredOn: optional(day('答复日', { isComputed: true })),
  },
  dayOf: () => undefined,
  isOpenEnded: (_, state) => state === 'open',
  isUnsigned: ({ isAnonymous }) => isAnonymous === true,
  check: ({ isAnonymous, fromId }) => [
    ...faultIf(isAnonymous === true && fromId !== undefined, 'fromId', '不署名的，请把署名去掉'),
    ...faultIf(isAnonymous === false && fromId === undefined, 'fromId', '还差署名'),
  ],
  defaults: () => ({ isAnonymous: false }),
  line: ({ text: said, number, aboutOrgId, answeredOn, answerDueOn }, say) => ({
    title: said ?? '',
    note: dotted(
      number ?? '',
      orgSaid(aboutOrgId, say),
      answeredOn !== undefined ? `${daySaid(answeredOn, say)}答复` : answerDueOn === undefined ? '' : `${daySaid(answerDueOn, say)}前答复`,
    ),
  }),
  proves: [],
});
