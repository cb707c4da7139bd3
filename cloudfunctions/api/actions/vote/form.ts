import type { VoteForm } from '../../../../src-shared/contract/vote';
import { voteCiteOf } from '../../../../src-shared/facts/vote-result';
import { isElectedByExpected } from '../../../../src-shared/standard/elected-by';
import { numbersInForce } from '../../../shared/score/pack';
import { addDays } from '../../../../src-shared/kernel/day';
import type { Activity } from '../../../../src-shared/records/activity';
import { VOTE_MATTERS, type VoteMatter } from '../../../../src-shared/records/vocabulary/vote-count';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { citationOf } from '../../../shared/score/finding-view';
import { activitiesBetween } from '../../../shared/score/branch-year';
import { recordsOf } from '../../../shared/register/reading/find';
import { lineOf, type Listed } from '../../../shared/register/reading/lines';
import { saying } from '../../../shared/register/reading/names';
import { isInSight } from '../../../../src-shared/rights/sight';
import { recordsOfActivity } from '../../../shared/meetings/votes/of-activity';
import { meetingVoters } from '../../../shared/meetings/votes/voters';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKeysWithOpen } from '../../../../src-shared/records/ids/sheets';

const DECIDED_WITHIN_DAYS = 400;
const OVER: readonly string[] = ['closed', 'ended', 'archived', 'voided', 'withdrawn', 'superseded'];

const MATTER_OF_TOPIC: Readonly<Partial<Record<Activity['topics'][number], VoteMatter>>> = {
  admission: 'admission',
  conversion: 'conversion',
  election: 'election',
  reward: 'reward',
  discipline: 'discipline',
  points: 'pointsScheme',
};

const suggestedFor = ({ topics }: Activity): VoteMatter | undefined =>
  topics.map((topic) => MATTER_OF_TOPIC[topic]).find((matter) => matter !== undefined);

const cites: VoteForm['cites'] = Object.fromEntries(
  (Object.keys(VOTE_MATTERS) as VoteMatter[]).map((matter) => [matter, citationOf(voteCiteOf(matter))]),
);

const meetingsBefore = async (context: BoundContext, { _id, orgId, day }: Activity): Promise<VoteForm['meetings']> => {
  const held = await activitiesBetween(context.ports.documents, orgId, { from: addDays(day, -DECIDED_WITHIN_DAYS), to: day });
  return held
    .filter((activity) => activity.kinds.includes('generalMeeting') && activity.state !== 'cancelled' && activity._id !== _id)
    .sort((one, other) => (one.day < other.day ? 1 : -1))
    .map((activity) => ({ activityId: activity._id, title: activity.title, day: activity.day }));
};

const ofType = (listed: readonly Listed[], type: string): Listed[] =>
  listed.filter(({ record }) => record.type === type && !OVER.includes(record.state));

/** Everything a vote at this meeting hangs on: who has a vote, who is there, about whom or what it may be. */
export const form: QueryHandler<'vote.form'> = async (context, { activityId }) => {
  const found = await demandActivity(context, activityId, 'record');
  const { activity, branch } = found;
  const year = activity.day.slice(0, 4);
  const [{ lines, voters, unmarked }, books, votes, meetings, numbers] = await Promise.all([
    meetingVoters(context.ports.documents, found),
    // The scheme that the meeting is to adopt is a draft until it has: whoever records the vote names it.
    recordsOf(
      context,
      {
        orgId: activity.orgId,
        types: ['developmentCase', 'pointsScheme'],
        sheets: sheetKeysWithOpen(activity.orgId, [year, String(Number(year) + 1)]),
      },
      isInSight,
    ),
    recordsOfActivity(context, activity, ['vote']),
    meetingsBefore(context, activity),
    numbersInForce(context.ports.documents),
  ]);
  const told = await saying(context, (say) => {
    const linesOf = (listed: readonly Listed[]) => listed.map((entry) => lineOf(entry, say));
    return { cases: linesOf(ofType(books, 'developmentCase')), schemes: linesOf(ofType(books, 'pointsScheme')), votes: linesOf(votes) };
  });
  const suggested = suggestedFor(activity);
  return {
    activityId,
    orgId: branch.branch._id,
    title: activity.title,
    day: activity.day,
    today: context.today,
    kinds: activity.kinds,
    state: activity.state,
    hasBegun: context.nowAt >= activity.startAt,
    voters: voters.map(({ memberId, name, status, mode }) => ({
      memberId,
      name,
      isPresent: status === 'present',
      isOnline: status === 'present' && mode === 'online',
    })),
    unmarked,
    people: lines
      .filter(({ standing }) => standing === 'full' || standing === 'probationary')
      .map(({ memberId, name, standing }) => ({ memberId, name, isProbationary: standing === 'probationary' })),
    isElectedByExpected: isElectedByExpected(activity.day, numbers),
    ...told,
    meetings,
    ...(suggested === undefined ? {} : { suggested }),
    cites,
  };
};
