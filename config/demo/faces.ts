// Whom a visitor of the demo may be: one for each part a person can have.
import { statusesOn, standingOn } from '../../src-shared/roster/on-day';
import type { Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import type { PostKind } from '../../src-shared/records/post';
import type { RosterContent } from '../../src-shared/records/roster';
import { COMMITTEE_ID } from './branches';

export type Face = { memberId: string; name: string; note: string; group: string };

const BRANCH = 'o:Z01B01';
const OTHER_BRANCH = 'o:Z02B03';
const GENERAL = 'o:Z01';

/** The people to enter as, found by what they are and not by their names. */
export const facesOf = (roster: readonly RosterContent[], today: Day): Face[] => {
  const members = new Map(roster.flatMap((content) => (content.type === 'member' ? [[content._id, content] as const] : [])));
  const nameOf = (id: string): string =>
    roster.flatMap((content) => (content.type === 'org' && content._id === id ? [content.name] : []))[0] ?? '';
  const holder = (orgId: string, postKind: PostKind): Member | undefined => {
    const post = roster.find((content) => content.type === 'post' && content.orgId === orgId && content.postKind === postKind);
    return post?.type === 'post' ? members.get(post.memberId) : undefined;
  };
  const busy = new Set(roster.flatMap((content) => (content.type === 'post' ? [content.memberId] : [])));
  const own = [...members.values()].filter((member) =>
    member.memberships.some((entry) => entry.branchId === BRANCH && entry.toOn === undefined),
  );
  const free = (is: (member: Member) => boolean): Member | undefined => own.find((member) => !busy.has(member._id) && is(member));
  const isMobile = (member: Member): boolean => statusesOn(member, today).some((status) => status.kind === 'mobile');
  const plain = (member: Member): boolean => standingOn(member, today) === 'full' && statusesOn(member, today).length === 0;
  const rows: (readonly [Member | undefined, string, string])[] = [
    [holder(BRANCH, 'secretary'), '支部书记', nameOf(BRANCH)],
    [holder(BRANCH, 'organizationMember'), '组织委员，今天的记录人', nameOf(BRANCH)],
    [free(plain), '党员', nameOf(BRANCH)],
    [free(isMobile), '流动党员', nameOf(BRANCH)],
    [free((member) => standingOn(member, today) === 'probationary'), '预备党员', nameOf(BRANCH)],
    [holder(OTHER_BRANCH, 'secretary'), '支部书记', nameOf(OTHER_BRANCH)],
    [holder(GENERAL, 'secretary'), '总支书记', nameOf(GENERAL)],
    [holder(COMMITTEE_ID, 'administrator'), '党委管理员，导入名册', nameOf(COMMITTEE_ID)],
  ];
  return rows.flatMap(([member, note, group]) => (member === undefined ? [] : [{ memberId: member._id, name: member.name, note, group }]));
};
