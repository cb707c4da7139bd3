import { paidMeanwhile } from '../../../../src-shared/engines/dues/sheet';
import { yearBefore, yearOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { monthAhead } from '../../../../src-shared/standard/dues/ahead';
import { demandKeeper } from '../../../shared/dues/keeper';
import { duesOf } from '../../../shared/dues/load';
import { numbersInForce } from '../../../shared/score/pack';
import { doneOf } from '../../../shared/register/life/done';
import { enter } from '../../../shared/register/life/enter';
import { refused } from '../../../shared/register/life/parse';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Nothing older is registered here: arrears go back twelve months, and what is older is a matter for the form. */
const isWithin = (years: readonly string[], on: string): boolean => years.includes(on.slice(0, 4));

/**
 * 登记一个月的党费: one entry of the book for everybody ticked. Its id follows from the book as it was read, so that of two people
 * who tick the same at the same time the second reads again, and is told who has been registered meanwhile.
 */
export const record: CommandHandler<'dues.record'> = async (context, { orgId, day, lines }) => {
  const org = await demandKeeper(context, orgId);
  const thisYear = yearOf(context.today);
  const past = [yearBefore(thisYear), thisYear];
  if (!isWithin(past, day)) throw refused(context, [{ field: 'day', words: '请重新选日期' }]);
  // In December a college that receives dues ahead takes January's.
  const last = monthAhead(context.today, await numbersInForce(context.ports.documents));
  const years = [...new Set([...past, last.slice(0, 4)])];
  if (!lines.every((line) => isWithin(years, line.month))) throw refusal('common.badInput', { fields: { lines: 'month' } });
  const { book, state } = await duesOf(context.ports.documents, orgId, years);
  const [first] = paidMeanwhile(book, lines);
  if (first !== undefined) {
    const member = await context.roster.member(first.memberId);
    throw context.refuse('dues.paidMeanwhile', { reason: { name: member?.name ?? '', month: first.month } });
  }
  const paid = lines.map(({ memberId, month, paidFen }) => ({ memberId, month, paidFen }));
  const content = { day, lines: paid, receivedBy: context.who.memberId };
  const saved = await enter(context, { orgId: org._id, type: 'duesPayment', content, id: keyedId('duesPayment', [org._id, ...state]) });
  const { reply, ...rest } = doneOf(saved);
  return { ...rest, reply: { recordId: reply.recordId, rev: reply.rev } };
};
