import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, type Period } from '../../kernel/period';
import type { Content } from '../../records/kinds';
import { wouldRecord } from '../remedy-records';
import type { On } from './due';
import { ownOf } from './enter';

export type DisclosureEntry = RecordFact<'disclosureEntry'>;

export const publishedOn = (entry: DisclosureEntry): Day => entry.content.publishedOn ?? entry.day;

/** What the branch made public and has not withdrawn; by day. */
export const published = (facts: BranchFacts, { gathered }: Pick<On, 'gathered'>): DisclosureEntry[] =>
  ownOf(facts, gathered.records('disclosureEntry'));

export const publishedIn = (facts: BranchFacts, on: Pick<On, 'gathered'>, period: Period): DisclosureEntry[] =>
  published(facts, on).filter((entry) => publishedOn(entry) >= firstDayOf(period) && publishedOn(entry) <= lastDayOf(period));

/** Drafts that are not out yet. */
export const drafted = (facts: BranchFacts, { gathered }: Pick<On, 'gathered'>): DisclosureEntry[] =>
  ownOf(facts, gathered.openRecords('disclosureEntry'));

/** An entry made public on a day. */
export const wouldPublish = (
  facts: BranchFacts,
  day: Day,
  what: Pick<Content<'disclosureEntry'>, 'board' | 'subBoard' | 'isNone'>,
): RecordFact =>
  wouldRecord({
    type: 'disclosureEntry',
    orgId: facts.branch._id,
    day,
    key: `${what.subBoard ?? what.board}:${day}`,
    content: { ...what, title: '', publishedOn: day },
  });
