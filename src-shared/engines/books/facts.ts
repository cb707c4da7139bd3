import { lastDayOf, type Year } from '../../kernel/period';
import type { At, Day } from '../../kernel/day';
import type { Activity } from '../../records/activity';
import type { StoredRecord } from '../../records/vocabulary/schema';
import { KINDS, type Content, type KindName } from '../../records/kinds';
import type { LedgerEntry } from '../../records/ledger';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { CommitteeTerm, Post } from '../../records/post';

/** Everything the books of a branch's year are made of, as it stood at one moment. Nothing is looked up later. */
export type BookFacts = {
  branch: Org;
  groups: readonly Org[];
  superiors: readonly Org[];
  members: readonly Member[];
  posts: readonly Post[];
  terms: readonly CommitteeTerm[];
  collegeName: string;
  year: Year;
  madeAt: At;
  madeOn: Day;
  /** Of the year, whatever their state; only the confirmed ones stand in a book with their minutes. */
  activities: readonly Activity[];
  /** Of the year, without what is secret. */
  records: readonly StoredRecord[];
  /** The end of the branch's chain; null while nothing is confirmed. */
  head: Pick<LedgerEntry, 'seq' | 'hash' | 'at'> | null;
};

export type Kept<T extends KindName> = Omit<StoredRecord, 'content'> & { content: Content<T> };

/** The kinds of record that stand in a book. */
export const BOOK_SOURCES = [
  'annualPlan',
  'dutyDivision',
  'vote',
  'followUp',
  'duesPayment',
  'trainingSession',
  'heartTalk',
  'commendation',
  'halfYearReport',
  'massContact',
] as const satisfies readonly KindName[];

/** Records of a kind in a state in which they count, the earliest first. */
export const keptOf = <T extends (typeof BOOK_SOURCES)[number]>(facts: BookFacts, type: T): Kept<T>[] =>
  facts.records
    .filter((record) => record.type === type && KINDS[type].life.counting.includes(record.state))
    .sort((a, b) => (`${a.day} ${a.createdAt} ${a._id}` < `${b.day} ${b.createdAt} ${b._id}` ? -1 : 1)) as unknown as Kept<T>[];

/** The day as of which the roster is printed: the day of making, in a book of a year that is over its last day. */
export const rosterDayOf = ({ year, madeOn }: Pick<BookFacts, 'year' | 'madeOn'>): Day =>
  madeOn > lastDayOf(year) ? lastDayOf(year) : madeOn;

const inOrder = (activities: readonly Activity[]): Activity[] =>
  [...activities].sort((a, b) => (`${a.startAt} ${a._id}` < `${b.startAt} ${b._id}` ? -1 : 1));

/** What the books speak of: confirmed, in the order in which they were held. */
export const heldOf = ({ activities }: Pick<BookFacts, 'activities'>): Activity[] =>
  inOrder(activities.filter((activity) => activity.state === 'confirmed'));

/** Planned or held and not yet confirmed; a cancelled one is none. */
export const unconfirmedOf = ({ activities, madeAt }: Pick<BookFacts, 'activities' | 'madeAt'>): Activity[] =>
  inOrder(activities.filter((activity) => activity.state !== 'confirmed' && activity.state !== 'cancelled' && activity.endAt <= madeAt));

export const nameOf = ({ members }: Pick<BookFacts, 'members'>, memberId: string | undefined): string =>
  members.find((member) => member._id === memberId)?.name ?? '';
