// The file from which anybody can compute a score again: enough for that, and no more.
import {
  bareRecord,
  branchesIn,
  datasetOf,
  factsIn,
  joined,
  packOf,
  withoutSecretFields,
  type Exporting,
} from '../../../../src-shared/engines/score/dataset';
import type { BranchFacts, RecordFact } from '../../../../src-shared/facts/facts';
import { computeSheet } from '../../../../src-shared/engines/score/sheet';
import type { Dataset } from '../../../../src-shared/records/dataset';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { valueOn } from '../../../../src-shared/standard/params';
import { BRANCH, COMMITTEE, GENERAL, having, held, memberOf, orgOf, postOf, rec, termOf, world } from '../../../cases/world';
import { wholeYear, WITH_GROUPS, YEAR_END } from './whole-year';

/** Backwards, so that an order kept would be seen: m:0 is p:99. */
const codeOf = (memberId: string): string => `p:${99 - Number(memberId.slice(2))}`;
const exporting: Exporting = { years: ['2026'], exportedAt: '2026-11-24T01:00:00.000Z', hasNames: true, tailorings: [], codeOf };
const nameless: Exporting = { ...exporting, hasNames: false };
const talk = rec(
  'heartTalk',
  { talkerId: 'm:0', withId: 'm:1', day: '2026-05-10', talkKind: 'daily', place: '办公室', summary: '只有双方能看' },
  { _id: 'talk' },
);
const plan = rec(
  'annualPlan',
  {
    year: '2026',
    planKinds: ['threeMeetings'],
    items: [{ month: '2026-01', activityKind: 'themeDay', topic: '学习' }],
    workText: '很长的正文',
  },
  { _id: 'plan' },
);

describe('a record as it may be computed with elsewhere', () => {
  it('has neither what is secret nor long texts', () => {
    expect(bareRecord(talk).content).toEqual({ talkerId: 'm:0', withId: 'm:1', day: '2026-05-10', talkKind: 'daily', place: '办公室' });
    expect(bareRecord(plan).content).toEqual({
      year: '2026',
      planKinds: ['threeMeetings'],
      items: [{ month: '2026-01', activityKind: 'themeDay', topic: '学习' }],
    });
  });
  it('without its words has a dot where there was one, and nothing where there was none', () => {
    expect(bareRecord({ ...talk, content: { ...talk.content, place: '' } as RecordFact['content'] }, false).content).toMatchObject({
      place: '',
    });
    expect(bareRecord(talk, false).content).toEqual({ talkerId: 'm:0', withId: 'm:1', day: '2026-05-10', talkKind: 'daily', place: '·' });
    expect(bareRecord(plan, false).content).toMatchObject({ items: [{ month: '2026-01', activityKind: 'themeDay', topic: '·' }] });
  });
  it('has nothing its kind does not know, and stays as it is where the kind is not known', () => {
    const odd = { ...talk.content, phone: '示例' };
    expect(bareRecord({ ...talk, content: odd }).content).not.toHaveProperty('phone');
    const strange = { ...talk, type: 'strange' } as unknown as RecordFact;
    expect(bareRecord(strange, false)).toBe(strange);
  });
  it('of a short text of sixty signs keeps it, and no longer one', () => {
    const summary = rec(
      'commendation',
      { commendationKind: 'branchPraise', level: 'branch', title: '表扬', reason: '志愿服务', day: '2026-07-01' },
      { _id: 'c' },
    );
    const kept = Object.keys(bareRecord(summary).content);
    expect(kept).toContain('title');
    expect(kept).not.toContain('reason');
  });
  it('stands so in the facts of a branch', () => {
    const facts = having(world(), talk, held(['themeDay'], '2026-05-10'));
    expect(withoutSecretFields(facts)).toEqual({ ...facts, records: [bareRecord(talk)] });
  });
});

