import { branchRegulationCite, defaultCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule, type Remedy } from '../indicator';
import type { BranchFacts, Fact } from '../../facts/facts';
import { appraisalMeetingToHold, appraisalsHeld, judgeAppraised, type Appraised } from '../judge/appraised';
import type { On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { wouldRecord } from '../remedy-records';

/** Finish the appraisal that is being prepared: hold it, and say when it was. */
const preparedToHold = (
  facts: BranchFacts,
  { gathered, at }: On,
): { openIds: string[]; instead: Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> | undefined } => {
  const open = gathered.openRecords('democraticAppraisal').filter(({ content }) => content.appraisalYear === at.year);
  if (open[0] === undefined) return { openIds: [], instead: undefined };
  const would = wouldRecord({
    type: 'democraticAppraisal',
    orgId: facts.branch._id,
    day: at.asOfOn,
    key: at.year,
    content: { ...open[0].content, heldOn: at.asOfOn },
  });
  return {
    openIds: open.map((record) => record._id),
    instead: enterRemedy({ open: open[0], would: { ...would, state: 'held' }, by: 'secretary', effort: 'meeting' }),
  };
};

const appraisalOf = (facts: BranchFacts, on: On): Appraised => ({
  kind: 'appraisalMeeting',
  done: appraisalsHeld(facts, on),
  ...preparedToHold(facts, on),
});

/** What has to be there before anybody can be graded: the appraisal, by the same step that 2.3.a asks for. */
export const appraisalToCome = (facts: BranchFacts, on: On): readonly Fact[] => {
  const asked = judgeAppraised(appraisalOf(facts, on), facts, on).remedy?.would ?? [];
  return asked.length > 0 ? asked : appraisalMeetingToHold('appraisalMeeting', facts, on).would;
};

export const membersAppraised = branchRule('2.3.a', {
  statement: 'members-appraised-for-the-year',
  recordKinds: ['democraticAppraisal'],
  why: 'Once a year members look at themselves and at each other: self, mutual, a poll, then the assessment.',
  cite: [
    standardCite('二(三)民主评议党员', '党支部每年开展1次民主评议党员工作'),
    branchRegulationCite('第十八条', '党支部一般每年开展1次民主评议党员'),
    memberRegulationCite('第十八条', '党支部一般每年开展1次民主评议党员'),
    defaultCite('评议窗口'),
  ],
  check: (facts, gathered, at) => judgeAppraised(appraisalOf(facts, { gathered, at }), facts, { gathered, at }),
});
