import { deletedFromOf, endingOn, keepingOf, keptForOf } from '../../../src-shared/records/keeping';
import { PARAMS } from '../../../src-shared/standard/params';

const AT = { params: PARAMS, on: '2032-01-15' };
const deletedFrom = (sheets: string[], over: { type?: string; createdAt?: string } = {}) =>
  deletedFromOf({ type: 'activity', createdAt: '2026-11-24T08:00:00.000Z', sheets, ...over }, AT);

describe('how long the records of 2026 are kept', () => {
  it('five years from the end of the year, then ninety days in which they can be taken out', () => {
    expect(keepingOf('2026', 'long', AT)).toEqual({ untilOn: '2031-12-31', deletedFromOn: '2032-03-31' });
    expect(keepingOf('2026', 'short', AT)).toEqual({ untilOn: '2028-12-31', deletedFromOn: '2029-04-01' });
  });

  it('a case of a member, an objection, help in hardship two years; a vote, a payment of dues and a meeting five', () => {
    expect(['memberCase', 'objection', 'hardshipEntry', 'assignedDuty', 'conductFact'].map(keptForOf)).toEqual(Array(5).fill('short'));
    expect(['vote', 'duesPayment', 'activity', 'developmentCase', 'nothing'].map(keptForOf)).toEqual(Array(5).fill('long'));
  });
});

describe('the day from which a document goes', () => {
  it('of two years it bears on, the later counts', () => {
    expect([deletedFrom(['o:1:2026']), deletedFrom(['o:1:2027', 'o:1:2026'])]).toEqual(['2032-03-31', '2033-04-01']);
  });
  it('what is not finished, or stands on no year, never goes', () => {
    expect([deletedFrom(['o:1:2026', 'o:1:open']), deletedFrom([])]).toEqual([null, null]);
  });
  it('the history of 2019 that was entered on 2026-05-10 is kept five years from that day on', () => {
    expect(deletedFrom(['o:1:2019'], { createdAt: '2026-05-10T08:00:00.000Z' })).toBe('2031-08-09');
    expect(deletedFrom(['o:1:2019'], { createdAt: '2019-12-31T15:59:00.000Z' })).toBe('2025-04-01');
  });
  it('of two years only where its kind is kept short', () => {
    expect(deletedFrom(['o:1:2026'], { type: 'objection' })).toBe('2029-04-01');
  });
});

describe('the years that are about to go', () => {
  it('on 2032-01-15: 2026 of what is kept long, 2029 of what is kept short', () => {
    expect(endingOn('2032-01-15', PARAMS)).toEqual([
      { year: '2026', keptFor: 'long', untilOn: '2031-12-31', deletedFromOn: '2032-03-31' },
      { year: '2029', keptFor: 'short', untilOn: '2031-12-31', deletedFromOn: '2032-03-31' },
    ]);
  });
  it('from the day after the time is over until the last before they go; in between none', () => {
    expect(['2031-12-31', '2032-01-01', '2032-03-30', '2032-03-31', '2032-06-01'].map((on) => endingOn(on, PARAMS).length)).toEqual([
      0, 2, 2, 0, 0,
    ]);
  });
});
