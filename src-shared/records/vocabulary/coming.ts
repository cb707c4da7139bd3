// What may be coming for the people and branches of an organisation, and what is then to be done.
export const COMING_KINDS = ['graduation', 'retirement', 'probationEnd', 'termEnd', 'line', 'department'] as const;
export type ComingKind = (typeof COMING_KINDS)[number];

/**
 * The lines of the numbers of a branch (支部工作条例第四、二十条, plan 二(一)1): too few full members to be a branch, enough for a
 * committee where there is none, too few on the one there is, no more enough members for one, more members than advised, more than there may be.
 */
export const LINES = ['tooFew', 'needsCommittee', 'committeeShort', 'needsNoCommittee', 'tooLarge', 'overLimit'] as const;
export type Line = (typeof LINES)[number];

/** What is to be done; the words are the page's. */
export const ACTS = [
  'moveOut',
  'fetchReceipt',
  'handProbationOn',
  'findSuccessor',
  'enterRetired',
  'reassessDues',
  'takeApplication',
  'discussFull',
  'remindElection',
  'elect',
  'merge',
  'addCommittee',
  'fillCommittee',
  'dropCommittee',
  'split',
  'splitAtOnce',
  'setUpBranch',
] as const;
export type Act = (typeof ACTS)[number];
