import type { Out } from '../../../../src-shared/contract';
import type { Duty, ScoreBrief } from '../../../../src-shared/contract/home';
import { declarableMonthOn, declarationClosesOn } from '../../../../src-shared/engines/points/calendar';
import type { Content } from '../../../../src-shared/records/kinds';
import { isUnderWay } from '../../../../src-shared/records/kinds/follow-up';
import type { Org } from '../../../../src-shared/records/org';
import { yearBefore } from '../../../../src-shared/kernel/period';
import { activityLineOf } from '../../../shared/meetings/activities/line';
import { alsoMay } from '../../../shared/meetings/activities/load';
import { ownPartsOf } from '../../../shared/meetings/activities/own-part';
import { openDigestOf } from '../../../shared/score/digest/week';
import { knownOf, owedNow } from '../../../shared/score/duties/branch-duties';
import { homeDuties } from '../../../shared/score/duties/home';
import type { Known } from '../../../shared/score/duties/view';
import { waitingDuties } from '../../../shared/score/duties/waiting';
import { endingYearsOf } from '../../../shared/score/ending-years';
import { openPollOf } from '../../../shared/appraisal/polls/open-poll';
import { POINTS } from '../../../shared/points/declarations';
import { noticeLinksIn } from '../../../shared/points/notice-links';
import type { BriefActivity } from '../../../shared/score/branch-year';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const UPCOMING_MAX = 5;
const RECENT_MAX = 3;

type Seen = Known & { context: BoundContext };

const declarationDuty = async ({ context, roster }: Seen): Promise<Duty[]> => {
  if (!context.has('confirm', roster.branch)) return [];
  const waiting = await context.ports.documents.find(POINTS, {
    orgId: roster.branch._id,
    year: { in: [yearBefore(context.today.slice(0, 4)), context.today.slice(0, 4)] },
    type: 'pointsDeclaration',
    state: 'submitted',
  });
  if (waiting.length === 0) return [];
  const dueOn = declarationClosesOn(declarableMonthOn(context.today) ?? context.today.slice(0, 7));
  return [
    {
      dutyId: `declarations:${roster.branch._id}`,
      verb: 'decideDeclarations',
      ruleIds: ['3.1.b'],
      members: [],
      orgId: roster.branch._id,
      orgName: roster.branch.shortName,
      kinds: [],
      dueOn,
      isOverdue: false,
      missing: [],
      count: waiting.length,
    },
  ];
};

const ownDeclaration = ({ context, roster }: Seen): Duty[] => {
  const month = declarableMonthOn(context.today);
  if (month === null || !context.who.branchIds.includes(roster.branch._id)) return [];
  return [
    {
      dutyId: `declare:${month}`,
      verb: 'declare',
      ruleIds: ['3.1.b'],
      members: [],
      orgId: roster.branch._id,
      orgName: roster.branch.shortName,
      kinds: [],
      period: month,
      dueOn: declarationClosesOn(month),
      isOverdue: false,
      missing: [],
    },
  ];
};

const briefOf = ({ year }: Seen): ScoreBrief => ({
  orgId: year.sheet.branchId,
  scoreTenths: year.sheet.scoreTenths,
  coveragePercent: year.sheet.coveragePercent,
  isQualified: year.sheet.isQualified,
  isInsufficientPeriod: year.sheet.isInsufficientPeriod,
  lowDimensions: year.sheet.dimensions.filter((dimension) => dimension.isBelowFloor).map((dimension) => dimension.name),
});

const isAhead = (activity: BriefActivity, nowAt: string): boolean =>
  activity.endAt > nowAt && activity.state !== 'confirmed' && activity.state !== 'draft';

/** Who stands before the room with the code: of several officers only the one who records, and the secretary. */
const leads = (activity: BriefActivity, { context, roster: { branch } }: Seen): boolean =>
  alsoMay(context, activity, 'record') || (activity.orgId === branch._id && context.has('confirm', branch));

