// A committee, a general branch and a branch, and whoever may stand towards a record of theirs.
import type { Org, OrgKind } from '../../../../src-shared/records/org';
import type { PostKind } from '../../../../src-shared/records/post';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import { standAt, type Stand } from '../../../../src-shared/rights/register';

type Owner = Exclude<OrgKind, 'partyGroup'>;
const PATHS: Readonly<Record<Owner, readonly string[]>> = { partyCommittee: [], generalBranch: ['o:c'], branch: ['o:c', 'o:g'] };
const IDS: Readonly<Record<Owner, string>> = { partyCommittee: 'o:c', generalBranch: 'o:g', branch: 'o:b' };

export const ownersOf = (kind: Kind): Owner[] => kind.owners.filter((owner): owner is Owner => owner !== 'partyGroup');
export const orgFor = (kind: Owner): Org =>
  ({ _id: IDS[kind], kind, path: PATHS[kind], name: kind, shortName: kind, foundedOn: '2019-01-01' }) as unknown as Org;

export type Person = { memberId: string; posts: readonly { orgId: string; postKind: PostKind }[]; orgIds: readonly string[] };
const person = (memberId: string, orgId: string, postKind?: PostKind): Person => ({
  memberId,
  posts: postKind === undefined ? [] : [{ orgId, postKind }],
  orgIds: postKind === undefined ? [] : [orgId],
});

/** Who may have something to do with a record: each post that opens a step somewhere, and two without any. */
export const PEOPLE: readonly Person[] = [
  person('m:secretary', 'o:b', 'secretary'),
  person('m:organization', 'o:b', 'organizationMember'),
  person('m:general', 'o:g', 'secretary'),
  person('m:committee', 'o:c', 'committeeStaff'),
  person('m:auditor', 'o:c', 'auditor'),
  person('m:concerned', 'o:b'),
  person('m:other', 'o:b'),
];

export const standOf = ({ memberId, posts }: Person, { _id, path, kind }: Org): Stand =>
  standAt({ memberId, posts, branchIds: ['o:b'] }, { orgId: _id, path, kind }, { belongsTo: ['o:b', 'o:g', 'o:c'], ledMemberIds: [] });
