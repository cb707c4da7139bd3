// 导出数据集: what the function exports, the command computes again, and it is the number on the screen; the file without names
// keeps its promise 「人用代号，题目和短文字不写」. On the demo college, with meetings in every state and of every sort.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateCollege } from '../../../config/demo/generate';
import { answer } from '../../../config/commands/score';
import { joined } from '../../../src-shared/engines/score/dataset';
import type { Activity } from '../../../src-shared/records/activity';
import type { Dataset } from '../../../src-shared/records/dataset';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Post, PostKind } from '../../../src-shared/records/post';
import { personCodeOf } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import { startTestCloud, TEST_SECRETS, type TestCloud } from '../harness';

const TODAY = '2026-11-24';
const YEARS = ['2025', '2026'];
const college = generateCollege({ seed: 1, today: TODAY, digestKey: TEST_SECRETS.WUHUA_DIGEST_KEY, branches: 6 });
const members = college.roster.filter((one): one is Member => one.type === 'member');
const branches = college.roster.filter((one): one is Org => one.type === 'org' && one.kind === 'branch');
const posts = college.roster.filter((one): one is Post => one.type === 'post');
const [OWN = '', NEXT = ''] = branches.map((branch) => branch._id);
const general = branches[0]?.path[1] ?? '';
const committee = college.roster.find((one) => one.type === 'org' && one.kind === 'partyCommittee')?._id ?? '';
const holder = (orgId: string, kind: PostKind): string =>
  posts.find((post) => post.orgId === orgId && post.postKind === kind && post.toOn === undefined)?.memberId ?? '';
const [AUDITOR, STAFF] = ['auditor', 'committeeStaff'].map((kind, place) => ({
  kind: kind as PostKind,
  memberId: members.at(-1 - place)?._id ?? '',
})) as [{ kind: PostKind; memberId: string }, { kind: PostKind; memberId: string }];

const PLACE = '一号楼地下会议室';
const confirmed = college.activities.find(
  (activity) => activity.orgId === OWN && activity.state === 'confirmed' && activity.day.startsWith('2026') && activity.roll !== undefined,
) as Activity;
const inState = (state: Activity['state'], part: Partial<Activity> = {}): Activity => ({
  ...confirmed,
  _id: `walked:${state}:${part.scope ?? ''}`,
  title: '去邻厂看装置',
  place: PLACE,
  isRemoteAllowed: true,
  meetingLink: 'https://example.cn/meeting',
  state,
  stateReason: '改期',
  ...part,
});
const theirs = members.filter((member) => member.memberships.some((stay) => stay.branchId === NEXT)).slice(0, 3);
const ACTIVITIES: Activity[] = [
  ...(['draft', 'published', 'submitted', 'returned', 'confirmed', 'cancelled'] as const).map((state) => inState(state)),
  inState('confirmed', {
    scope: 'joint',
    kinds: ['themeDay', 'partyLecture'],
    participatingOrgIds: [NEXT],
    sheets: [...confirmed.sheets, ...confirmed.sheets.map((sheet) => sheet.replace(OWN, NEXT))],
    lecture: { lecturerId: theirs[0]?._id, tag: 'growth' },
    roll: {
      ...confirmed.roll,
      lines: [
        ...(confirmed.roll?.lines ?? []),
        ...theirs.map((member) => ({ ...confirmed.roll?.lines[0], memberId: member._id, name: member.name })),
      ],
    } as Activity['roll'],
  }),
];

type Sheet = {
  branchId: string;
  score: number | null;
  bonus: number;
  coveragePercent: number;
  findings: { ruleId: string; outcome: string }[];
};

