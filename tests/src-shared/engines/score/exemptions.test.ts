import { isExempt } from '../../../../src-shared/engines/score/exemptions';
import { summariseBranch } from '../../../../src-shared/facts/summary';
import type { Content } from '../../../../src-shared/records/kinds';
import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import { having, rec, world } from '../../../cases/world';

const exempted = (over: Partial<Content<'exemption'>>, state: RecordState = 'approved') => {
  const facts = having(world(), rec('exemption', { ruleId: '2.1.f', fromOn: '2026-03-01', reason: '示例', ...over }, { state }));
  return isExempt(summariseBranch(facts).on('2026-12-31'), '2.1.f');
};

describe('an exemption from a rule', () => {
  it('holds from its first to its last day', () => {
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map(exempted({ toOn: '2026-06-30' }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('holds to the day on which the committee ended it, and stays for the time before', () => {
    expect(['2026-03-01', '2026-05-10', '2026-05-11'].map(exempted({ endedOn: '2026-05-10' }, 'ended'))).toEqual([true, true, false]);
  });
  it('is none from another rule', () => {
    expect(exempted({ ruleId: '2.1.e' })('2026-04-01')).toBe(false);
  });
  it('is none while it is only proposed', () => {
    expect(exempted({}, 'proposed')('2026-04-01')).toBe(false);
  });
});
