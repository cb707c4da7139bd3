// What lies on the desk of the committee and of the general branches: the organisations below and the people who serve.
import type { Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Post, PostKind } from '../../../src-shared/records/post';
import { postsOn } from '../../../src-shared/roster/branch';
import { randomOf, type Random } from '../random';
import { write, type Books, type Course, type Order } from './walk';
import type { KindName } from '../../../src-shared/records/kinds';

export type CollegeDesk = Omit<Books, 'org'> & {
  committee: Org;
  generals: readonly Org[];
  branches: readonly Org[];
  /** Of each branch those who hold its posts; `members` knows them. */
  posts: readonly Post[];
  /** How many members of each kind there are. */
  heads: Readonly<Record<Member['memberKind'], number>>;
  years: readonly [last: Year, now: Year];
  seed: number;
};

export const holdersOn = ({ posts }: CollegeDesk, orgId: string, at: { kind: PostKind; day: Day }): string[] =>
  postsOn(posts, orgId, at.day)
    .filter((post) => post.postKind === at.kind)
    .map((post) => post.memberId);
export const holderOn = (desk: CollegeDesk, orgId: string, at: { kind: PostKind; day: Day }): string =>
  holdersOn(desk, orgId, at)[0] ?? [...desk.members.keys()][0] ?? '';

/** Secretaries of branches and general branches on a day, in the order of the organisations. */
export const secretariesOn = (desk: CollegeDesk, day: Day): string[] => [
  ...new Set([...desk.generals, ...desk.branches].flatMap((org) => holdersOn(desk, org._id, { kind: 'secretary', day }))),
];

export const administratorOn = (desk: CollegeDesk, day: Day): string => holderOn(desk, desk.committee._id, { kind: 'administrator', day });
export const drawn = ({ seed }: CollegeDesk, what: string): Random => randomOf(`${seed}:college:${what}`);

/** A record in the books of the committee or of a general branch. */
export const enteredAt = <T extends KindName>(desk: CollegeDesk, org: Org, order: Order<T>): Course[] =>
  write({ org, today: desk.today, secrets: desk.secrets, members: desk.members }, order);
export const byCommittee = <T extends KindName>(desk: CollegeDesk, order: Omit<Order<T>, 'by'> & { by?: string }): Course[] =>
  enteredAt(desk, desk.committee, { ...order, by: order.by ?? administratorOn(desk, order.on) } as Order<T>);
