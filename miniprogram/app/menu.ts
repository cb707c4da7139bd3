import type { ParametersFor, RouteName } from '@/routes';
import type { IconName } from '@/theme/icons';
import { careText } from '@/text/care';
import { duesText } from '@/text/dues';
import { mineText } from '@/text/mine';
import { overviewText, workTitle } from '@/text/register';
import { standardText } from '@/text/standard';
import type { Place } from './session';

/** A page of one organisation: its address takes the organisation's id. */
type PageOfPlace = { [N in RouteName]: { orgId: string } extends ParametersFor<N> ? N : never }[RouteName];
type OrgKind = Place['kind'];
type Group = keyof typeof groupWords;

/** The groups of 我的 in their order; the college's work is one group without a word. */
const groupWords = { weekly: mineText.weekly, yearly: mineText.yearly, seldom: mineText.seldom, college: undefined } as const;

/**
 * One door to the work of a place. On the phone it stands in 我的 under `group`, with `id` and `note`; in the side bar of
 * the wide layout at `wide.at`, the lowest first. What has no `group` is for the wide layout only, what has no `wide` for
 * the phone only. Whoever may see nothing of a place has no door at all (`hasWork`); `may` says what it takes besides.
 */
type Entry = {
  page: PageOfPlace;
  icon: IconName;
  word: string;
  id?: string;
  group?: Group;
  note?: (place: Place) => string | undefined;
  may?: (place: Place) => boolean;
  wide?: { at: number; icon?: IconName; word?: (kind: OrgKind) => string };
};

const oversees = ({ rights }: Place): boolean => rights.includes('oversee');
const confirms = ({ rights }: Place): boolean => rights.includes('confirm');
const administers = ({ rights }: Place): boolean => rights.includes('administer');
const keepsDues = (place: Place): boolean => confirms(place) || place.posts.includes('organizationMember');

const register = {
  page: 'registerOverview',
  icon: 'page',
  word: overviewText.open,
  id: 'go-register',
  note: () => overviewText.openNote,
  wide: { at: 1, word: (kind) => workTitle[kind] },
} as const satisfies Entry;

const development = {
  page: 'developmentCollege',
  icon: 'people',
  word: mineText.development,
  id: 'go-development',
  note: () => mineText.developmentNote,
} as const satisfies Entry;

/** What is gone to every week on top, what comes once a year below it, then what is seldom asked for. */
const branchMenu: readonly Entry[] = [
  { ...register, group: 'weekly' },
  { page: 'duesMonth', icon: 'list', word: duesText.title, id: 'go-dues', group: 'weekly', note: () => duesText.menuNote, may: keepsDues },
  {
    page: 'pointsReview',
    icon: 'list',
    word: mineText.review,
    id: 'go-review',
    group: 'weekly',
    note: () => mineText.reviewNote,
    may: confirms,
    wide: { at: 3 },
  },
  {
    page: 'careLists',
    icon: 'people',
    word: careText.title,
    id: 'go-care',
    group: 'weekly',
    note: (place) => (confirms(place) ? careText.menuNote : careText.menuNoteOwn),
  },
  {
    page: 'rosterMembers',
    icon: 'people',
    word: mineText.members,
    id: 'go-members',
    group: 'weekly',
    note: (place) => (confirms(place) ? mineText.membersNote : undefined),
    wide: { at: 2 },
  },
  { page: 'appraisal', icon: 'list', word: mineText.appraisal, id: 'go-appraisal', group: 'yearly', note: () => mineText.appraisalNote },
  { page: 'lifeMeeting', icon: 'people', word: mineText.lifeMeeting, id: 'go-life', group: 'yearly', note: () => mineText.lifeMeetingNote },
  {
    page: 'rosterOutlook',
    icon: 'calendar',
    word: mineText.outlook,
    id: 'go-outlook',
    group: 'yearly',
    note: () => mineText.outlookNote,
    may: oversees,
    wide: { at: 4 },
  },
  { ...development, group: 'seldom', may: oversees },
  { page: 'memberCases', icon: 'info', word: mineText.cases, id: 'go-cases', group: 'seldom', may: confirms },
  { page: 'flowCharts', icon: 'list', word: mineText.flow, id: 'go-flow', group: 'seldom', note: () => mineText.flowNote },
];

const collegeMenu: readonly Entry[] = [
  { ...register, group: 'college' },
  { ...development, group: 'college', wide: { at: 6 } },
  {
    page: 'pointsCollege',
    icon: 'score',
    word: mineText.pointsCollege,
    id: 'go-points-college',
    group: 'college',
    note: () => mineText.pointsCollegeNote,
  },
  {
    page: 'rosterCollege',
    icon: 'grid',
    word: mineText.college,
    id: 'go-college',
    group: 'college',
    note: () => mineText.collegeNote,
    wide: { at: 2, icon: 'people' },
  },
  {
    page: 'rosterOutlook',
    icon: 'calendar',
    word: mineText.outlook,
    id: 'go-outlook',
    group: 'college',
    note: () => mineText.outlookNote,
    wide: { at: 3 },
  },
  { page: 'standard', icon: 'bars', word: standardText.title, may: administers, wide: { at: 4 } },
  {
    page: 'rosterImport',
    icon: 'upload',
    word: mineText.import,
    id: 'go-import',
    group: 'college',
    note: () => mineText.importNote,
    may: administers,
    wide: { at: 5 },
  },
];

/** True where the person may see the work of the place: of their branch, or of those below their committee. */
export const hasWork = ({ kind, rights }: Place): boolean => rights.includes(kind === 'branch' ? 'readBranch' : 'oversee');

const entriesOf = (place: Place): readonly Entry[] =>
  hasWork(place) ? (place.kind === 'branch' ? branchMenu : collegeMenu).filter(({ may }) => may === undefined || may(place)) : [];

export type PhoneEntry = { page: PageOfPlace; id: string; icon: IconName; word: string; note: string | undefined };
export type PhoneGroup = { word: string | undefined; entries: readonly PhoneEntry[] };

/** The groups of 我的 on the phone; a group without an entry is left out. */
export const phoneMenu = (place: Place): PhoneGroup[] =>
  (Object.keys(groupWords) as Group[])
    .map((group) => ({
      word: groupWords[group],
      entries: entriesOf(place)
        .filter((entry) => entry.group === group)
        .map(({ page, id = page, icon, word, note }) => ({ page, id, icon, word, note: note?.(place) })),
    }))
    .filter(({ entries }) => entries.length > 0);

export type WideEntry = { page: PageOfPlace; icon: IconName; word: string; parameters: { orgId: string } };

/** What the side bar of the wide layout has below the tabs. */
export const wideMenu = (place: Place): WideEntry[] =>
  entriesOf(place)
    .flatMap(({ wide, ...entry }) => (wide === undefined ? [] : [{ ...entry, wide }]))
    .sort((one, other) => one.wide.at - other.wide.at)
    .map(({ page, icon, word, wide }) => ({
      page,
      icon: wide.icon ?? icon,
      word: wide.word?.(place.kind) ?? word,
      parameters: { orgId: place.orgId },
    }));
