// Whose records a branch is judged by: the one door for the server's sheets, for a file and for what is tried on the phone.
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { ActivityFact, RecordFact } from './facts';

/** As far as a roster says it: the branch, what stands above it, everybody who ever belonged to it. */
export type Bearer = { branch: Pick<Org, '_id'>; superiors: readonly Pick<Org, '_id' | 'kind'>[]; members: readonly Pick<Member, '_id'>[] };

type Bears = (record: RecordFact, bearer: Bearer & { isAbove: boolean; memberIds: ReadonlySet<string> }) => boolean;

/**
 * What of others' records bears on a branch (records.md §3): the room of its general branch and the check of it
 * (5.1, 5.2), the word of its general branch on the terminal (5.1.c), and trainings in which its members took part,
 * whoever held them (3.2). Everything else a branch has done itself or not at all, whoever is named in it.
 */
const OF_OTHERS: Partial<Record<RecordFact['type'], Bears>> = {
  activityRoom: (_, { isAbove }) => isAbove,
  roomCheck: (_, { isAbove }) => isAbove,
  attestation: ({ content }, { isAbove }) => isAbove && (content as RecordFact<'attestation'>['content']).attestKind === 'terminal',
  trainingSession: ({ content }, { memberIds }) =>
    ((content as Partial<RecordFact<'trainingSession'>['content']>).lines ?? []).some(({ memberId }) => memberIds.has(memberId)),
};

/** Kinds of which others' records may bear on a branch. */
export const KINDS_OF_OTHERS: ReadonlySet<string> = new Set(Object.keys(OF_OTHERS));

/** Whether a branch is judged by a record; asked of many, so who it is about is read once. */
export const recordsBearingOn = (bearer: Bearer): ((record: RecordFact) => boolean) => {
  const memberIds = new Set(bearer.members.map((member) => member._id));
  const generalIds = new Set(bearer.superiors.filter((org) => org.kind === 'generalBranch').map((org) => org._id));
  return (record) =>
    record.orgId === bearer.branch._id ||
    OF_OTHERS[record.type]?.(record, { ...bearer, memberIds, isAbove: generalIds.has(record.orgId) }) === true;
};

/** An activity of the branch, or one it holds with others. */
export const activityBearingOn =
  ({ branch }: Pick<Bearer, 'branch'>) =>
  ({ orgId, participatingOrgIds }: Pick<ActivityFact, 'orgId' | 'participatingOrgIds'>): boolean =>
    orgId === branch._id || (participatingOrgIds ?? []).includes(branch._id);
