import { addMonths, type Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Post } from '../../records/post';
import { Cells, type Faults } from './faults';
import { orgNamed } from './names';
import { POST_WORDS, type Row } from './sheets';
import { postId } from '../../records/ids/roster';

const YES_NO = { 是: true, 否: false } as const;

type Setting = { orgs: readonly Org[]; members: readonly Member[]; today: Day; at: string };

const personOf = (cells: Cells, members: readonly Member[]): Member | undefined => {
  const name = cells.text('姓名', 20);
  const memberNo = cells.optionalText('工号或学号', 20);
  if (name === undefined) return undefined;
  const found = members.filter((member) => member.name === name && (memberNo === undefined || member.memberNo === memberNo));
  if (found.length === 1) return found[0];
  if (found.length > 1) return cells.refuse('姓名', `名册里有 ${found.length} 位${name}，请填工号`);
  return cells.refuse('姓名', memberNo === undefined ? '党员表里没有这个人' : '党员表里没有这个姓名和工号');
};

const orgOf = (cells: Cells, orgs: readonly Org[]): Org | undefined => {
  const name = cells.text('组织', 40);
  if (name === undefined) return undefined;
  const found = orgNamed(orgs, name);
  if (found.length === 1) return found[0];
  return cells.refuse('组织', found.length === 0 ? '没有这个组织' : '有几个组织叫这个名字，请填组织代码');
};

const readPost = (cells: Cells, setting: Setting): Post | null => {
  const org = orgOf(cells, setting.orgs);
  const person = personOf(cells, setting.members);
  const postKind = cells.oneOf('职务', POST_WORDS);
  const fromOn = cells.day('任职日期');
  const isDualLeader = cells.oneOf('双带头人', YES_NO, false);
  if (fromOn !== undefined && fromOn > addMonths(setting.today, 12)) cells.refuse('任职日期', '任职日期不能晚于一年后');
  if (!cells.isSound || org === undefined || person === undefined || postKind === undefined || fromOn === undefined) return null;
  return {
    _id: postId({ code: org.code, postKind, memberId: person._id, fromOn }),
    v: 1,
    type: 'post',
    orgId: org._id,
    memberId: person._id,
    postKind,
    fromOn,
    isDualLeader,
    rev: 0,
    updatedAt: setting.at,
  };
};

/** Reads the sheet of posts. One organisation has one secretary. */
export const readPosts = (rows: readonly Row[], faults: Faults, setting: Setting): Post[] => {
  const posts = new Map<string, Post>();
  const secretaries = new Map<string, string>();
  for (const row of rows) {
    const cells = new Cells(faults, 'posts', row);
    const post = readPost(cells, setting);
    if (post === null) continue;
    const other = post.postKind === 'secretary' ? secretaries.get(post.orgId) : undefined;
    if (other !== undefined && other !== post.memberId) {
      cells.refuse('职务', '一个组织只有一位书记，先写明前一位已离任');
      continue;
    }
    if (post.postKind === 'secretary') secretaries.set(post.orgId, post.memberId);
    posts.set(post._id, post);
  }
  return [...posts.values()];
};
