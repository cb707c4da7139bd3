import { day, period, yes } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid, yearAsked } from '../vocabulary/parts';

/** 困难党员台账: the yearly look at who is in need; that there is nobody is an answer too (standard 3.6). */
export const hardshipLedger = defineKind({
  type: 'hardshipLedger',
  name: '困难党员台账核对',
  purpose: '一年核对一次谁有困难，没有也点一下',
  area: 'care',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary'],
  sight: ['S', 'G'],
  fields: {
    year: period('年度', 'year'),
    reviewedOn: day('核对日'),
    isEmpty: yes('今年没有困难党员', { hint: '今年没有，也请点一下核对' }),
  },
  dayOf: ({ reviewedOn }) => reviewedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `hardship:${orgId}:${year}`),
  defaults: (context) => ({ year: yearAsked(context), reviewedOn: context.today }),
  line: ({ year, reviewedOn, isEmpty }, say) => ({
    title: `${year ?? ''}年核对`,
    note: dotted(daySaid(reviewedOn, say), isEmpty === undefined ? '' : isEmpty ? '今年没有' : '有在册'),
  }),
  proves: ['3.6.b', '3.6.c'],
});
