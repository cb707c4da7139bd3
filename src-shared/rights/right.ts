/** What a post lets somebody do at an organisation. */
export const RIGHTS = ['readBranch', 'plan', 'record', 'confirm', 'oversee', 'administer'] as const;
export type Right = (typeof RIGHTS)[number];
