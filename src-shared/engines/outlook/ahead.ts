// 看前面: what is coming for the people and organisations of a roster, and what is to be done by when. Nothing here is guessed:
// whose month of graduation or retirement the roster does not have stands in no list, and is counted as unknown.
import { inForce } from '../../kernel/dated';
import type { Day } from '../../kernel/day';
import type { Org } from '../../records/org';
import type { PostKind } from '../../records/post';
import type { Act, ComingKind, Line } from '../../records/vocabulary/coming';
import type { Roster } from '../../roster/on-day';
import type { RuleCite } from '../../standard/cite';
import type { Params, RuleDated } from '../../standard/params';

/** `fromOn`: not before that day; `byOn`: on it at the latest. */
export type Advice = { act: Act; fromOn?: Day; byOn?: Day; cites: readonly RuleCite[] };

export type HeldPost = { orgId: string; postKind: PostKind };
export type ComingPerson = { memberId: string; posts: readonly HeldPost[]; isProbationary: boolean };

/** One coming thing of an organisation. `day`: of a month known only as such its last day. */
export type Coming = {
  kind: ComingKind;
  day: Day;
  orgId: string;
  /** Of a department the name. */
  department?: string;
  line?: Line;
  /** How many full members, members in all, and of them on the committee there are on that day, and the number by which it is judged. */
  numbers?: { full: number; members: number; committee: number; limit: number };
  people: readonly ComingPerson[];
  advice: readonly Advice[];
};

export type Ahead = {
  /** The organisations looked at and all below them that there are today; of people those of these branches. */
  roster: Roster;
  today: Day;
  /** The last day looked ahead to. */
  until: Day;
  params: Params;
  /** To which day somebody's probation was extended. */
  extendedTo: ReadonlyMap<string, Day>;
  /** 从…起计, where the college has said it: no line is crossed before. */
  countsFromOn?: Day | undefined;
};

export const branchesOf = ({ roster }: Pick<Ahead, 'roster'>): Org[] => roster.orgs.filter(({ kind }) => kind === 'branch');

/** Where a number that is in force on a day stands. */
export const citesOf = (param: RuleDated<unknown>, day: Day): readonly RuleCite[] => inForce(param, day)?.cite ?? [];
