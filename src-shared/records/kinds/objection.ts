import { day, optional, person, record, text, yes } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { faultIf, isBlank } from '../vocabulary/fault';

/** What was objected stands as it was written. Answered in writing by the secretary; who is not content may have it answered by the Party committee. */
const OBJECTION: Life = {
  initial: 'open',
  editable: [],
  counting: ['open', 'forwarded', 'answered'],
  sealing: ['answered'],
  moves: [
    {
      verb: 'uphold',
      word: '成立，更正并答复',
      from: ['open'],
      to: 'answered',
      by: ['secretary'],
      awaits: true,
      asks: ['isUpheld', 'correctionId', 'answer'],
      stamps: 'answeredOn',
    },
    {
      verb: 'answer',
      word: '答复',
      from: ['open'],
      to: 'answered',
      by: ['secretary'],
      awaits: true,
      asks: ['isUpheld', 'answer'],
      stamps: 'answeredOn',
    },
    { verb: 'forward', word: '请党委答复', from: ['answered'], to: 'forwarded', by: ['subject', 'secretary'], needsReason: true },
    {
      verb: 'answerAbove',
      word: '党委答复',
      from: ['forwarded'],
      to: 'answered',
      by: ['committee'],
      awaits: true,
      asks: ['superiorAnswer'],
      stamps: 'superiorAnsweredOn',
    },
    { verb: 'withdraw', word: '撤回', from: ['open'], to: 'withdrawn', by: ['subject'] },
  ],
};

/** Whose it is may be known to the person and the secretary; so may what tells of it. */
const OF_TWO = { sight: ['M', 'S'] } as const;

/** 不同意见: a member's written objection to a notice, and the written answer. Its number is told, never the name. */
export const objection = defineKind({
  type: 'objection',
  name: '不同意见',
  purpose: '党员对公示的书面意见和答复',
  area: 'open',
  owners: ['branch'],
  life: OBJECTION,
  writers: ['member', 'secretary'],
  keptFor: 'short',
  author: 'memberId',
  sight: ['M', 'O'],
  fields: {
    noticeId: optional(record('哪一次公示', ['publicNotice'])),
    /** The entry of the points ledger it is about. Its id holds the id of whose entry it is, as a rule of whoever objects. */
    entryId: optional(text('哪一笔积分', 120, OF_TWO)),
    entryWords: optional(text('那一笔记的是', 100)),
    memberId: person('提出人', OF_TWO),
    text: text('意见', 500),
    isUpheld: optional(yes('意见成立')),
    correctionId: optional(
      record('更正了哪一条', ['activity', 'assignedDuty', 'conductFact', 'duesPayment', 'publicNotice', 'appraisalResult'], OF_TWO),
    ),
    correctionEntryId: optional(text('更正记的那一笔', 120, { ...OF_TWO, isComputed: true })),
    answer: optional(text('书面答复', 500)),
    answeredOn: optional(day('答复日', { isComputed: true })),
    superiorAnswer: optional(text('党委答复', 500)),
    superiorAnsweredOn: optional(day('党委答复日', { isComputed: true })),
  },
  dayOf: () => undefined,
  isOpenEnded: (_, state) => state === 'open' || state === 'forwarded',
  check: ({ noticeId, entryId, text: words, isUpheld, correctionId, correctionEntryId }) => [
    ...faultIf(!isBlank(words) && isBlank(noticeId) && isBlank(entryId), 'noticeId', '还差哪一次公示'),
    ...faultIf(isUpheld === true && isBlank(correctionId) && isBlank(correctionEntryId), 'correctionId', '成立的，请先记一笔更正'),
  ],
  defaults: ({ me }) => ({ memberId: me }),
  // Its words, not its name: whoever may read the objection may not know whose it is.
  line: ({ text: words, answeredOn }, say) => ({
    title: (words ?? '').slice(0, 30),
    note: answeredOn === undefined ? '还没有答复' : `${say.day(answeredOn)}答复`,
  }),
  proves: [],
});
