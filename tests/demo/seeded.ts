// The demo college as the functions would read it: its facts for a score, and what a check may ask.
import type { College } from '../../config/demo/generate';
import { demoSecrets, fileKey } from '../../config/demo/secrets';
import { withSecretsOpen } from '../../cloudfunctions/shared/register/life/secrets';
import { membersOn } from '../../src-shared/roster/branch';
import { isActiveOn, membershipOn, standingOn } from '../../src-shared/roster/on-day';
import { factOf, recordFactOf, type BranchFacts } from '../../src-shared/facts/facts';
import { dayOfInstant } from '../../src-shared/kernel/day';
import type { AnyContent, CheckContext, Kind } from '../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { kindOf } from '../../src-shared/records/kinds';
import { PARAMS } from '../../src-shared/standard/params';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { RosterContent } from '../../src-shared/records/roster';

export const KEY = 'test-digest-key-0123456789abcdef';
export const SECRETS = demoSecrets(fileKey(KEY));

export const typed = <T extends RosterContent>(college: College, type: T['type']): T[] =>
  college.roster.filter((content) => content.type === type) as unknown as T[];
/** Those of today; two are no more. */
export const branchesOf = (college: College): Org[] =>
  typed<Org>(college, 'org').filter((org) => org.kind === 'branch' && org.dissolvedOn === undefined);

export const kindFor = (record: StoredRecord): Kind => {
  const kind = kindOf(record.type);
  if (kind === undefined) throw new Error(`No kind ${record.type}.`);
  return kind;
};
export const opened = (record: StoredRecord): AnyContent =>
  withSecretsOpen(kindFor(record).fields, record.content as AnyContent, { key: SECRETS, recordId: record._id });

/** What the sheets of a branch are computed from, by the keys of its sheets. */
export const factsOf = (college: College, org: Org, years: readonly string[]): BranchFacts => {
  const orgs = typed<Org>(college, 'org');
  const keys = new Set([org._id, org.path.at(-1) ?? ''].flatMap((id) => [...years, 'open'].map((key) => `${id}:${key}`)));
  return {
    branch: org,
    groups: orgs.filter((entry) => entry.parentId === org._id),
    superiors: orgs.filter((entry) => org.path.includes(entry._id)),
    members: typed<Member>(college, 'member').filter((member) => member.memberships.some((entry) => entry.branchId === org._id)),
    posts: typed(college, 'post'),
    terms: typed(college, 'committeeTerm'),
    activities: college.activities.filter((record) => record.orgId === org._id).map(factOf),
    records: college.records.filter((record) => record.sheets.some((sheet) => keys.has(sheet))).map(recordFactOf),
  };
};

/** Answers what a check of a record asks, on the day on which it was last written. */
export const contextsOf = (college: College): ((record: StoredRecord) => CheckContext) => {
  const members = new Map(typed<Member>(college, 'member').map((member) => [member._id, member]));
  const orgs = new Map(typed<Org>(college, 'org').map((org) => [org._id, org]));
  const known = new Map([...college.records, ...college.activities].map((record) => [record._id, record]));
  const list = [...members.values()];
  return (record) => {
    const org = orgs.get(record.orgId);
    if (org === undefined) throw new Error(`No organisation ${record.orgId}.`);
    const isIn = (member: Member | undefined, day: string): member is Member =>
      member !== undefined && (org.kind !== 'branch' || membershipOn(member, day)?.branchId === org._id);
    return {
      today: dayOfInstant(record.updatedAt),
      params: PARAMS,
      org,
      state: record.state,
      isCommittee: kindFor(record).writers.includes('committee'),
      nameOf: (memberId) => members.get(memberId)?.name ?? '',
      isMemberOn: (memberId, day) => {
        const member = members.get(memberId);
        return isIn(member, day) && isActiveOn(member, day);
      },
      isFullOn: (memberId, day) => {
        const member = members.get(memberId);
        return member !== undefined && standingOn(member, day) === 'full';
      },
      mayVoteOn: (memberId, day) => {
        const member = members.get(memberId);
        return member !== undefined && standingOn(member, day) === 'full';
      },
      membersOn: (day) =>
        membersOn(
          list.filter((member) => member.memberships.some((entry) => entry.branchId === org._id)),
          org._id,
          day,
        ).map((member) => member._id),
      linked: (recordId) => {
        const found = known.get(recordId);
        return found === undefined
          ? null
          : { type: found.type, state: found.state, day: found.day, orgId: found.orgId, kinds: 'kinds' in found ? found.kinds : undefined };
      },
    };
  };
};