/** Read from what the year holds already: one's own decisions cost no further call. */
const ownFollowUps = ({ context, year }: Seen): Out<'home.read'>['followUps'] =>
  year.records
    .filter((record) => record.type === 'followUp' && isUnderWay(record.state))
    .map((record) => ({
      recordId: record._id,
      dueDay: record.day,
      isHeldUp: record.state === 'heldUp',
      content: record.content as Partial<Content<'followUp'>>,
    }))
    .filter(({ content }) => content.ownerId === context.who.memberId)
    .map(({ recordId, dueDay, isHeldUp, content }) => ({
      recordId,
      text: content.text ?? '',
      dueOn: content.dueOn ?? dueDay,
      ...(isHeldUp ? { isHeldUp } : {}),
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

const upcomingOf = async (seen: Seen): Promise<Out<'home.read'>['upcoming']> => {
  const { context, roster, year } = seen;
  const next = year.activities
    .filter((activity) => isAhead(activity, context.nowAt))
    .sort((a, b) => (a.startAt < b.startAt ? -1 : 1))
    .slice(0, UPCOMING_MAX);
  const parts = await ownPartsOf(context, roster, next);
  return next.flatMap((activity) => {
    const own = parts.get(activity._id);
    // A meeting of the committee or of another group is no business of this person.
    if (own === undefined || (!own.isExpected && !own.mayAttend)) return [];
    return [
      {
        activity: activityLineOf(activity, roster.groups),
        own,
        opensAt: activity.signIn.opensAt,
        closesAt: activity.signIn.closedAt ?? activity.signIn.closesAt,
        isPhoneOn: activity.signIn.isPhoneOn,
        isRemoteAllowed: activity.isRemoteAllowed,
        leads: leads(activity, seen),
      },
    ];
  });
};

const recentOf = ({ context, roster, year }: Seen): Out<'home.read'>['recent'] =>
  year.activities
    .filter(
      (activity) =>
        activity.state === 'confirmed' &&
        activity.roll?.lines.some((line) => line.memberId === context.who.memberId && line.status !== 'notExpected'),
    )
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, RECENT_MAX)
    .map((activity) => activityLineOf(activity, roster.groups));

const empty = (context: BoundContext, org: Org): Out<'home.read'> => ({
  nowAt: context.nowAt,
  today: context.today,
  orgId: org._id,
  orgName: org.name,
  upcoming: [],
  recent: [],
  duties: [],
  score: null,
  digest: null,
  followUps: [],
});

const byDay = (a: Duty, b: Duty): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);

const readBranch = async (
  seen: Seen,
): Promise<
  Pick<Out<'home.read'>, 'upcoming' | 'recent' | 'duties' | 'score' | 'digest' | 'followUps' | 'openPoll' | 'openNotices' | 'ending'>
> => {
  const { context, roster } = seen;
  const { branch } = roster;
  const owed = owedNow(seen, context);
  const { documents } = context.ports;
  const [upcoming, declared, waiting, digest, openPoll, ending] = await Promise.all([
    upcomingOf(seen),
    declarationDuty(seen),
    waitingDuties(context, branch, context.has('confirm', branch)),
    context.has('confirm', branch)
      ? openDigestOf(context.ports.documents, { orgId: branch._id, memberId: context.who.memberId }, owed)
      : null,
    openPollOf(context, branch._id),
    context.has('confirm', branch) ? endingYearsOf(documents, branch._id, { on: context.today, params: seen.year.pack.params }) : [],
  ]);
  const duties = [...waiting, ...homeDuties(seen, owed, waiting), ...declared, ...ownDeclaration(seen)].sort(byDay);
  const openNotices = noticeLinksIn(seen.year.records, context.today)
    .filter(({ isRunning }) => isRunning)
    .reverse();
  return {
    upcoming,
    recent: recentOf(seen),
    followUps: ownFollowUps(seen),
    duties,
    score: context.has('plan', branch) || context.has('oversee', branch) ? briefOf(seen) : null,
    digest,
    ...(openPoll === undefined ? {} : { openPoll }),
    ...(ending.length === 0 ? {} : { ending }),
    ...(openNotices.length === 0 ? {} : { openNotices }),
  };
};

/** The first page in one call. A committee or a general branch has no branch year of its own. */
export const read: QueryHandler<'home.read'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(orgId) : null;
  if (roster === null)
    return { ...empty(context, org), duties: context.has('oversee', org) ? await waitingDuties(context, org, true) : [] };
  return { ...empty(context, org), ...(await readBranch({ ...(await knownOf(context.ports.documents, roster, context)), context })) };
};
