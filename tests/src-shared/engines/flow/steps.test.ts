// Where a branch stands in the charts of the year, by findings made for it.
import { heartTalkStep, isAppraised, threeMeetingsStep } from '../../../../src-shared/engines/flow/steps';
import type { WeighedFinding } from '../../../../src-shared/engines/score/sheet';
import type { BranchIndicator, Part } from '../../../../src-shared/rules/indicator';
import { findingOf, partOf, ruleOf } from '../made-rules';

const found = (
  id: BranchIndicator['id'],
  outcomes: readonly (Part['outcome'] | Partial<Part>)[],
  over: Partial<BranchIndicator> = {},
): WeighedFinding => {
  const parts = outcomes.map((one) => partOf(typeof one === 'string' ? { outcome: one } : one));
  return { ...findingOf(parts), indicator: ruleOf(id, parts, over), weightHundredths: 100 };
};
const TODAY = '2026-07-15';
const step = (findings: readonly WeighedFinding[], owesRecord = false) => threeMeetingsStep(findings, { today: TODAY, owesRecord });

describe('三会一课', () => {
  it('begins with the plan, whatever else is open', () => {
    expect(step([found('2.1.b', ['notMet']), found('2.1.a', ['met', 'notYetDue'])], true)).toBe('plan');
    expect(step([found('2.1.a', ['notMet'])])).toBe('plan');
  });
  it('then comes the notice of it', () => {
    expect(step([found('2.1.a', ['met']), found('2.1.b', ['notYetDue'])], true)).toBe('notice');
  });
  it('a half that is over and not reported on comes before records; the half that runs does not', () => {
    const half = (outcome: Part['outcome'], period: string | undefined) => found('2.1.c', [{ outcome, period }]);
    expect(step([half('notYetDue', '2026-H1')], true)).toBe('report');
    expect(step([half('notMet', '2026-H1')])).toBe('report');
    expect(step([half('met', '2026-H1')], true)).toBe('records');
    expect(step([half('notYetDue', '2026-H2')], true)).toBe('records');
    expect(step([half('notMet', undefined)], true)).toBe('records');
    expect(threeMeetingsStep([half('notYetDue', '2026-H1')], { today: '2026-06-30', owesRecord: false })).toBe('meetings');
    expect(threeMeetingsStep([half('notYetDue', '2026-H1')], { today: '2026-07-01', owesRecord: false })).toBe('report');
  });
  it('then what was held and is not written; with nothing open the meetings go on', () => {
    expect(step([], true)).toBe('records');
    expect(step([found('2.1.a', ['met', 'notApplicable']), found('2.1.b', ['met']), found('2.1.d', ['notMet'])])).toBe('meetings');
  });
});

describe('谈心谈话', () => {
  it('begins with the list, goes on with talks once one is done, and is over when none is owed', () => {
    expect(heartTalkStep([found('3.6.a', ['notYetDue', 'notMet'])])).toBe('list');
    expect(heartTalkStep([found('3.6.a', ['met', 'notYetDue'])])).toBe('talk');
    expect(heartTalkStep([found('3.6.a', ['met', 'notApplicable'])])).toBeNull();
    expect(heartTalkStep([found('3.6.b', ['notMet'])])).toBeNull();
    expect(heartTalkStep([])).toBeNull();
  });
});

describe('the appraisal', () => {
  const rule = { meeting: 'appraisalMeeting' } as const;
  it('is held when the rule that asks for its meeting is met in one part', () => {
    expect(isAppraised([found('2.1.d', ['met']), found('2.3.a', ['notMet', 'met'], rule)])).toBe(true);
    expect(isAppraised([found('2.3.a', ['notMet', 'notYetDue'], rule), found('2.1.d', ['met'])])).toBe(false);
    expect(isAppraised([])).toBe(false);
  });
});
