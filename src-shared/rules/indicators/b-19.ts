import type { CollegeFacts } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import { yearOf } from '../../kernel/period';
import { planCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule, type CheckAt, type Part } from '../indicator';
import { meetingsOf, secretariesOn, type MeetingKind } from '../judge/college-meetings';
import { ofCommittee } from '../judge/committee';
import type { On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { statePart } from '../judge/state';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

/** The plan's first and last stage, each with its last day. */
const STAGES: readonly { meetingKind: MeetingKind; until: Day }[] = [
  { meetingKind: 'kickoff', until: '2019-05-31' },
  { meetingKind: 'overallSummary', until: '2020-10-31' },
];

const wouldHold = (facts: CollegeFacts, meetingKind: MeetingKind, at: CheckAt) => {
  const day = at.asOfOn;
  const present = secretariesOn(facts, day);
  return wouldRecord({
    type: 'collegeMeeting',
    orgId: facts.committee._id,
    day,
    key: meetingKind,
    content: { meetingKind, day, hostId: present[0] ?? '', presentIds: present, text: UNWRITTEN },
  });
};

/** Once for all: held by the asked day, or short from the day after the stage ended. */
const partOf = (facts: CollegeFacts, { meetingKind, until }: (typeof STAGES)[number], { gathered, at }: On): Part => {
  const held = meetingsOf(facts, { gathered }, meetingKind).find((meeting) => meeting.day <= at.onDay);
  const part = statePart(
    {
      askedBecause: facts.committee.foundedOn > until ? 'beforeFounding' : null,
      isMet: held !== undefined,
      shortFromOn: addDays(until, 1),
      evidenceIds: held === undefined ? [] : [held._id],
      remedy: enterRemedy({ would: wouldHold(facts, meetingKind, at), by: 'committee', effort: 'meeting' }),
    },
    facts.committee,
    at,
  );
  return { ...ofCommittee(facts, part), period: yearOf(until), subjectId: meetingKind };
};

export const planBegunAndSummedUp = collegeRule('B.19', {
  statement: 'the-plan-was-begun-and-summed-up-at-meetings-of-the-college',
  recordKinds: ['collegeMeeting'],
  why: 'Everybody heard at the beginning what is wanted, and at the end what came of it.',
  cite: [
    planCite('三(一)', '召开扩大政工例会，学习传达上级有关党支部“五化”建设实施细则及意见，部署学院开展党支部“五化”建设工作'),
    planCite('三(四)', '整体总结阶段（2020.9-2020.10）'),
  ],
  check: (facts, gathered, at) =>
    settle(
      STAGES.map((stage) => partOf(facts, stage, { gathered, at })),
      at,
    ),
});
