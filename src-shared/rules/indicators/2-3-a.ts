import { branchRegulationCite, defaultCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import type { ActivityFact, BranchFacts, Fact, RecordFact } from '../../facts/facts';
import { appraisalMeetingToHold, appraisalsHeld, judgeAppraised, meetingsHeld, type Appraised, type ToHold } from '../judge/appraised';
import type { On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { meetingNamed } from '../judge/rests-on';
import { wouldRecord } from '../remedy-records';

type Appraisal = RecordFact<'democraticAppraisal'>;

const ofYear = (records: readonly Appraisal[], { at }: On): Appraisal[] =>
  records.filter(({ content }) => content.appraisalYear === at.year);

/** The record of the year that is begun, or written and without its meeting. */
const knownRecord = (on: On): Appraisal | undefined =>
  ofYear([...on.gathered.openRecords('democraticAppraisal'), ...on.gathered.running('democraticAppraisal')], on)[0];

/** The record once a meeting is there, with its day and its name. */
const recordOfMeeting = (facts: BranchFacts, on: On, meeting: ActivityFact): Appraisal => {
  const known = knownRecord(on);
  const would = wouldRecord({
    type: 'democraticAppraisal',
    orgId: facts.branch._id,
    day: meeting.day,
    key: on.at.year,
    content: { ...known?.content, appraisalYear: on.at.year, heldOn: meeting.day, activityId: meeting._id },
  });
  return { ...(would as Appraisal), state: 'held', ...(known === undefined ? {} : { _id: known._id }) };
};

/** The meeting is held and written up: what is lacking is the record of it. */
const toRecord = (facts: BranchFacts, on: On): ToHold | undefined => {
  const held = meetingsHeld('appraisalMeeting', facts, on)[0]?.evidenceIds[0];
  const meeting = meetingNamed(held, 'appraisalMeeting', { facts, gathered: on.gathered });
  if (meeting === undefined) return undefined;
  return enterRemedy({ open: knownRecord(on), would: recordOfMeeting(facts, on, meeting), by: 'secretary' });
};

/** Hold it, and say when it was: in the record that is being prepared, where there is one. */
const toHold = (facts: BranchFacts, on: On): ToHold => {
  const hold = appraisalMeetingToHold('appraisalMeeting', facts, on);
  const meetings = hold.would.filter((fact): fact is ActivityFact => fact.type === 'activity');
  const records = meetings.map((meeting) => recordOfMeeting(facts, on, meeting));
  const open = knownRecord(on);
  const record = records[0];
  if (open === undefined || record === undefined) return { ...hold, would: [...meetings, ...records] };
  const { restsOn: _, ...finish } = enterRemedy({ open, would: record, by: 'secretary', effort: 'meeting', first: meetings });
  return finish;
};

const appraisalOf = (facts: BranchFacts, on: On): Appraised => ({
  kind: 'appraisalMeeting',
  done: appraisalsHeld(facts, on),
  openIds: ofYear(on.gathered.openRecords('democraticAppraisal'), on).map((record) => record._id),
  instead: toRecord(facts, on) ?? toHold(facts, on),
  then: (meeting) => [recordOfMeeting(facts, on, meeting)],
});

/** What has to be there before anybody can be graded: the appraisal, by the same step that 2.3.a asks for. */
export const appraisalToCome = (facts: BranchFacts, on: On): readonly Fact[] => {
  const asked = judgeAppraised(appraisalOf(facts, on), facts, on).remedy?.would ?? [];
  return asked.length > 0 ? asked : toHold(facts, on).would;
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