describe('the file of a branch', () => {
  const facts: BranchFacts = having(world({ groups: 1 }), talk, held(['themeDay'], '2026-05-10', { _id: 'a1', title: '清明' }));
  it('says when and of which years it was made, and has what the branch is judged by', () => {
    const file = datasetOf(facts, exporting);
    expect(file).toMatchObject({ version: 2, exportedAt: '2026-11-24T01:00:00.000Z', hasNames: true, years: ['2026'], tailorings: [] });
    expect(file.orgs.map(({ _id }) => _id)).toEqual([COMMITTEE, GENERAL, BRANCH, 'o:p1']);
    expect([file.members, file.posts, file.terms, file.activities]).toEqual([facts.members, facts.posts, facts.terms, facts.activities]);
    expect(file.records).toEqual([bareRecord(talk)]);
  });
  it('says of nobody that they have no vote for a time', () => {
    const members = facts.members.map((member) => ({ ...member, statuses: [{ id: 's', kind: 'noVote' as const, fromOn: '2026-01-01' }] }));
    expect(JSON.stringify([datasetOf({ ...facts, members }, exporting), datasetOf({ ...facts, members }, nameless)])).not.toContain(
      'noVote',
    );
  });
  it('without names has codes for people everywhere, in an order of their own, no words, no birth, sex, degree, department or host', () => {
    const told = {
      sex: 'male' as const,
      birthMonth: '1980-05',
      department: '炼油教研室',
      education: 'doctor' as const,
      title: 'senior' as const,
    };
    const named = {
      ...facts,
      members: facts.members.map((member) => ({
        ...member,
        ...told,
        statuses: [{ id: `${member._id}:s`, kind: 'mobile' as const, fromOn: '2026-01-01', hostOrganization: '外地支部' }],
      })),
    };
    const file = datasetOf(named, nameless);
    const last = named.members.at(-1);
    expect(file.members[0]).toEqual({
      ...facts.members.at(-1),
      _id: codeOf(last?._id ?? ''),
      name: '党员1',
      memberNo: `N${codeOf(last?._id ?? '').slice(2)}`,
      rosterOrder: 0,
      rev: 0,
      updatedAt: '2026-11-24T01:00:00.000Z',
      department: '·',
      // Two years before the first of the file's years: no rule looks further back, and no date there tells one from another.
      admittedOn: '2024-01-01',
      fullMemberOn: '2024-01-01',
      memberships: [{ id: `${codeOf(last?._id ?? '')}:1`, branchId: BRANCH, fromOn: '2024-01-01' }],
      statuses: [{ id: `${codeOf(last?._id ?? '')}:s`, kind: 'mobile', fromOn: '2026-01-01', hostOrganization: '·' }],
    });
    expect(file.members.map(({ _id }) => _id)).toEqual(named.members.map(({ _id }) => codeOf(_id)).reverse());
    expect(file.activities[0]?.title).toBe('');
    const lines = file.activities[0]?.lines?.map(({ memberId }) => memberId) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual([...lines].sort());
    expect(file.records[0]).toMatchObject({ memberIds: ['p:98', 'p:99'], content: { talkerId: 'p:99', withId: 'p:98', place: '·' } });
    expect(JSON.stringify(file)).not.toMatch(/m:\d|党员0|G\d|清明|1980-05|male|炼油教研室|doctor|senior|外地支部/);
    expect(file.hasNames).toBe(false);
  });
  it('without names has codes also for people of other branches: guests on a roll, lecturers, whoever a record names', () => {
    const guests = having(
      world(),
      held(['partyLecture'], '2026-05-10', {
        lecture: { lecturerId: 'm:71' },
        lines: [{ memberId: 'm:70', status: 'present', isCommittee: false }],
      }),
      rec('trainingSession', {
        sessionKind: 'branchStudy',
        title: '学习',
        fromOn: '2026-05-11',
        toOn: '2026-05-11',
        lines: [
          { memberId: 'm:72', hours: 2 },
          { memberId: 'm:1', hours: 2 },
        ],
      } as never),
    );
    const text = JSON.stringify(datasetOf(guests, nameless));
    expect(text).not.toMatch(/m:\d/);
    for (const code of ['p:29', 'p:28', 'p:27']) expect(text).toContain(code);
  });
  it('without names has an address only as one that is there', () => {
    expect(bareRecord(rec('learningMaterial', { url: 'https://example.cn/x' } as never), false).content).toMatchObject({ url: '·' });
  });
  it('never takes one person’s id for the beginning of another’s', () => {
    const many = world({ fullMembers: 12 });
    const withTwelve = {
      ...many,
      members: many.members.map((member) => ({
        ...member,
        memberships: member.memberships.map((entry) => ({ ...entry, id: `x:${member._id}` })),
      })),
    };
    const codes = datasetOf(withTwelve, nameless).members.map(({ _id, memberships }) => [_id, memberships[0]?.id]);
    expect(new Set(codes.map(([id]) => id)).size).toBe(12);
    expect(codes.every(([id, stay]) => stay === `x:${id}`)).toBe(true);
  });
  it('gives the same score, with names or without', () => {
    const whole = wholeYear(WITH_GROUPS);
    const at = { year: '2026', asOfOn: YEAR_END };
    const scoreOf = (given: BranchFacts): unknown[] => {
      const sheet = computeSheet(given, DEFAULT_PACK, at);
      return [
        sheet.scoreTenths,
        sheet.coveragePercent,
        sheet.applicableHundredths,
        sheet.findings.map(({ outcome, fraction }) => [outcome, fraction]),
      ];
    };
    const expected = scoreOf(whole);
    for (const told of [exporting, nameless]) expect(scoreOf(factsIn(datasetOf(whole, told), BRANCH))).toEqual(expected);
  });
});

