// What an environment must have before the functions can serve: the local cloud is started with this list, and a
// real environment is set up from it (records.md §1).
const plain = (name: string, ...fields: string[]) => ({ name, fields });
const unique = (name: string, ...fields: string[]) => ({ name, fields, isUnique: true });

export const collections = [
  { name: 'orgs', indexes: [plain('keys', 'keys')] },
  { name: 'members', indexes: [plain('keys', 'keys')] },
  { name: 'posts', indexes: [plain('keys', 'keys')] },
  {
    name: 'records',
    indexes: [
      plain('sheets', 'sheets'),
      plain('orgDay', 'orgId', 'day'),
      plain('orgTypeDay', 'orgId', 'type', 'day'),
      plain('memberIds', 'memberIds'),
      plain('waitsFor', 'waitsFor'),
    ],
  },
  {
    name: 'attendance',
    indexes: [plain('activity', 'activityId'), plain('memberDay', 'memberId', 'day'), plain('typeDay', 'type', 'day')],
  },
  { name: 'points', indexes: [plain('orgYear', 'orgId', 'year'), plain('memberYear', 'memberId', 'year')] },
  // A box as it was one ballot ago would say whose the next one is.
  { name: 'polls', indexes: [plain('orgYear', 'orgId', 'year'), plain('destroyOn', 'destroyOn')], keepsNoFormer: true as const },
  { name: 'ledger', indexes: [plain('org', 'orgId'), plain('subject', 'subjectId')] },
  { name: 'revisions', indexes: [plain('org', 'orgId')] },
  { name: 'bindings', indexes: [unique('openid', 'openidDigest')] },
  { name: 'keys', indexes: [plain('expires', 'expiresAt')] },
  { name: 'audit', indexes: [plain('subject', 'subjectId')] },
  { name: 'jobs', indexes: [plain('state', 'state'), plain('orgYear', 'orgId', 'year')] },
  { name: 'settings', indexes: [plain('type', 'type')] },
  { name: 'findings', indexes: [plain('orgDay', 'orgId', 'asOfOn'), plain('year', 'year')] },
  { name: 'packs', indexes: [plain('state', 'state')] },
  { name: 'digests', indexes: [plain('memberMonday', 'memberId', 'mondayOn')] },
];
