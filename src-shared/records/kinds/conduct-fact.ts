import { faultIf } from '../vocabulary/fault';
import { daySaid, dotted, nameSaid } from '../vocabulary/parts';
import { choice, day, person, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';

export const CONDUCT_KINDS = { noticeOfCriticism: '通报批评', disciplinaryDecision: '纪律处分' } as const;

/** 行为事实: that there is a decision, by its number and day; never what it says (PIPL Art. 28, sensitive). */
export const conductFact = defineKind({
  type: 'conductFact',
  name: '行为事实',
  purpose: '通报批评和纪律处分，只记文号和日期',
  area: 'points',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary'],
  keptFor: 'short',
  sight: ['M', 'S'],
  fields: {
    memberId: person('党员'),
    factKind: choice('类别', CONDUCT_KINDS),
    day: day('日期'),
    basis: text('依据', 40, { hint: '只写文号和日期，不写内容' }),
  },
  dayOf: (fact) => fact.day,
  // A document has a number; words without one are contents.
  check: ({ basis }) => faultIf(basis !== undefined && basis !== '' && !/\d/.test(basis), 'basis', '只写文号和日期，不写内容'),
  defaults: ({ today, memberId }) => ({ memberId, day: today }),
  line: ({ memberId, factKind, day: on }, say) => ({
    title: nameSaid(memberId, say),
    note: dotted(factKind && CONDUCT_KINDS[factKind], daySaid(on, say)),
  }),
  proves: [],
});
