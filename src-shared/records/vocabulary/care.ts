// 关怀和联系: the lists there are, and how a line of one can stand.

/** In the order in which they are shown. */
export const CARE_LISTS = ['talks', 'contacts', 'hardships', 'pledges', 'pairings', 'posts'] as const;
export type CareList = (typeof CARE_LISTS)[number];

/**
 * What is asked for stands before what runs, what is over after it. `overdue`: its day is past · `owed`: still to be done ·
 * `waiting`: for the secretary's answer · `running` · the rest is nobody's to do any more. `notAsked`: the standard does not.
 */
export const CARE_STATES = ['overdue', 'owed', 'waiting', 'running', 'done', 'declined', 'dropped', 'notAsked'] as const;
export type CareState = (typeof CARE_STATES)[number];

/** The kind whose book a list is read from, and whose form a new line is entered in. */
export const KIND_OF_LIST = {
  talks: 'heartTalk',
  contacts: 'mobileContact',
  hardships: 'hardshipEntry',
  pledges: 'pledge',
  pairings: 'pairing',
  posts: 'pioneerPost',
} as const satisfies Readonly<Record<CareList, string>>;

const OWED: readonly CareState[] = ['overdue', 'owed', 'waiting'];
export const isOwed = (state: CareState): boolean => OWED.includes(state);

const OPEN: readonly CareState[] = [...OWED, 'running'];
export const isUnderWay = (state: CareState): boolean => OPEN.includes(state);
