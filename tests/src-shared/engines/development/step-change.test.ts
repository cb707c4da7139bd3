import { stepChangeFaults } from '../../../../src-shared/facts/development/step-change';
import type { StepRow } from '../../../../src-shared/records/vocabulary/development-steps';
import { stepsTo } from '../../../cases/development';

const faults = (
  before: readonly StepRow[],
  after: readonly StepRow[],
  { isCommittee = false, countsFromOn = undefined as string | undefined } = {},
) => stepChangeFaults({ before, after, isCommittee, countsFromOn }).map(({ step, reason }) => `${step} ${reason}`);

describe('who enters a step', () => {
  it('the branch every step but 13, 16, 17, 18 and 24; the committee every one', () => {
    const refused = Array.from({ length: 25 }, (_, at) => faults(stepsTo(at), stepsTo(at + 1))).flat();
    expect(refused).toEqual(['13 committee', '16 committee', '17 committee', '18 committee', '24 committee']);
    for (let last = 0; last < 25; last += 1) expect(faults(stepsTo(last), stepsTo(last + 1), { isCommittee: true })).toEqual([]);
  });
  it('a case of 17 steps entered at once by the branch is refused for three of them, of years before the counting for none', () => {
    expect(faults([], stepsTo(17))).toEqual(['13 committee', '16 committee', '17 committee']);
    expect(faults([], stepsTo(17), { countsFromOn: '2019-06-21' })).toEqual([]);
    expect(faults([], stepsTo(17), { countsFromOn: '2019-06-20' })).toEqual(['17 committee']);
  });
  it('a day of the committee’s is not the branch’s to put right, nor to move behind the counting or out of it', () => {
    expect(faults(stepsTo(14), stepsTo(14, { 13: '2019-04-27' }))).toEqual(['13 committee']);
    expect(faults(stepsTo(14), stepsTo(14, { 12: '2019-04-19' }))).toEqual([]);
    expect(faults(stepsTo(14), stepsTo(14, { 13: '2019-04-20' }), { countsFromOn: '2019-04-22' })).toEqual(['13 committee']);
    expect(faults(stepsTo(14, { 13: '2019-04-20' }), stepsTo(14), { countsFromOn: '2019-04-22' })).toEqual(['13 committee']);
    expect(faults(stepsTo(14, { 13: '2019-04-20' }), stepsTo(14, { 13: '2019-04-19' }), { countsFromOn: '2019-04-22' })).toEqual([]);
  });
  it('what stands in another order, or has an empty field beside it, has not changed', () => {
    expect(faults(stepsTo(18), [...stepsTo(18)].reverse())).toEqual([]);
    expect(
      faults(
        stepsTo(18),
        stepsTo(18).map((row) => ({ ...row, noticeId: undefined })),
      ),
    ).toEqual([]);
    expect(
      faults(
        stepsTo(18),
        stepsTo(18).map((row) => ({ ...row, noticeId: 'n' })),
      ),
    ).toEqual(['13 committee', '16 committee', '17 committee', '18 committee']);
  });
});

describe('what is taken back', () => {
  it('is the last step, by whoever enters it', () => {
    expect([faults(stepsTo(12), stepsTo(11)), faults(stepsTo(1), [])]).toEqual([[], []]);
    expect(faults(stepsTo(13), stepsTo(12))).toEqual(['13 committee']);
    expect(faults(stepsTo(13), stepsTo(12), { isCommittee: true })).toEqual([]);
  });
  it('is no other, and no two at once', () => {
    expect(faults(stepsTo(12), stepsTo(10))).toEqual(['11 onlyLast']);
    expect(faults(stepsTo(12), stepsTo(12, { 5: null }))).toEqual(['5 onlyLast']);
  });
  it('is never the approval of step 17 or 24, not by the committee and not of history', () => {
    expect(faults(stepsTo(17), stepsTo(16), { isCommittee: true })).toEqual(['17 lasting']);
    expect(faults(stepsTo(24), stepsTo(23), { isCommittee: true, countsFromOn: '2026-01-01' })).toEqual(['24 lasting']);
    expect(faults(stepsTo(18), stepsTo(17), { isCommittee: true })).toEqual([]);
    expect(faults(stepsTo(17), stepsTo(16))).toEqual(['17 lasting', '17 committee']);
  });
});
