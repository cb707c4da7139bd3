import { coversDay } from '../../roster/on-day';
import type { CollegeFacts, RecordFact } from '../../facts/facts';
import { lastDayOf, type Period, type PeriodKind } from '../../kernel/period';
import type { Content } from '../../records/kinds';
import type { Finding } from '../indicator';
import { committeeEnters, judgeCommitteeDue, ofTheCommittee } from './committee';
import { happenedIn, type On } from './due';
import { UNWRITTEN } from '../remedy-records';

export type MeetingKind = Content<'collegeMeeting'>['meetingKind'];

export const meetingsOf = (
  facts: CollegeFacts,
  { gathered }: Pick<On, 'gathered'>,
  meetingKind: MeetingKind,
): RecordFact<'collegeMeeting'>[] =>
  ofTheCommittee(facts, gathered.records('collegeMeeting')).filter(({ content }) => content.meetingKind === meetingKind);

/** Secretaries of branches and general branches who hold the post on a day: whoever such a meeting is for. */
export const secretariesOn = ({ orgs, posts }: CollegeFacts, day: string): string[] => {
  const below = new Set(orgs.filter((org) => org.kind === 'branch' || org.kind === 'generalBranch').map((org) => org._id));
  const open = posts.filter((post) => post.postKind === 'secretary' && below.has(post.orgId) && coversDay(post, day));
  return [...new Set(open.map((post) => post.memberId))].sort();
};

/** The finding of a rule that asks for a meeting of the college in each period; it is held in it or not at all. */
export const judgeCollegeMeetings = (
  { meetingKind, each }: { meetingKind: MeetingKind; each: PeriodKind },
  facts: CollegeFacts,
  { gathered, at }: On,
): Finding => {
  const begun = (period: Period): RecordFact<'collegeMeeting'>[] =>
    ofTheCommittee(facts, gathered.openRecords('collegeMeeting')).filter(
      (meeting) => meeting.content.meetingKind === meetingKind && happenedIn([meeting], period).length > 0,
    );
  return judgeCommitteeDue(
    {
      each,
      lateness: 'happening',
      dueOn: lastDayOf,
      done: (period) => happenedIn(meetingsOf(facts, { gathered }, meetingKind), period),
      open: (period) => begun(period).map((meeting) => meeting._id),
      remedy: (period) =>
        committeeEnters(facts, {
          type: 'collegeMeeting',
          period,
          at,
          effort: 'meeting',
          open: begun(period)[0],
          content: (day) => ({
            meetingKind,
            day,
            hostId: secretariesOn(facts, day)[0] ?? '',
            presentIds: secretariesOn(facts, day),
            text: UNWRITTEN,
          }),
        }),
    },
    facts,
    at,
  );
};
