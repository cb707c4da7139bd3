// Who takes over what those who leave had in hand; all of it is stored with their leaving or nothing is.
import type { Day } from '../../../../src-shared/kernel/day';
import type { Member } from '../../../../src-shared/records/member';
import type { Post } from '../../../../src-shared/records/post';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { newPost } from '../../../../src-shared/roster/edit-posts';
import { endedWith } from '../../../../src-shared/roster/leave';
import { isActiveOn, membershipOn, standingOn } from '../../../../src-shared/roster/on-day';
import type { BoundContext } from '../../pipeline/context';
import type { Problem } from '../../pipeline/refusal';
import type { Write } from '../../ports/documents';
import { handedOn } from '../../register/life/hand-on';
import { postWords } from '../edit-posts';
import type { BranchRoster } from '../roster-store';
import type { Held } from './held';

type Code = 'roster.refused' | 'roster.stillHeld';
type Leaving = { context: BoundContext<Code>; branch: BranchRoster; leavers: readonly Member[]; fromOn: Day };
/** What was sent: to whom each item goes, null for a post that stays vacant. */
export type Handovers = ReadonlyMap<string, string | null>;

const refusedItem = ({ context }: Leaving, { key }: Held, words: string): Problem =>
  context.refuse('roster.refused', { fields: { [key]: words } });

/** Everything in hand has somebody, or is a post or a part that may stay open. */
const demandAll = ({ context, leavers }: Leaving, held: readonly Held[], handovers: Handovers): void => {
  const isOpen = ({ key, mayStayVacant }: Held): boolean => {
    const to = handovers.get(key);
    return to === undefined || (to === null && !mayStayVacant);
  };
  const open = held.filter(isOpen);
  const nameOf = (memberId: string): string => leavers.find(({ _id }) => _id === memberId)?.name ?? '';
  if (open.length > 0)
    throw context.refuse('roster.stillHeld', { reason: { held: open.map(({ memberId, title }) => ({ name: nameOf(memberId), title })) } });
};

const successorOf = (leaving: Leaving, item: Held, memberId: string): Member => {
  const { branch, leavers, fromOn, context } = leaving;
  if (!item.mayHandOn) throw refusedItem(leaving, item, '这个职务由上级登记接任的人，这里只能先空着');
  if (leavers.some(({ _id }) => _id === memberId)) throw refusedItem(leaving, item, '接手的人也在这次离开的名单里');
  const found = branch.members.find(({ _id }) => _id === memberId);
  const isHere = (on: Day): boolean =>
    found !== undefined && membershipOn(found, on)?.branchId === branch.branch._id && isActiveOn(found, on);
  if (found === undefined || !isHere(fromOn) || !isHere(context.today)) throw refusedItem(leaving, item, '接手的人要在本支部');
  if (item.is === 'contact' && standingOn(found, context.today) !== 'full') throw refusedItem(leaving, item, '培养联系人要是正式党员');
  return found;
};

const newPostFor = (leaving: Leaving, { item, successor }: { item: Held; successor: Member }, ended: readonly Post[]): Post => {
  const { context, branch, fromOn } = leaving;
  if (item.post === undefined || item.org === undefined) throw new Error(`${item.key} is no post.`);
  const others = branch.posts.filter(({ _id }) => !ended.some((post) => post._id === _id));
  const made = newPost({ org: item.org, member: successor, postKind: item.post.postKind, fromOn }, others, {
    today: context.today,
    at: context.nowAt,
  });
  if ('fault' in made) throw refusedItem(leaving, item, postWords(made.fault));
  return made.post;
};

/** One item after the other in the place of the person who had it; a contact who is there already is not named twice. */
const replaced = (content: AnyContent, item: Held, to: string | null): AnyContent => {
  if (item.is === 'followUp') return { ...content, ownerId: to ?? undefined };
  const contacts = (content.trainingContactIds ?? []) as readonly string[];
  const others = contacts.filter((memberId) => memberId !== item.memberId);
  return { ...content, trainingContactIds: to === null || others.includes(to) ? others : [...others, to] };
};

export type HandedOver = { ended: Post[]; begun: Post[]; writes: Write[] };

/** Posts end the day before, their successors begin on the day; tasks change hands at once. */
export const handOver = async (leaving: Leaving, held: readonly Held[], handovers: Handovers): Promise<HandedOver> => {
  demandAll(leaving, held, handovers);
  const given = held.map((item) => {
    const to = handovers.get(item.key) ?? null;
    return { item, to, successor: to === null ? null : successorOf(leaving, item, to) };
  });
  const posts = held.flatMap(({ post }) => post ?? []);
  const ended = endedWith(posts, leaving.fromOn, leaving.context.nowAt);
  const begun = given.flatMap(({ item, successor }) =>
    item.is !== 'post' || successor === null ? [] : [newPostFor(leaving, { item, successor }, posts)],
  );
  const recordIds = [...new Set(held.flatMap(({ recordId }) => recordId ?? []))];
  const writes = await Promise.all(
    recordIds.map((recordId) =>
      handedOn(leaving.context, recordId, (content) =>
        given.filter(({ item }) => item.recordId === recordId).reduce((now, { item, to }) => replaced(now, item, to), content),
      ),
    ),
  );
  return { ended, begun, writes: writes.flat() };
};