describe('several files of one college', () => {
  const file = (code: string, over: Partial<Exporting> = {}): Dataset => {
    const facts = world({ branch: { _id: `o:${code}`, code } });
    return datasetOf({ ...facts, members: facts.members.slice(0, 1) }, { ...exporting, ...over });
  };
  it('are one: everything once, all years, and names only where all have them', () => {
    const one = joined([file('b2', { years: ['2026'] }), file('b1', { years: ['2025', '2026'] })]);
    expect([one.years, one.hasNames, one.orgs.map(({ _id }) => _id), one.members.length]).toEqual([
      ['2025', '2026'],
      true,
      [COMMITTEE, GENERAL, 'o:b2', 'o:b1'],
      1,
    ]);
    expect(joined([file('b1'), file('b2', { hasNames: false })]).hasNames).toBe(false);
    expect(() => joined([])).toThrow('No dataset');
  });
  it('name their branches by their codes', () => {
    expect(branchesIn(joined([file('b2'), file('b1')]))).toEqual(['o:b1', 'o:b2']);
  });
});

describe('the facts of one branch of a file', () => {
  const OTHER = 'o:b2';
  const own = world({ groups: 1 });
  const stranger = memberOf(50, { memberships: [{ id: 's', branchId: OTHER, fromOn: '2018-01-01' }] });
  const mover = memberOf(51, {
    memberships: [
      { id: 'x', branchId: OTHER, fromOn: '2018-01-01', toOn: '2026-02-28' },
      { id: 'y', branchId: BRANCH, fromOn: '2026-03-01' },
    ],
  });
  const records = [
    rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id: 'own' }),
    rec('activityRoom', { name: '活动室', place: '一楼', openedOn: '2019-01-01' }, { _id: 'general', orgId: GENERAL }),
    rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id: 'other', orgId: OTHER }),
    rec('appraisalResult', { memberId: mover._id, appraisalYear: '2025', grade: 'qualified' }, { _id: 'mover', orgId: OTHER }),
    rec('appraisalResult', { memberId: stranger._id, appraisalYear: '2025', grade: 'qualified' }, { _id: 'stranger', orgId: OTHER }),
  ];
  const all: BranchFacts = {
    ...having(
      own,
      held(['themeDay'], '2026-05-10', { _id: 'mine' }),
      held(['themeDay'], '2026-05-10', { _id: 'theirs', orgId: OTHER }),
      held(['themeDay'], '2026-05-11', { _id: 'joint', orgId: OTHER, participatingOrgIds: [OTHER, BRANCH] }),
      ...records,
    ),
    groups: [...own.groups, orgOf('o:p9', { kind: 'partyGroup', parentId: OTHER }), orgOf(OTHER)],
    members: [...own.members, stranger, mover],
    posts: [...own.posts, postOf('m:5', 'groupLeader', { orgId: 'o:p1' }), postOf('m:50', 'secretary', { orgId: OTHER })],
    terms: [...own.terms, termOf({ orgId: OTHER })],
  };
  const found = factsIn(datasetOf(all, exporting), BRANCH);
  it('are its own, those above it, its groups and its people', () => {
    expect([found.branch._id, found.superiors.map(({ _id }) => _id), found.groups.map(({ _id }) => _id)]).toEqual([
      BRANCH,
      [COMMITTEE, GENERAL],
      ['o:p1'],
    ]);
    expect(found.members.map(({ _id }) => _id)).toEqual([...own.members.map(({ _id }) => _id), mover._id]);
    expect(found.posts.map(({ orgId }) => orgId)).toEqual([BRANCH, BRANCH, BRANCH, 'o:p1']);
    expect(found.terms.map(({ orgId }) => orgId)).toEqual([BRANCH]);
  });
  it('with what it held, alone or with others, and what bears on it: not what merely names one of its people', () => {
    expect(found.activities.map(({ _id }) => _id)).toEqual(['mine', 'joint']);
    expect(found.records.map(({ _id }) => _id)).toEqual(['own', 'general']);
  });
  it('are refused for a branch that is not in it, and for what is no branch', () => {
    expect(() => factsIn(datasetOf(all, exporting), 'o:b9')).toThrow('这个文件里没有支部 o:b9');
    expect(() => factsIn(datasetOf(all, exporting), GENERAL)).toThrow(`这个文件里没有支部 ${GENERAL}`);
  });
  it('are judged by the standard as the college had it', () => {
    const change = { version: '2027', fromOn: '2027-01-01', weightsHundredths: {}, values: { graceDays: 10 }, text: '' };
    expect(valueOn(packOf(datasetOf(all, { ...exporting, tailorings: [change] })).params.graceDays, '2027-01-01')).toBe(10);
    expect(packOf(datasetOf(all, exporting)).params).toEqual(DEFAULT_PACK.params);
  });
});
