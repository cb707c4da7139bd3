/** The names of the collections, once. Indexes and the list for setting an environment up stand in config/cloud/collections.ts. */
export const COLLECTIONS = {
  orgs: 'orgs',
  members: 'members',
  posts: 'posts',
  records: 'records',
  attendance: 'attendance',
  points: 'points',
  ledger: 'ledger',
  revisions: 'revisions',
  bindings: 'bindings',
  keys: 'keys',
  audit: 'audit',
  jobs: 'jobs',
  settings: 'settings',
  packs: 'packs',
  findings: 'findings',
  digests: 'digests',
} as const;
