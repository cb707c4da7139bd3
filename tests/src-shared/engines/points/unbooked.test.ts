import { unbookedFacts, type Booked } from '../../../../src-shared/engines/points/month';
import { record, posting, sealed, sourcesOf } from './entry';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';

const AT = { year: '2026', asOf: '2026-12-10T18:00:00.000Z', until: '2026-11' };
/** Three theme days of October: so many came to, of whom the others were excused. */
const october = (present: number) =>
  [1, 2, 3].map((number) => sealed(`2026-10-0${number}`, [rollLineOf('m:a', number <= present ? 'present' : 'absentExcused')]));
const auto = (present: number): Booked =>
  posting('auto', { month: '2026-10', factMonth: '2026-10', counts: { expected: 3, present, excused: 3 - present } });
const by = (counts: Booked['counts'], over: Partial<Booked> = {}): Booked =>
  posting('fix', { month: '2026-11', factMonth: '2026-10', counts, corrects: 'auto', confirmedBy: 'm:s', ...over });
const counts = (present: number, booked: readonly Booked[]) =>
  unbookedFacts(sourcesOf({ activities: october(present) }), booked, AT).map((fact) => fact.counts);

describe('what was put right by hand', () => {
  it('is not booked again once the record says the same', () => {
    expect(counts(3, [auto(0), by({ present: 3, excused: -3 })])).toEqual([]);
    expect(counts(0, [auto(3), by({ present: -3, excused: 3 })])).toEqual([]);
  });

  it('leaves of a greater change the rest, and of a smaller one nothing', () => {
    expect(counts(3, [auto(0), by({ present: 2, excused: -2 })])).toEqual([{ present: 1, excused: -1 }]);
    expect(counts(2, [auto(0), by({ present: 3, excused: -3 })])).toEqual([]);
    expect(counts(0, [auto(3), by({ present: -1, excused: 1 })])).toEqual([{ present: -2, excused: 2 }]);
  });

  it('takes nothing from a change the other way', () => {
    expect(counts(2, [auto(1), by({ present: -1 })])).toEqual([{ present: 1, excused: -1 }]);
    expect(counts(1, [auto(2), by({ present: 1 })])).toEqual([{ present: -1, excused: 1 }]);
  });

  it('stands where the record changed nothing', () => {
    expect([counts(1, [auto(1), by({ present: 1 })]), counts(1, [auto(1), by({ present: -1 })])]).toEqual([[], []]);
  });

  it('counts only while it is posted, and only where it corrects what the program booked', () => {
    const declared = posting('declared', { month: '2026-10', factMonth: '2026-10', counts: { present: 1 }, confirmedBy: 'm:s' });
    const more = [{ present: 2, excused: -2 }];
    expect(counts(2, [auto(0), by({ present: 2, excused: -2 }, { state: 'voided' })])).toEqual(more);
    expect(counts(2, [auto(0), declared, by({ present: 2 }, { corrects: 'declared' })])).toEqual(more);
    expect(counts(2, [auto(0), declared])).toEqual(more);
  });
});

describe('what is to be booked', () => {
  it('is of the months asked for, and compares with entries on facts of the year', () => {
    const activities = [sealed('2026-11-30'), sealed('2026-12-01')];
    const months = (until: string, booked: readonly Booked[] = []) =>
      unbookedFacts(sourcesOf({ activities }), booked, { ...AT, until }).map(({ factMonth }) => factMonth);
    expect([months('2026-10'), months('2026-11'), months('2026-12')]).toEqual([[], ['2026-11'], ['2026-11', '2026-12']]);
    expect(months('2026-12', [posting('other', { factMonth: '2025-11', month: '2026-11' })])).toEqual(['2026-11', '2026-12']);
  });

  it('takes back what no record proves any more, and counts how often the line was booked', () => {
    const booked = [
      posting('auto', { lineKey: 'bonus.award', counts: { college: 1 } }),
      posting('auto.1', { lineKey: 'bonus.award', month: '2026-04', counts: { province: 1 } }),
    ];
    expect(unbookedFacts(sourcesOf(), booked, AT)).toEqual([
      { memberId: 'm:a', lineKey: 'bonus.award', factMonth: '2026-03', counts: { college: -1, province: -1 }, sourceIds: [], place: 2 },
    ]);
  });

  it('names the records it rests on, in one order', () => {
    const duty = (_id: string, day: string) => record('assignedDuty', _id, { memberId: 'm:a', year: '2026', result: 'done', day }, { day });
    expect(unbookedFacts(sourcesOf({ records: [duty('d:2', '2026-05-02'), duty('d:1', '2026-05-03')] }), [], AT)).toEqual([
      { memberId: 'm:a', lineKey: 'base.assigned', factMonth: '2026-05', counts: { done: 2 }, sourceIds: ['d:1', 'd:2'], place: 0 },
    ]);
  });
});
