import type { OrgKind } from '../records/org';

/** Organisations by what they are, as people call them. */
export const ORG_WORDS: Readonly<Record<OrgKind, string>> = {
  partyCommittee: '党委',
  generalBranch: '总支',
  branch: '支部',
  partyGroup: '党小组',
};
