import { generateCollege, type College } from '../../config/demo/generate';
import { branchSpec } from '../../config/demo/branches';
import { digestOfContent, verifyChain } from '../../src-shared/engines/ledger/chain';
import { contentOf } from '../../cloudfunctions/shared/ledger/seal';
import { memberIdOf } from '../../cloudfunctions/shared/roster/import/existing';
import { rosterTables } from '../../src-shared/engines/roster-import/export';
import { planImport } from '../../src-shared/engines/roster-import/plan';
import { SHEETS, type Row, type SheetName } from '../../src-shared/engines/roster-import/sheets';
import { rollOf } from '../../src-shared/engines/attendance/seal';
import { fullMemberCountOn, membersOn, postsOn } from '../../src-shared/roster/branch';
import { statusesOn, standingOn } from '../../src-shared/roster/on-day';
import { addDays } from '../../src-shared/kernel/day';
import { activity } from '../../src-shared/records/activity';
import { rollCall } from '../../src-shared/records/attendance';
import { ledgerEntry } from '../../src-shared/records/ledger';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import { pointsDeclaration, pointsPosting } from '../../src-shared/records/points';
import type { CommitteeTerm, Post } from '../../src-shared/records/post';
import { rosterContent } from '../../src-shared/records/roster';

const KEY = 'test-digest-key-0123456789abcdef';
const THEME_BRANCH = 'o:Z01B01';

const typed = <T extends { type: string }>(college: College, type: T['type']): T[] =>
  college.roster.filter((content) => content.type === type) as unknown as T[];
const orgs = (college: College): Org[] => typed<Org>(college, 'org');
/** Those of today; some have left, and two branches are no more. */
const members = (college: College): Member[] => typed<Member>(college, 'member').filter(({ endedOn }) => endedOn === undefined);
const posts = (college: College): Post[] => typed<Post>(college, 'post');
const terms = (college: College): CommitteeTerm[] => typed<CommitteeTerm>(college, 'committeeTerm');
const branches = (college: College): Org[] => orgs(college).filter((org) => org.kind === 'branch' && org.dissolvedOn === undefined);
const openBranchOf = (member: Member): string | undefined => member.memberships.find((entry) => entry.toOn === undefined)?.branchId;

