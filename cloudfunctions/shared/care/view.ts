// The lists of care for one reader: each kind's own sight decides of each line, also where there is no record yet.
import type { CareListView, CareRowView } from '../../../src-shared/contract/care';
import { contactRows, hardshipRows, talkRows } from '../../../src-shared/engines/care/people';
import type { CareRecord, CareRow } from '../../../src-shared/engines/care/row';
import { undertakenRows } from '../../../src-shared/engines/care/undertaken';
import { lastDayOf, yearOf } from '../../../src-shared/kernel/period';
import { kindOf, type DraftOf, type KindName } from '../../../src-shared/records/kinds';
import { POST_CARRIERS } from '../../../src-shared/records/kinds/pioneer-post';
import { KIND_OF_LIST, type CareList } from '../../../src-shared/records/vocabulary/care';
import { mayEnter, mayEnterAbout, seesAny, sightOf, type Stand } from '../../../src-shared/rights/register';
import type { KnownCare } from './known';

/** Whoever may see a record of the kind about this person. */
const maySee = (stand: Stand, type: KindName, memberId: string): boolean =>
  seesAny(sightOf(stand, { memberIds: [memberId], namedIds: [memberId] }), kindOf(type).sight);

/** What counts of a kind: nothing that was struck out. */
const counting = <T extends KindName>({ recordsOfKind }: KnownCare, type: T): CareRecord<T>[] => {
  const states: readonly string[] = kindOf(type).life.counting;
  return recordsOfKind(type).filter(({ state }) => states.includes(state));
};

type Told = {
  rows: CareRow[];
  mayAdd: CareListView['mayAdd'];
  mayEnter: (memberId: string) => boolean;
  wordsOf?: (recordId: string) => string;
  review?: CareListView['review'];
};

const nobody = (): boolean => false;

/** A talk that the standard asks for is the secretary's. */
const talks = (known: KnownCare): Told => ({
  rows: talkRows(known.at, counting(known, 'heartTalk'), known.parts),
  mayAdd: 'nobody',
  mayEnter: () => known.stand.isSecretary,
});

const contacts = (known: KnownCare): Told => ({
  rows: contactRows(known.at, counting(known, 'mobileContact'), known.params),
  mayAdd: 'nobody',
  mayEnter: (memberId) => mayEnterAbout(known.stand, kindOf('mobileContact').writers, { isAboutPeople: true, memberIds: [memberId] }),
});

const hardships = (known: KnownCare): Told => {
  const { stand, at } = known;
  const year = yearOf(at.today);
  const reviewedOn = counting(known, 'hardshipLedger')
    .filter(({ content }) => content.year === year)
    .map(({ content }) => content.reviewedOn)
    .sort()
    .pop();
  const review = { ...(reviewedOn === undefined ? {} : { reviewedOn }), dueOn: lastDayOf(year), mayEnter: stand.isSecretary };
  return {
    rows: hardshipRows(at, known.recordsOfKind('hardshipEntry'), counting(known, 'careActivity')),
    mayAdd: stand.isSecretary ? 'anybody' : 'nobody',
    mayEnter: () => mayEnter(stand, kindOf('careActivity').writers),
    ...(seesAny(sightOf(stand), kindOf('hardshipLedger').sight) ? { review } : {}),
  };
};

const undertaken = <T extends 'pledge' | 'pairing' | 'pioneerPost'>(
  known: KnownCare,
  type: T,
  says: (content: DraftOf<T>) => readonly (string | undefined)[],
): Told => {
  const { stand, at } = known;
  const records = known.recordsOfKind(type);
  return {
    rows: undertakenRows(at, records),
    mayAdd: stand.isSecretary ? 'anybody' : stand.isMember ? 'self' : 'nobody',
    mayEnter: nobody,
    wordsOf: (recordId) => {
      const found = records.find(({ _id }) => _id === recordId);
      return found === undefined
        ? ''
        : says(found.content as unknown as DraftOf<T>)
            .filter((word) => word !== undefined)
            .join('：');
    },
  };
};

const TOLD: Readonly<Record<CareList, (known: KnownCare) => Told>> = {
  talks,
  contacts,
  hardships,
  pledges: (known) => undertaken(known, 'pledge', ({ text }) => [text]),
  pairings: (known) => undertaken(known, 'pairing', ({ withWhom, text }) => [withWhom, text]),
  posts: (known) => undertaken(known, 'pioneerPost', ({ carrier, text }) => [carrier && POST_CARRIERS[carrier], text]),
};

/** A list that says something to its reader: one of which they only see their own line is left out where they have none and may begin none. */
export const saysSomething = ({ rows, seesAll, mayAdd, review }: CareListView): boolean =>
  seesAll || rows.length > 0 || mayAdd !== 'nobody' || review !== undefined;

/** One list as its reader sees it. */
export const careListOf = (known: KnownCare, list: CareList): CareListView => {
  const { roster, stand } = known;
  const told = TOLD[list](known);
  const type = KIND_OF_LIST[list];
  const names = new Map(roster.members.map(({ _id, name }) => [_id, name]));
  const viewOf = (row: CareRow): CareRowView => {
    const words = row.recordId === undefined ? '' : (told.wordsOf?.(row.recordId) ?? '');
    return {
      ...row,
      name: names.get(row.memberId) ?? '',
      ...(words === '' ? {} : { words }),
      // Nobody writes down what was done for themself.
      mayEnter: row.memberId !== stand.memberId && told.mayEnter(row.memberId),
    };
  };
  return {
    list,
    rows: told.rows.filter(({ memberId }) => maySee(stand, type, memberId)).map(viewOf),
    seesAll: seesAny(sightOf(stand), kindOf(type).sight),
    mayAdd: told.mayAdd,
    ...(told.review === undefined ? {} : { review: told.review }),
  };
};
