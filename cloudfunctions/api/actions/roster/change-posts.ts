import { endedPost, newPost, newTerm } from '../../../../src-shared/roster/edit-posts';
import { refusal } from '../../../shared/pipeline/refusal';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandAdministered, refusedPost } from '../../../shared/roster/edit-posts';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Posts of a branch and its groups; those of general branches, the committee and the program's own come with the import. */
const OF_A_GROUP = 'groupLeader';
const OF_A_BRANCH: readonly string[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
  'partyWorker',
];

export const addPost: CommandHandler<'roster.addPost'> = async (context, { orgId, memberId, postKind, fromOn }) => {
  const pointer = await beginEdit(context);
  const { branch, org } = await demandAdministered(context, orgId);
  if (org.kind === 'partyGroup' ? postKind !== OF_A_GROUP : !OF_A_BRANCH.includes(postKind))
    throw context.refuse('roster.refused', { fields: { postKind: org.kind === 'partyGroup' ? '党小组只设组长' : '请选支部的职务' } });
  const member = branch.members.find(({ _id }) => _id === memberId);
  if (member === undefined) throw refusal('common.notFound');
  const made = newPost({ org, member, postKind, fromOn }, branch.posts, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedPost(context, made.fault);
  const writes = await rosterWrites(context, pointer, { added: [made.post] });
  return { reply: { orgId: branch.branch._id }, writes, subject: { id: made.post._id, orgId: branch.branch._id, outcome: 'begun' } };
};

export const endPost: CommandHandler<'roster.endPost'> = async (context, { postId, toOn }) => {
  const pointer = await beginEdit(context);
  const found = await context.roster.post(postId);
  if (found === null) throw refusal('common.notFound');
  const { branch } = await demandAdministered(context, found.orgId);
  const made = endedPost(found, toOn, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedPost(context, made.fault);
  return {
    reply: { orgId: branch.branch._id },
    writes: await rosterWrites(context, pointer, { replaced: [made.post] }),
    subject: { id: postId, orgId: branch.branch._id, outcome: 'ended' },
  };
};

export const beginTerm: CommandHandler<'roster.beginTerm'> = async (context, { orgId, fromOn, termEndOn, seats }) => {
  const pointer = await beginEdit(context);
  const { branch, org } = await demandAdministered(context, orgId);
  if (org.kind !== 'branch') throw refusal('common.notFound');
  const made = newTerm({ org, fromOn, termEndOn, seats }, branch.terms, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedPost(context, made.fault);
  return {
    reply: { orgId },
    writes: await rosterWrites(context, pointer, { added: [made.term], replaced: made.ended }),
    subject: { id: made.term._id, orgId, outcome: 'begun' },
  };
};
