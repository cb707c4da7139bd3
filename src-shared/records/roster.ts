// How the roster is kept so that a whole import becomes visible in one write: what is staged stands beside
// what is live in the same document, and the pointer's generation says which of the two a reader takes.
import type { Day } from '../kernel/day';
import { at, count, day, id, rev } from '../kernel/fields';
import { z } from '../kernel/schema';
import { member, type Member } from './member';
import { org, type Org } from './org';
import { committeeTerm, post, type CommitteeTerm, type Post } from './post';
import { rosterKey } from './ids/roster';

export const rosterContent = z.discriminatedUnion('type', [org, member, post, committeeTerm]);
export type RosterContent = Org | Member | Post | CommitteeTerm;

/**
 * One entry of `orgs`, `members` or `posts`. `keys` is the one index of all three: `b:{branchId}`, `no:{memberNo}`,
 * `org:{orgId}`, `m:{memberId}`, `up:{orgId above}`, `all` for organisations — the union of what the live and the
 * staged content answer to.
 */
export const rosterEntry = z.strictObject({
  _id: id,
  type: z.enum(['org', 'member', 'post', 'committeeTerm']),
  keys: z.array(z.string()),
  /** Null until the generation that brings it is switched on. */
  live: z.nullable(rosterContent),
  next: z.nullable(z.strictObject({ generation: count, content: rosterContent })),
  rev,
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/** 从…起计: from this day on the college counts; what lies before is asked by no rule. Each word stays where it is, the last one holds. */
export const countsFromWord = z.strictObject({ countsFromOn: day, saidAt: at, by: id });

/** The pointer `roster` in `settings`. `edits` grows with each change by hand, so that an import checked before it is not switched over it. */
export const rosterPointer = z.strictObject({
  _id: z.literal('roster'),
  type: z.literal('rosterPointer'),
  generation: count,
  edits: count,
  committeeId: z.nullable(id),
  collegeName: z.string(),
  countsFrom: z.optional(z.array(countsFromWord)),
  /** Who is writing many changes beside the roster, and until when nobody else does. */
  staging: z.optional(z.strictObject({ by: z.string(), untilAt: at })),
  rev,
  updatedAt: at,
});
export type RosterPointer = z.infer<typeof rosterPointer>;

/** From when on the college counts; undefined where nobody has said it, and its branches then count from their founding. */
export const countsFromOf = ({ countsFrom = [] }: Pick<RosterPointer, 'countsFrom'>): Day | undefined =>
  countsFrom[countsFrom.length - 1]?.countsFromOn;

/** The pointer with one more word on it. */
export const withCountsFrom = (pointer: RosterPointer, word: z.infer<typeof countsFromWord>): RosterPointer => ({
  ...pointer,
  countsFrom: [...(pointer.countsFrom ?? []), word],
});

/** The content a reader sees at a generation, or null for what is not there yet. */
export const visibleContent = (entry: RosterEntry, generation: number): RosterContent | null =>
  entry.next !== null && entry.next.generation <= generation ? entry.next.content : entry.live;

/** The keys a content answers to. */
export const keysOf = (content: RosterContent): string[] => {
  switch (content.type) {
    case 'org':
      return ['all', rosterKey.org(content._id), ...content.path.map((above) => rosterKey.under(above))];
    case 'member':
      return [
        rosterKey.member(content._id),
        ...(content.clearedOn === undefined ? [rosterKey.memberNo(content.memberNo)] : []),
        ...(content.endedOn !== undefined && content.clearedOn === undefined ? [rosterKey.left] : []),
        ...new Set(content.memberships.map((entry) => rosterKey.branch(entry.branchId))),
      ];
    case 'post':
      return [rosterKey.org(content.orgId), rosterKey.member(content.memberId)];
    case 'committeeTerm':
      return [rosterKey.org(content.orgId)];
  }
};
