import type { RosterMember } from '../../../../src-shared/contract/roster';
import { dayToLookAt, membersOn, thereOn } from '../../../../src-shared/roster/branch';
import { coversDay, membershipOn, standingOn, statusesOn } from '../../../../src-shared/roster/on-day';
import { addMonths } from '../../../../src-shared/kernel/day';
import { refusal } from '../../../shared/pipeline/refusal';
import type { ActivityKind } from '../../../../src-shared/records/activity';
import type { Member } from '../../../../src-shared/records/member';
import { POST_KINDS } from '../../../../src-shared/records/post';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import { activitiesBetween } from '../../../shared/score/branch-year';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

type Seen = { today: string; isOfficer: boolean; seesVotes: boolean };

/** That somebody has no vote for a time is seen by the secretary and the committee, and by nobody else of the branch. */
const lineOf = (member: Member, roster: BranchRoster, seen: Seen): RosterMember => {
  const statuses = statusesOn(member, seen.today).filter(({ kind }) => kind !== 'noVote' || seen.seesVotes);
  const open = roster.posts.filter((post) => post.memberId === member._id && coversDay(post, seen.today));
  const groupId = membershipOn(member, seen.today)?.groupId;
  return {
    memberId: member._id,
    name: member.name,
    ...(groupId === undefined ? {} : { groupId }),
    standing: standingOn(member, seen.today),
    posts: POST_KINDS.filter((kind) => open.some((post) => post.postKind === kind)),
    isMobile: statuses.some(({ kind }) => kind === 'mobile'),
    ...(seen.isOfficer
      ? {
          memberNo: member.memberNo,
          memberKind: member.memberKind,
          statuses: statuses.map(({ id, kind, fromOn, hostOrganization }) => ({
            statusId: id,
            kind,
            fromOn,
            ...(hostOrganization === undefined ? {} : { hostOrganization }),
          })),
          admittedOn: member.admittedOn,
          rev: member.rev,
        }
      : {}),
  };
};

/** Meetings that may have decided something about a person. */
const DECIDING: readonly ActivityKind[] = ['generalMeeting', 'committeeMeeting', 'workMeeting'];

const meetingsOf = async (context: BoundContext, orgId: string): Promise<{ activityId: string; day: string; title: string }[]> => {
  const held = await activitiesBetween(context.ports.documents, orgId, { from: addMonths(context.today, -12), to: context.today });
  return held
    .filter(
      (activity) => activity.orgId === orgId && activity.state !== 'cancelled' && activity.kinds.some((kind) => DECIDING.includes(kind)),
    )
    .sort((a, b) => (a.startAt > b.startAt ? -1 : 1))
    .map(({ _id, day, title }) => ({ activityId: _id, day, title }));
};

export const branch: QueryHandler<'roster.branch'> = async (context, { orgId }) => {
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw refusal('common.notFound');
  // Of a branch that has been dissolved the people of its last day are shown, and nothing of it is changed.
  const day = dayToLookAt(roster.branch, context.today);
  const isThere = day === context.today;
  const isOfficer = context.has('plan', roster.branch) || context.has('administer', roster.branch);
  const seesVotes = context.has('confirm', roster.branch) || context.has('administer', roster.branch);
  const mayChange = isThere && context.has('confirm', roster.branch);
  return {
    orgId,
    name: roster.branch.name,
    foundedOn: roster.branch.foundedOn,
    ...(isThere ? {} : { lastOn: day }),
    groups: thereOn(roster.groups, day).map((group) => ({ groupId: group._id, name: group.name })),
    members: membersOn(roster.members, orgId, day).map((member) => lineOf(member, roster, { today: day, isOfficer, seesVotes })),
    mayChange,
    mayChangePosts: isThere && context.has('administer', roster.branch),
    meetings: mayChange ? await meetingsOf(context, orgId) : [],
    mayIssueCodes: isThere && (context.has('confirm', roster.branch) || context.has('administer', roster.branch)),
  };
};