describe('the file of a branch of the demo college', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-export-'));
  let cloud: TestCloud;
  beforeAll(async () => {
    const extra = [AUDITOR, STAFF].map(
      ({ kind, memberId }): Post => ({
        ...(posts[0] as Post),
        _id: `post:${kind}`,
        orgId: committee,
        memberId,
        postKind: kind,
        fromOn: '2024-01-01',
        toOn: undefined,
      }),
    );
    cloud = await startTestCloud({ roster: [...college.roster, ...extra] });
    await cloud.cloud.database.insertMany('records', [...college.activities, ...college.records, ...ACTIVITIES]);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await cloud.close();
  });

  const exported = async (who: string, orgId: string, hasNames: boolean, years = YEARS): Promise<Dataset> =>
    (await cloud.ask(who, 'score.dataset', { orgId, years, hasNames })).file as unknown as Dataset;
  const recounted = (file: Dataset, year: string): Sheet[] => {
    const place = path.join(folder, 'file.json');
    writeFileSync(place, JSON.stringify(file));
    return (JSON.parse(answer(['--dataset', place, '--at', TODAY, '--year', year, '--json'])) as { sheets: Sheet[] }).sheets;
  };
  const shown = async (who: string, orgId: string, year: string) => {
    const { scoreTenths, bonusTenths, coveragePercent, findings } = await cloud.ask(who, 'score.read', { orgId, year });
    return {
      branchId: orgId,
      score: scoreTenths === null ? null : scoreTenths / 10,
      bonus: bonusTenths / 10,
      coveragePercent,
      findings: findings.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
    };
  };
  const same = ({ branchId, score, bonus, coveragePercent, findings }: Sheet): Sheet => ({
    branchId,
    score,
    bonus,
    coveragePercent,
    findings: findings.map(({ ruleId, outcome }) => ({ ruleId, outcome })),
  });

  it('is computed again to what the screen shows, for everybody who may export it, with names and without, in each year', async () => {
    const secretary = holder(OWN, 'secretary');
    const ways: [who: string, hasNames: boolean][] = [
      [secretary, true],
      [secretary, false],
      [holder(committee, 'administrator'), false],
      [STAFF.memberId, false],
      [AUDITOR.memberId, false],
      [holder(general, 'secretary'), false],
    ];
    for (const year of YEARS) {
      const onScreen = await shown(secretary, OWN, year);
      expect(onScreen.score).not.toBeNull();
      for (const [who, hasNames] of ways) expect(recounted(await exported(who, OWN, hasNames), year).map(same)).toEqual([onScreen]);
      expect(recounted(await exported(secretary, OWN, false, [year]), year).map(same)).toEqual([onScreen]);
    }
  }, 120_000);

  it('is so for every branch, alone and joined to the file of the college', async () => {
    const administrator = holder(committee, 'administrator');
    const files: Dataset[] = [];
    for (const { _id } of branches) files.push(await exported(administrator, _id, false));
    const all = recounted(joined(files), '2026').map(same);
    expect(all.map(({ branchId }) => branchId).sort()).toEqual(branches.map(({ _id }) => _id).sort());
    for (const [place, { _id }] of branches.entries()) {
      const onScreen = await shown(administrator, _id, '2026');
      expect(recounted(files[place] as Dataset, '2026').map(same)).toEqual([onScreen]);
      expect(all.find(({ branchId }) => branchId === _id)).toEqual(onScreen);
    }
  }, 120_000);

  it('without names has nobody’s name, number or id, no place, title, department, host or address, also of guests and of records', async () => {
    for (const orgId of [OWN, NEXT]) {
      const file = await exported(holder(committee, 'administrator'), orgId, false);
      const text = JSON.stringify(file);
      const told = new Set([
        ...members.flatMap((member) => [
          member._id,
          member.name,
          member.department ?? '',
          ...member.statuses.map((status) => status.hostOrganization ?? ''),
        ]),
        ...[...college.activities, ...ACTIVITIES].flatMap(({ place, title, resolution, meetingLink }) => [
          place,
          title,
          resolution,
          meetingLink ?? '',
        ]),
        ...college.records.flatMap(({ content }) =>
          ['title', 'place', 'text', 'topic', 'name']
            .map((field) => content[field])
            .filter((value): value is string => typeof value === 'string'),
        ),
      ]);
      // A place may be called as an organisation is; its name stands in the tree of organisations.
      const orgs = JSON.stringify(college.roster.filter((one) => one.type === 'org'));
      expect([...told].filter((words) => words.length > 1 && !orgs.includes(words) && text.includes(words))).toEqual([]);
      expect(JSON.stringify(file.activities)).not.toMatch(
        /"(place|meetingLink|recorderId|hostId|signIn|startAt|plannedStartAt|stateReason)"/,
      );
      expect(JSON.stringify(file.members)).not.toMatch(/"(birthMonth|sex|education)"/);
      // Nor the id without its first letters, as it stands in ids of other things.
      expect(
        members.filter(({ _id, memberNo }) => text.includes(_id.slice(2)) || text.includes(`"${memberNo}"`)).map(({ _id }) => _id),
      ).toEqual([]);
    }
  });

  it('without names has people in another order than the roster, and the same person under one code in the files of two branches', async () => {
    const [own, next] = [await exported(AUDITOR.memberId, OWN, false), await exported(AUDITOR.memberId, NEXT, false)];
    const roster = members.filter((member) => member.memberships.some((stay) => stay.branchId === OWN));
    expect(own.members).toHaveLength(roster.length);
    expect(own.members.map(({ admittedOn }) => admittedOn)).not.toEqual(roster.map(({ admittedOn }) => admittedOn));
    const guests = (file: Dataset) => file.activities.find(({ scope }) => scope === 'joint')?.lines?.map(({ memberId }) => memberId) ?? [];
    expect(guests(own)).toEqual(guests(next));
    expect(next.members.filter(({ _id }) => guests(own).includes(_id))).toHaveLength(theirs.length);
  });

  it('without names says of nobody in which group they are, when long ago they came, why nothing is demanded of them, or when their entry was changed', async () => {
    const groups = new Set(college.roster.flatMap((one) => (one.type === 'org' && one.kind === 'partyGroup' ? [one.name] : [])));
    const kinds = new Set<string>();
    for (const { _id } of branches) {
      const file = await exported(AUDITOR.memberId, _id, false);
      const entries = [...file.orgs, ...file.members, ...file.posts, ...file.terms];
      expect([...new Set(entries.map(({ rev, updatedAt }) => `${rev} ${updatedAt}`))]).toEqual([`0 ${file.exportedAt}`]);
      expect(file.orgs.filter(({ name }) => groups.has(name)).map(({ name }) => name)).toEqual([]);
      const days = [
        ...file.members.flatMap(({ admittedOn, fullMemberOn, endedOn, memberships, statuses }) => [
          admittedOn,
          fullMemberOn,
          endedOn,
          ...[...memberships, ...statuses].flatMap(({ fromOn, toOn }) => [fromOn, toOn]),
        ]),
        ...file.posts.flatMap(({ fromOn, toOn }) => [fromOn, toOn]),
      ].filter((day) => day !== undefined && day < '2023-01-02');
      expect([...new Set(days)]).toEqual(['2023-01-01']);
      expect(JSON.stringify(file.members)).not.toMatch(/"(groupId|endKind|decidedActivityId)"|longIllness|disability/);
      expect(JSON.stringify(file.records)).not.toMatch(/"(birthMonth|sex|payerKind)"/);
      for (const { type } of file.records) kinds.add(type);
    }
    const delicate = ['objection', 'feedback', 'hardshipEntry', 'mobileContact', 'handover', 'conductFact'];
    expect(delicate.filter((kind) => kinds.has(kind))).toEqual([]);
    expect(college.records.some(({ type }) => delicate.includes(type))).toBe(true);
  }, 60_000);

  it('without names keeps the order of the roster nowhere: not in its people, its rolls, nor in what was entered person after person', async () => {
    const place = new Map(members.map(({ _id, rosterOrder }) => [personCodeOf(TEST_SECRETS.WUHUA_DIGEST_KEY, YEARS, _id), rosterOrder]));
    const isInRosterOrder = (codes: readonly string[]): boolean =>
      codes.every((code, index) => index === 0 || (place.get(codes[index - 1] ?? '') ?? 0) < (place.get(code) ?? 0));
    for (const orgId of [OWN, NEXT]) {
      const file = await exported(AUDITOR.memberId, orgId, false);
      const lists = [
        file.members.map(({ _id }) => _id),
        ...file.activities.map(({ lines = [] }) => lines.map(({ memberId }) => memberId)),
        ...['appraisalResult', 'duesAssessment'].map((kind) =>
          file.records.filter(({ type, day }) => type === kind && day.startsWith('2026')).map(({ content }) => String(content.memberId)),
        ),
        ...file.records.flatMap(({ content }) =>
          Object.values(content).flatMap((value) =>
            Array.isArray(value) && value.every((row: { memberId?: unknown }) => typeof row.memberId === 'string')
              ? [value.map(({ memberId }: { memberId: string }) => memberId)]
              : [],
          ),
        ),
      ].filter((codes) => new Set(codes).size > 7);
      expect(lists.length).toBeGreaterThan(10);
      expect(lists.flat().filter((code) => !place.has(code))).toEqual([]);
      expect(lists.filter(isInRosterOrder)).toEqual([]);
    }
  }, 60_000);

  it('with names has no place and no recorder either, and goes to nobody but the secretary of the branch', async () => {
    const secretary = holder(OWN, 'secretary');
    const file = await exported(secretary, OWN, true);
    expect(JSON.stringify(file.activities)).not.toMatch(new RegExp(`${PLACE}|recorderId|signIn`));
    for (const who of [holder(committee, 'administrator'), STAFF.memberId, AUDITOR.memberId, holder(NEXT, 'secretary')])
      expect(await cloud.call(who, 'score.dataset', { orgId: OWN, years: YEARS, hasNames: true })).toMatchObject({
        error: { code: 'common.forbidden' },
      });
    expect(await cloud.call(holder(NEXT, 'secretary'), 'score.dataset', { orgId: OWN, years: YEARS, hasNames: false })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });
});
