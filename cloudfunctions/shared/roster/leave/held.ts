// What somebody has in hand who leaves: posts, decisions to carry out, applicants to look after. It is named before they go.
import type { HeldItem } from '../../../../src-shared/contract/roster-leave';
import type { Day } from '../../../../src-shared/kernel/day';
import { wholeDayWord } from '../../../../src-shared/kernel/time-words';
import { openSheetKey } from '../../../../src-shared/records/ids/sheets';
import type { Content } from '../../../../src-shared/records/kinds';
import type { Org } from '../../../../src-shared/records/org';
import type { Post } from '../../../../src-shared/records/post';
import { heldPosts } from '../../../../src-shared/roster/leave';
import { POST_WORDS } from '../../../../src-shared/text/post-words';
import type { Asking } from '../../pipeline/context';
import { recordsOf } from '../../register/reading/find';
import type { Listed } from '../../register/reading/lines';

/** An item with what has to be changed for it. */
export type Held = HeldItem & { post?: Post; org?: Org; recordId?: string };
type Reading = Pick<Asking, 'roster' | 'has'>;

/** A group's leader is the branch's to name; every other post is entered by whoever administers the organisation. */
const heldPost = ({ has }: Reading, post: Post, org: Org): Held => ({
  key: post._id,
  memberId: post.memberId,
  is: 'post',
  title: post.postKind === 'groupLeader' ? `${org.shortName}组长` : POST_WORDS[post.postKind],
  note: org.name,
  mayStayVacant: true,
  mayHandOn: post.postKind === 'groupLeader' || (org.kind === 'branch' && has('administer', org)),
  post,
  org,
});

const postsHeld = async (context: Reading, memberIds: readonly string[], on: Day): Promise<Held[]> => {
  const posts = await context.roster.postsOfMembers(memberIds);
  const held = memberIds.flatMap((memberId) => heldPosts(posts, memberId, on));
  const orgs = await context.roster.orgsById([...new Set(held.map(({ orgId }) => orgId))]);
  return held.flatMap((post) => {
    const org = orgs.find(({ _id }) => _id === post.orgId);
    return org === undefined ? [] : [heldPost(context, post, org)];
  });
};

/** What cannot be carried out waits for the secretary already and has no hand to lose. */
const followUpHeld = ({ record }: Listed): Held[] => {
  const { ownerId, text = '', dueOn } = record.content as Partial<Content<'followUp'>>;
  if (ownerId === undefined || record.state !== 'open') return [];
  const note = dueOn === undefined ? '待办' : `待办，${wholeDayWord(dueOn)}前`;
  const same = { is: 'followUp', title: text, note, mayStayVacant: false, mayHandOn: true } as const;
  return [{ ...same, key: record._id, memberId: ownerId, recordId: record._id }];
};

/** 培养联系人: one or two full members look after an applicant (发展党员工作细则第七条). */
const contactsHeld = ({ record }: Listed): Held[] => {
  const { name = '', trainingContactIds = [] } = record.content as Partial<Content<'developmentCase'>>;
  if (record.state !== 'open') return [];
  const left = trainingContactIds.length - 1;
  const note = left === 0 ? '发展党员，没有别的联系人' : `发展党员，还有 ${left} 位联系人`;
  const same = { is: 'contact', title: `${name}的培养联系人`, note, mayStayVacant: left > 0, mayHandOn: true } as const;
  return trainingContactIds.map((memberId) => ({ ...same, key: `${record._id}~${memberId}`, memberId, recordId: record._id }));
};

/** Everything people of a branch have in hand from a day on, in the order of the people. */
export const heldBy = async (
  context: Asking,
  branch: Org,
  { memberIds, on }: { memberIds: readonly string[]; on: Day },
): Promise<Held[]> => {
  const [posts, records] = await Promise.all([
    postsHeld(context, memberIds, on),
    // Whoever lets somebody go is told what has to be handed over, whatever else of it is not for their eyes.
    recordsOf(context, { orgId: branch._id, types: ['followUp', 'developmentCase'], sheets: [openSheetKey(branch._id)] }, () => true),
  ]);
  const tasks = records.flatMap((listed) => (listed.record.type === 'followUp' ? followUpHeld(listed) : contactsHeld(listed)));
  return memberIds.flatMap((memberId) => [...posts, ...tasks].filter((item) => item.memberId === memberId));
};
