// One kind of record: from this one description follow its form, list, page, search, register, rights and use as evidence.
import type { Day } from '../../kernel/day';
import type { Year } from '../../kernel/period';
import type { Params } from '../../standard/params';
import type { ExcellentShare } from '../excellent-share';
import type { OrgKind } from '../org';
import type { Draft, Fields, Sight, Values } from './field';
import type { Life, RecordState, Verb } from './life';
import type { Upgrade } from '../../kernel/versions';

/** A refusal in words, at a field. */
export type Fault = { field: string; words: string };

/** Who may enter a record: posts of the owning organisation; `member` for the own ones; `above` for general branch and committee. */
export type Writer = 'secretary' | 'organization' | 'officer' | 'groupLeader' | 'member' | 'above' | 'committee';

/** What is known of another record that a field names. */
export type LinkedRecord = { type: string; state: string; day: Day; kinds?: readonly string[] | undefined; orgId: string };

/** What a check may ask; the function answers from the roster and from what is stored. */
export type CheckContext = {
  today: Day;
  /** The numbers of the standard as the college has adopted it, each with its days. */
  params: Params;
  org: { _id: string; kind: OrgKind; foundedOn: Day; dissolvedOn?: Day | undefined };
  nameOf: (memberId: string) => string;
  /** Full or probationary member of the owning branch on a day. */
  isMemberOn: (memberId: string, day: Day) => boolean;
  isFullOn: (memberId: string, day: Day) => boolean;
  /** Full, and nobody has taken their vote. */
  mayVoteOn: (memberId: string, day: Day) => boolean;
  /** Members of the owning branch on a day, in roster order. */
  membersOn: (day: Day) => readonly string[];
  linked: (recordId: string) => LinkedRecord | null;
  state: RecordState;
  /** The caller acts for the Party committee; what only it may say is refused to everybody else, and while this is not known. */
  isCommittee?: boolean;
  /** The day from which the college counts; what was done before it is history, and entered as it was. */
  countsFromOn?: Day | undefined;
  /** How the grades of the year would stand with this record in place; for the two kinds that speak of grades. */
  shareOfExcellent?: ExcellentShare;
};

/** What stands filled in when a form opens. */
export type DefaultsContext = {
  today: Day;
  /** The numbers of the standard as the college has adopted it. */
  params: Params;
  /** The caller. */
  me: string;
  /** The period a duty speaks of, where a duty opened the form. */
  period?: string | undefined;
  /** The person a duty speaks of. */
  memberId?: string | undefined;
  /** The rule a duty serves, which says what a record of several sorts is to be about. */
  ruleId?: string | undefined;
  /** Content of the last record of the kind, newest first; null when there is none. */
  last: Readonly<Record<string, unknown>> | null;
  /** Members of the branch today, in roster order. */
  memberIds: readonly string[];
  secretaryId?: string | undefined;
};

/** Turns ids into what a reader sees. */
export type Say = {
  /** The numbers of the standard as the college has adopted it, for a line that speaks of one; null where they are not known, and the line then leaves it out. */
  readonly params: Params | null;
  nameOf: (memberId: string) => string;
  orgNameOf: (orgId: string) => string;
  day: (day: Day) => string;
  period: (period: string) => string;
};

/** One record, true to life: what its writer puts into it, and the steps it has been taken through. */
export type Sample<F extends Fields> = { content: Draft<F>; steps?: readonly Verb[] };

export type KindArea =
  | 'plans'
  | 'orgLife'
  | 'development'
  | 'points'
  | 'dues'
  | 'people'
  | 'care'
  | 'review'
  | 'venue'
  | 'open'
  | 'college';

export const AREA_WORDS: Readonly<Record<KindArea, string>> = {
  plans: '计划和报告',
  orgLife: '组织生活',
  development: '党员发展',
  points: '党员积分',
  dues: '党费',
  people: '党员和组织关系',
  care: '服务关怀',
  review: '述职评议和整改',
  venue: '阵地',
  open: '公示和公开',
  college: '学院工作',
};

export type KindSpec<F extends Fields> = {
  type: string;
  name: string;
  /** One line on the list page: what is kept here. */
  purpose: string;
  area: KindArea;
  /** Kinds of organisation whose books it belongs to. */
  owners: readonly OrgKind[];
  life: Life;
  writers: readonly Writer[];
  sight: readonly Sight[];
  fields: F;
  /** The person whose own record it is (who talked, who objects): besides the secretary only they write it. Every kind that members write has one. */
  author?: keyof F & string;
  /** The day it happened; undefined for what has none, which then stands under the day it was first written. */
  dayOf: (content: Draft<F>) => Day | undefined;
  /** Years of the sheets it can bear on; without it that of its day. */
  yearsOf?: (content: Draft<F>) => readonly Year[];
  /** True while it bears on every year: a room, a running case. */
  isOpenEnded?: (content: Draft<F>, state: RecordState) => boolean;
  /** A deterministic id where there may be one only; without it each is its own. */
  idOf?: (content: Draft<F>, orgId: string) => string | undefined;
  /** Organisations it is handed to, where its life is one of handing in. */
  receivers?: (content: Draft<F>) => readonly ('generalBranch' | 'partyCommittee')[];
  /** The day by which it is to be handed in, by the numbers in force; undefined while the content does not say of when it is. */
  filingDueOn?: (content: Draft<F>, params: Params) => Day | undefined;
  /** What the program itself writes into it on a step. */
  computed?: (content: Draft<F>, at: { verb: Verb; today: Day }) => Draft<F>;
  /** True where its writer chose not to sign it: it is stored without them. */
  isUnsigned?: (content: Draft<F>) => boolean;
  /** What the general checks cannot know. Called with what is there, also on drafts. */
  check?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
  /** Said beside the form; never a refusal. */
  warn?: (content: Draft<F>, context: CheckContext) => readonly Fault[];
  defaults?: (context: DefaultsContext) => Draft<F>;
  line: (content: Draft<F>, say: Say) => { title: string; note: string };
  /** Columns of its register, where they are not simply the readable fields. */
  register?: { title: string; columns: readonly (keyof F & string)[] };
  /** Rules it is evidence of. */
  proves: readonly string[];
  /** Of the content, where it has ever changed so that what was stored before would read otherwise; see `version.ts`. */
  version?: number;
  upgrades?: Readonly<Record<number, Upgrade>>;
  /** How long after its year it is kept; without it as long as the books of the branch (domain §5.3). */
  keptFor?: 'short';
  /** Photos and documents may be attached; never required, never scored. */
  takesPhotos?: true;
  /** One as a branch writes it on a day: the demo college keeps it, and a test takes it through its steps. A kind whose demo is a longer story has that in `config/demo` instead. */
  sample?: (at: { on: Day; memberIds: readonly string[] }) => Sample<F>;
};

/** A kind whose own types have been laid aside, as the general machinery sees it. */
export type Kind = KindSpec<Fields>;
export type AnyContent = Draft<Fields>;

/** Keeps the literal types of one kind. */
export const defineKind = <const F extends Fields>(spec: KindSpec<F>): KindSpec<F> => spec;
export type ContentOf<K> = K extends { fields: infer F extends Fields } ? Values<F> : never;
