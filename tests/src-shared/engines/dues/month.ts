// Assessments and payments of an invented branch.
import { duesBook, type AssessmentEntry, type DuesBook, type PaymentEntry } from '../../../../src-shared/facts/dues-book';
import type { Content } from '../../../../src-shared/records/kinds';

/** Ten yuan a month from January 2026 on, unless said otherwise; its id says whose it is and from when. */
export const assessed = (memberId: string, over: Partial<Content<'duesAssessment'>> = {}): AssessmentEntry => {
  const fromMonth = over.fromMonth ?? '2026-01';
  const assessedOn = over.assessedOn ?? `${fromMonth}-05`;
  return {
    _id: `duesA:${memberId}:${fromMonth}`,
    day: assessedOn,
    content: { memberId, payerKind: 'employed', dueFen: 1000, fromMonth, assessedOn, ...over },
  };
};

/** A payment of a day for these members and months. */
export const payment = (
  _id: string,
  day: string,
  lines: readonly (readonly [memberId: string, month: string, paidFen: number])[],
  corrects?: string,
): PaymentEntry => ({
  _id,
  day,
  content: {
    day,
    receivedBy: 'm:s',
    lines: lines.map(([memberId, month, paidFen]) => ({ memberId, month, paidFen })),
    ...(corrects === undefined ? {} : { corrects, reason: '记错了' }),
  },
});

export const bookOf = (assessments: readonly AssessmentEntry[], payments: readonly PaymentEntry[] = []): DuesBook =>
  duesBook({ assessments, payments, dayOf: (paymentId) => payments.find(({ _id }) => _id === paymentId)?.day });
