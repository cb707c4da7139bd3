import { endedPost, newPost, newTerm } from '../../../../src-shared/roster/edit-posts';
import { refusal } from '../../../shared/pipeline/refusal';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandAdministered, refusedPost } from '../../../shared/roster/edit-posts';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const addPost: CommandHandler<'roster.addPost'> = async (context, { orgId, memberId, postKind, fromOn, endsFormer = false }) => {
  const pointer = await beginEdit(context);
  const { org, posts } = await demandAdministered(context, orgId);
  const member = await context.roster.member(memberId);
  if (member === null) throw refusal('common.notFound');
  const made = newPost({ org, member, postKind, fromOn, endsFormer }, posts, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedPost(context, made.fault);
  const writes = await rosterWrites(context, pointer, { added: [made.post], replaced: made.ended });
  return { reply: { orgId }, writes, subject: { id: made.post._id, orgId, outcome: 'begun' } };
};

export const endPost: CommandHandler<'roster.endPost'> = async (context, { postId, toOn }) => {
  const pointer = await beginEdit(context);
  const found = await context.roster.post(postId);
  if (found === null) throw refusal('common.notFound');
  const { posts } = await demandAdministered(context, found.orgId);
  const made = endedPost(found, toOn, { today: context.today, at: context.nowAt, others: posts });
  if ('fault' in made) throw refusedPost(context, made.fault);
  return {
    reply: { orgId: found.orgId },
    writes: await rosterWrites(context, pointer, { replaced: [made.post] }),
    subject: { id: postId, orgId: found.orgId, outcome: 'ended' },
  };
};

export const beginTerm: CommandHandler<'roster.beginTerm'> = async (context, { orgId, fromOn, termEndOn, seats }) => {
  const pointer = await beginEdit(context);
  const { org, terms } = await demandAdministered(context, orgId);
  if (org.kind === 'partyGroup') throw refusal('common.notFound');
  const made = newTerm({ org, fromOn, termEndOn, seats }, terms, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedPost(context, made.fault);
  return {
    reply: { orgId },
    writes: await rosterWrites(context, pointer, { added: [made.term], replaced: made.ended }),
    subject: { id: made.term._id, orgId, outcome: 'begun' },
  };
};