describe.each(['2026-11-24', '2027-01-05', '2027-03-15'])('the demo college on %s', (today) => {
  const college = generateCollege({ seed: 1, today, digestKey: KEY });
  const year = Number(today.slice(0, 4));

  test('has one committee, six general branches, 24 branches of every kind and about 480 people', () => {
    const count = (kind: string): number => orgs(college).filter((org) => org.kind === kind && org.dissolvedOn === undefined).length;
    expect([count('partyCommittee'), count('generalBranch'), count('branch')]).toEqual([1, 6, 24]);
    expect(new Set(branches(college).map((org) => org.branchKind))).toEqual(new Set(['staff', 'student', 'retired', 'mixed']));
    expect(members(college).length).toBeGreaterThanOrEqual(460);
    expect(members(college).length).toBeLessThanOrEqual(500);
  });

  test('given out as a table and read back changes nothing', () => {
    const roster = { orgs: orgs(college), members: members(college), posts: posts(college), terms: terms(college) };
    const tables = rosterTables(roster, today);
    const rows = (name: SheetName): Row[] =>
      tables[name].map((line, at) => ({
        row: at + 2,
        cells: Object.fromEntries(SHEETS[name].columns.map((column, place) => [column, line[place] ?? ''])),
      }));
    const idOf = (memberNo: string): string => memberIdOf(KEY, memberNo);
    const at = `${today}T00:00:00.000Z`;
    const plan = planImport(
      { orgs: rows('orgs'), members: rows('members'), posts: rows('posts') },
      { today, at, idOf, existing: college.roster },
    );
    expect(plan).toMatchObject({ faults: [], changes: [], lines: [], missing: { members: [], orgs: [], posts: [] } });
  });

  test('has a branch of 5 without a committee and one of 32', () => {
    const sizes = new Map(branches(college).map((org) => [org._id, membersOn(members(college), org._id, today).length]));
    const small = [...sizes].find(([, size]) => size === 5);
    expect(small).toBeDefined();
    expect([...sizes.values()]).toContain(32);
    expect(terms(college).filter((term) => term.orgId === small?.[0])).toEqual([]);
  });

  test('gives a committee to exactly those with seven full members or more', () => {
    const wanted = branches(college)
      .filter((org) => fullMemberCountOn(members(college), org._id, today) >= 7)
      .map((org) => org._id);
    const known = new Set(branches(college).map((org) => org._id));
    expect(
      terms(college)
        .map((term) => term.orgId)
        .filter((orgId) => known.has(orgId))
        .sort(),
    ).toEqual(wanted.sort());
  });

  test('keeps every document to its schema, with an id of its own', () => {
    for (const content of college.roster) rosterContent.parse(content);
    for (const record of college.activities) activity.parse(record);
    for (const entry of college.ledger) ledgerEntry.parse(entry);
    for (const marks of college.rollCalls) rollCall.parse(marks);
    for (const declaration of college.declarations) pointsDeclaration.parse(declaration);
    for (const posting of college.postings) pointsPosting.parse(posting);
    for (const list of [college.roster, college.activities, college.ledger, college.rollCalls, college.declarations, college.postings]) {
      expect(new Set(list.map((document) => document._id)).size).toBe(list.length);
    }
  });

  test('has its unhappy people: who graduated and left, who died, two of one name, a branch merged and one dissolved, a changed secretary, somebody of 1975', () => {
    const everybody = typed<Member>(college, 'member');
    const left = everybody.filter(({ endedOn }) => endedOn !== undefined);
    expect(left.map(({ endKind }) => endKind).sort()).toEqual(['deceased', 'graduated', 'graduated', 'graduated']);
    for (const member of left) expect([standingOn(member, today), standingOn(member, member.endedOn ?? '')]).toEqual(['ended', 'full']);
    const gone = orgs(college).filter(({ dissolvedOn }) => dissolvedOn !== undefined);
    expect(gone.map(({ name }) => name)).toEqual(['经管学生第三党支部', '离退休第四党支部']);
    const merged = members(college).filter((member) => member.memberships.some(({ branchId }) => branchId === gone[0]?._id));
    expect(merged.length).toBeGreaterThan(0);
    for (const member of merged) expect(member.memberships.map(({ branchId }) => branchId)).toEqual([gone[0]?._id, 'o:Z04B04']);
    const names = branches(college).map((org) => membersOn(members(college), org._id, today).map(({ name }) => name));
    expect(names.filter((all) => new Set(all).size < all.length)).toHaveLength(1);
    const of1975 = members(college).find(({ admittedOn }) => admittedOn === '1975-07-01');
    expect(standingOn(of1975 as Member, '1975-07-01')).toBe('full');
    const secretaries = posts(college).filter(({ postKind, toOn }) => postKind === 'secretary' && toOn !== undefined && toOn < today);
    expect(secretaries.length).toBeGreaterThan(0);
  });

  test('puts every member into exactly one branch, under the id that an import of the same number makes', () => {
    const known = new Set(branches(college).map((org) => org._id));
    for (const member of members(college)) {
      expect(member.memberships.filter((entry) => entry.toOn === undefined)).toHaveLength(1);
      expect(known.has(openBranchOf(member) ?? '')).toBe(true);
      expect(member._id).toBe(memberIdOf(KEY, member.memberNo));
      expect(standingOn(member, today)).toMatch(/full|probationary/);
    }
    expect(new Set(members(college).map((member) => member.memberNo)).size).toBe(members(college).length);
  });

  test('has one secretary in every branch, a member of it, and above them a committee, general branches and those who serve there', () => {
    for (const org of branches(college)) {
      const secretaries = postsOn(posts(college), org._id, today).filter((post) => post.postKind === 'secretary');
      expect(secretaries).toHaveLength(1);
      expect(openBranchOf(members(college).find((member) => member._id === secretaries[0]?.memberId) as Member)).toBe(org._id);
    }
    expect(
      postsOn(posts(college), 'o:DW', today)
        .map((post) => post.postKind)
        .sort(),
    ).toEqual(['administrator', ...Array<string>(4).fill('committeeLeader'), 'committeeStaff', 'secretary']);
    const ofGeneral = orgs(college)
      .filter((org) => org.kind === 'generalBranch')
      .map((org) =>
        postsOn(posts(college), org._id, today)
          .map((post) => post.postKind)
          .sort()
          .join(),
      );
    const five = 'committeeMember,committeeMember,committeeMember,deputySecretary';
    expect(new Set(ofGeneral)).toEqual(
      new Set([`${five},organizer,secretary`, `${five},secretary`, 'committeeMember,committeeMember,deputySecretary,organizer,secretary']),
    );
  });

  test('has probationary, mobile and ill people, and groups with leaders in the larger branches', () => {
    expect(members(college).filter((member) => standingOn(member, today) === 'probationary').length).toBeGreaterThan(10);
    for (const kind of ['mobile', 'longIllness', 'frail']) {
      expect(members(college).filter((member) => statusesOn(member, today).some((status) => status.kind === kind)).length).toBeGreaterThan(
        1,
      );
    }
    const groups = orgs(college).filter((org) => org.kind === 'partyGroup');
    expect(groups.length).toBeGreaterThan(30);
    for (const group of groups) expect(postsOn(posts(college), group._id, today).map((post) => post.postKind)).toEqual(['groupLeader']);
  });

  test('holds records from last January to today, most of them confirmed, and plans for a week', () => {
    const days = college.activities.map((record) => record.day).sort();
    expect(days[0]?.slice(0, 7)).toBe(`${year - 1}-01`);
    expect((days.at(-1) ?? '') <= addDays(today, 7)).toBe(true);
    expect(college.activities.filter((record) => record.day > today && record.state === 'published').length).toBeGreaterThan(0);
    expect(college.activities.filter((record) => record.state === 'confirmed').length / college.activities.length).toBeGreaterThan(0.85);
    expect(college.activities.every((record) => record.day < today || record.state === 'published')).toBe(true);
    expect(college.activities.some((record) => record.makesUp !== undefined)).toBe(true);
    expect(college.activities.some((record) => record.recordedOn !== undefined && record.recordedOn > addDays(record.day, 7))).toBe(true);
  });

  test('seals what is confirmed: counts follow from the lines, the chain of each branch is whole and covers each record', () => {
    const chains = new Map<string, typeof college.ledger>();
    for (const entry of college.ledger) chains.set(entry.orgId, [...(chains.get(entry.orgId) ?? []), entry]);
    for (const chain of chains.values()) expect(verifyChain(chain)).toBeNull();
    // Digests take their time; every third record is enough to see one that does not fit.
    for (const record of college.activities.filter((entry, place) => entry.state === 'confirmed' && place % 3 === 0)) {
      const entry = chains.get(record.orgId)?.find((one) => one.seq === record.sealSeq);
      expect(entry?.digest).toBe(digestOfContent(record.salt ?? '', contentOf(record)));
      expect(record.roll).toEqual(rollOf(record.roll?.lines ?? [], record.day));
      expect((record.roll?.present ?? 0) > 0).toBe(true);
    }
  });

  test('leaves what is handed in and not yet confirmed with its marks and without a roll', () => {
    const waiting = college.activities.filter((record) => record.state === 'submitted');
    expect(waiting.length).toBeGreaterThan(3);
    expect(waiting.every((record) => record.roll === undefined && record.sealSeq === undefined)).toBe(true);
    expect(college.rollCalls.map((marks) => marks.activityId).sort()).toEqual(waiting.map((record) => record._id).sort());
  });

  test('lets 炼油技术教工党支部 hold its theme day today, led by 周明远 and recorded by 林晓雯', () => {
    const own = college.activities.filter((record) => record.orgId === THEME_BRANCH && record.day === today);
    const nameOf = (id: string | undefined): string | undefined => members(college).find((member) => member._id === id)?.name;
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      state: 'published',
      kinds: ['themeDay', 'partyLecture'],
      signIn: { isPhoneOn: true, opensAt: `${today}T05:30:00.000Z`, closesAt: `${today}T08:00:00.000Z` },
    });
    expect([nameOf(own[0]?.hostId), nameOf(own[0]?.recorderId)]).toEqual(['周明远', '林晓雯']);
  });

  test('offers one person for each part to enter as', () => {
    expect(college.people.map((person) => person.note)).toEqual([
      '支部书记',
      '组织委员，今天的记录人',
      '党员',
      '流动党员',
      '预备党员',
      '支部书记',
      '总支书记',
      '党委管理员，导入名册',
    ]);
    expect(new Set(college.people.map((person) => person.memberId)).size).toBe(8);
  });
});

describe('the generator', () => {
  const small = (part: { seed?: number; today?: string }): College =>
    generateCollege({ seed: 1, today: '2026-11-24', digestKey: KEY, branches: 3, ...part });

  test('makes the same college from the same seed and day, and another from another seed', () => {
    expect(small({})).toEqual(small({}));
    expect(small({ seed: 2 }).roster).not.toEqual(small({}).roster);
  });

  test('numbers further branches after the 24 that have names', () => {
    const large = [...Array(60).keys()].map(branchSpec);
    expect(new Set(large.map((spec) => spec.code)).size).toBe(60);
    expect(large[59]?.code).toBe('Z15B04');
    expect(large.every((spec) => spec.size >= 5 && spec.size <= 32)).toBe(true);
  });
});
