// The months of a demo college that were closed before it was made: the entries that the timer would have left.
import { planClose } from '../../cloudfunctions/nightly/close-plan';
import { COLLECTIONS } from '../../cloudfunctions/shared/collections';
import type { Ports } from '../../cloudfunctions/shared/ports';
import type { Stored, Where } from '../../cloudfunctions/shared/ports/documents';
import { liveEntry, openRoster } from '../../cloudfunctions/shared/roster/roster-store';
import { collectionOf } from '../../cloudfunctions/shared/roster-import/existing';
import { freezeInstantOf, monthClosedOn } from '../../src-shared/engines/points/calendar';
import { dayOfInstant, type At } from '../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, periodsOfYear, type Month } from '../../src-shared/kernel/period';
import type { Org } from '../../src-shared/records/org';
import type { BranchPart } from '../demo/generate';

/** The months of one year that are frozen by now, and the year is that of the last such month. */
export const frozenMonths = (nowAt: At): Month[] => {
  const lastClosed = monthClosedOn(dayOfInstant(nowAt));
  const last = nowAt >= freezeInstantOf(lastClosed) ? lastClosed : monthClosedOn(firstDayOf(lastClosed));
  return periodsOfYear(last.slice(0, 4), 'month').filter((month) => month <= last);
};

const answers = (document: Stored, where: Where): boolean =>
  Object.entries(where).every(([field, condition]) => {
    const value = document[field];
    if (typeof condition !== 'object') return Array.isArray(value) ? value.includes(condition) : value === condition;
    if ('in' in condition) return typeof value === 'string' && condition.in.includes(value);
    return typeof value === 'string' && value >= (condition.from ?? '') && value <= (condition.to ?? '\uffff');
  });

const refuse = (): never => {
  throw new Error('Cannot happen: planning a close only reads.');
};

/** As much of the ports as planning reads, over what was just generated. */
const readingPorts = (shelves: Readonly<Record<string, Stored[]>>, nowAt: At): Ports => ({
  documents: {
    find: (collection, where) => Promise.resolve((shelves[collection] ?? []).filter((document) => answers(document, where))),
    get: (collection, id) => Promise.resolve((shelves[collection] ?? []).find((document) => document._id === id) ?? null),
    count: refuse, insert: refuse, insertMany: refuse, put: refuse, remove: refuse, commit: refuse,
  },
  files: { download: refuse, upload: refuse, links: refuse, remove: refuse },
  now: () => nowAt,
  randomHex: refuse,
  secrets: { digestKey: '', ticketKey: '', fieldKey: '', fieldKeyId: '' },
  log: () => undefined,
});

/** Entries and month documents of one branch, month by month, as the nightly function would have booked them. */
export const closedMonthsOf = async (part: BranchPart, nowAt: At): Promise<Stored[]> => {
  const branch = part.roster.find((content): content is Org => content.type === 'org' && content.kind === 'branch');
  if (branch === undefined) return [];
  const points: Stored[] = [...part.postings];
  const shelves = {
    [COLLECTIONS.members]: part.roster.filter((content) => collectionOf(content) === 'members').map((content) => liveEntry(content)),
    [COLLECTIONS.records]: part.activities,
    [COLLECTIONS.points]: points,
  };
  const ports = readingPorts(shelves, nowAt);
  const roster = await openRoster(ports.documents);
  for (const month of frozenMonths(nowAt)) {
    if (branch.foundedOn > lastDayOf(month)) continue;
    const plan = await planClose(ports, roster, { branch, month });
    points.push(...plan.postings, plan.month);
  }
  return points;
};
