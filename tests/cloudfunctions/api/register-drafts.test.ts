// Drafts, and what was withdrawn or voided, as the members of the branch and of the college meet them: in lists, by search, in tables, by link.
import readXlsxFile from 'read-excel-file/node';
import type { Kind } from '../../../src-shared/records/vocabulary/kind';
import { stageOf } from '../../../src-shared/records/vocabulary/life';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { later, markPresent, openThemeDay, START_AT } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const A = IDS.branchA;
const AT = '2026-11-20T02:00:00.000Z';
const MARK = '未定稿暗号';
const KINDS: Kind[] = KIND_NAMES.flatMap((name) => kindOf(name) ?? []);
const orgOf = ({ owners }: Kind): string =>
  owners.includes('branch') ? A : owners.includes('generalBranch') ? IDS.general : IDS.committee;

/** A text field that shows, so that a table or a line would tell of it. */
const contentOf = ({ fields }: Kind): Record<string, unknown> => {
  const field = Object.entries(fields).find(([, entry]) => entry.is === 'text' && entry.isSecret !== true);
  return field === undefined ? {} : { [field[0]]: MARK };
};

const UNPUBLISHED = KINDS.flatMap((kind) =>
  [...new Set([kind.life.initial, ...kind.life.moves.map((move) => move.to)])]
    .filter((state) => ['before', 'takenBack'].includes(stageOf(kind.life, state)))
    .map((state) => ({
      kind,
      document: {
        _id: `${kind.type}:${state}`,
        v: 1,
        type: kind.type,
        orgId: orgOf(kind),
        rev: 0,
        createdAt: AT,
        createdBy: 'm:gone',
        updatedAt: AT,
        updatedBy: 'm:gone',
        sheets: [`${orgOf(kind)}:2026`],
        memberIds: [],
        day: '2026-11-20',
        state,
        missing: [],
        waitsFor: [],
        content: contentOf(kind),
      },
    })),
);
const textOf = async (base64: string): Promise<string> => JSON.stringify(await readXlsxFile(Buffer.from(base64, 'base64')));

it('of no kind is a draft, a withdrawn or a voided record shown to a plain member, to another branch, or to the group leader: not listed, found, exported or opened', async () => {
  expect(UNPUBLISHED.length).toBeGreaterThan(60);
  await college.cloud.database.insertMany(
    'records',
    UNPUBLISHED.map(({ document }) => document),
  );
  for (const who of [IDS.plain, IDS.leader, IDS.plainB, IDS.secretaryB]) {
    for (const orgId of [A, IDS.general, IDS.committee]) {
      const replies = [
        await college.call(who, 'register.list', { orgId }),
        await college.call(who, 'register.list', { orgId, search: MARK }),
        await college.call(who, 'register.list', { orgId, year: '2026' }),
      ];
      for (const reply of replies) expect([who, orgId, reply.ok ? reply.data.lines : []]).toEqual([who, orgId, []]);
    }
    for (const { document } of UNPUBLISHED) {
      const { _id: recordId } = document;
      expect([recordId, await college.call(who, 'register.read', { recordId })]).toMatchObject([
        recordId,
        { ok: false, error: { code: 'common.forbidden' } },
      ]);
    }
  }
  for (const who of [IDS.plain, IDS.secretaryB]) {
    for (const kind of KINDS) {
      const table = await college.call(who, 'register.export', { orgId: orgOf(kind), type: kind.type });
      expect([kind.type, table.ok ? await textOf(table.data.base64) : '']).toEqual([kind.type, expect.not.stringContaining(MARK)]);
    }
  }
}, 120_000);

it('the secretary goes on finding their drafts and what they took back', async () => {
  const own = UNPUBLISHED.filter(
    ({ kind }) => orgOf(kind) === A && kind.writers.includes('secretary') && kind.sight.some((letter) => 'BOSP'.includes(letter)),
  );
  await college.cloud.database.insertMany(
    'records',
    UNPUBLISHED.map(({ document }) => document),
  );
  const { lines } = await college.ask(IDS.secretary, 'register.list', { orgId: A });
  expect(own.map(({ document }) => document._id).filter((recordId) => !lines.some((line) => line.recordId === recordId))).toEqual([]);
  // The committee member who writes disclosures sees the draft of one, and not what is the secretary's alone.
  const seen = (await college.ask(IDS.organizer, 'register.list', { orgId: A })).lines.map(({ recordId }) => recordId);
  expect([seen.includes('disclosureEntry:draft'), seen.includes('annualPlan:draft')]).toEqual([true, false]);
});

it('a notice is the branch’s to read while it is up, and with the secretary again once it is withdrawn', async () => {
  const content = { noticeKind: 'other', title: '困难补助名单', body: '名单有误', minWorkingDays: 0 };
  const { recordId } = await college.ask(IDS.secretary, 'register.save', { orgId: A, type: 'publicNotice', content });
  const reads = async (who: string): Promise<boolean> => (await college.call(who, 'register.read', { recordId })).ok;
  const move = async (verb: string, reason?: string) => {
    const { rev } = await college.ask(IDS.secretary, 'register.read', { recordId });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb, ...(reason === undefined ? {} : { reason }) });
  };
  const all = async () => [await reads(IDS.plain), await reads(IDS.overseer), await reads(IDS.organizer), await reads(IDS.secretary)];
  expect(await all()).toEqual([false, false, true, true]);
  await move('publish');
  expect(await all()).toEqual([true, true, true, true]);
  await move('withdraw', '写错了人');
  expect(await all()).toEqual([false, false, true, true]);
  expect((await college.ask(IDS.plain, 'register.list', { orgId: A, search: '困难补助' })).lines).toEqual([]);
});

it('the points notice that was withdrawn is not shown to members by its link either', async () => {
  const _id = `notice:${A}:points:2026-Q3:1`;
  await college.cloud.database.insertMany('records', [
    {
      _id,
      v: 1,
      type: 'publicNotice',
      orgId: A,
      rev: 2,
      createdAt: AT,
      createdBy: IDS.secretary,
      updatedAt: AT,
      updatedBy: IDS.secretary,
      sheets: [`${A}:2026`],
      memberIds: [],
      day: '2026-10-10',
      state: 'withdrawn',
      missing: [],
      waitsFor: [],
      content: {
        noticeKind: 'points',
        quarter: '2026-Q3',
        title: '三季度党员积分',
        body: '',
        minWorkingDays: 5,
        publishedOn: '2026-10-10',
        endsOn: '2026-10-16',
        lines: [],
      },
    },
  ]);
  for (const input of [
    { orgId: A, noticeId: _id },
    { orgId: A, quarter: '2026-Q3' },
  ]) {
    expect(await college.call(IDS.plain, 'points.notice', input)).toMatchObject({ ok: false, error: { code: 'common.notFound' } });
    expect(await college.ask(IDS.secretary, 'points.notice', input)).toMatchObject({ state: 'withdrawn', recordId: _id });
  }
});

it('the draft of the scheme that a meeting is to adopt is named in its vote by the recorder, who still does not read it', async () => {
  const _id = `pointsScheme:${A}:2026:1`;
  await college.cloud.database.insertMany('records', [
    {
      _id,
      v: 1,
      type: 'pointsScheme',
      orgId: A,
      rev: 0,
      createdAt: AT,
      createdBy: IDS.secretary,
      updatedAt: AT,
      updatedBy: IDS.secretary,
      sheets: [`${A}:2026`],
      memberIds: [],
      day: '2026-11-20',
      state: 'draft',
      missing: [],
      waitsFor: [],
      content: { year: '2026', version: 1 },
    },
  ]);
  const activityId = await openThemeDay(college, { kinds: ['generalMeeting'], title: '支部党员大会', recorderId: IDS.plain });
  await college.clock.set(later(START_AT, 600));
  await markPresent(college, activityId, [IDS.secretary, IDS.deputy, IDS.organizer, IDS.leader, IDS.plain]);
  expect((await college.ask(IDS.plain, 'vote.form', { activityId })).schemes.map(({ recordId }) => recordId)).toEqual([_id]);
  const vote = {
    activityId,
    matter: 'pointsScheme' as const,
    isPut: true,
    seen: { expectedVoters: 9, presentVoters: 5 },
    schemeId: _id,
    isSecret: false,
    exclusions: [],
    yes: 5,
    no: 0,
    abstain: 0,
  };
  expect(await college.call(IDS.plain, 'vote.record', vote)).toMatchObject({ ok: true });
  expect(await college.call(IDS.plain, 'register.read', { recordId: _id })).toMatchObject({
    ok: false,
    error: { code: 'common.forbidden' },
  });
});

describe('somebody merely named in a sealed record', () => {
  const talk = { talkerId: IDS.secretary, withId: IDS.plain, day: '2026-11-20', talkKind: 'daily' };

  it('with whom the secretary talked is offered neither 作废 nor 更正, and is refused both', async () => {
    const { recordId, rev } = await college.ask(IDS.secretary, 'register.save', { orgId: A, type: 'heartTalk', content: talk });
    const before = JSON.stringify(college.cloud.database.get('records', recordId));
    expect(await college.ask(IDS.plain, 'register.read', { recordId })).toMatchObject({ moves: [], mayEdit: false, mayCorrect: false });
    const refused = { ok: false, error: { code: 'common.forbidden' } };
    expect(await college.call(IDS.plain, 'register.move', { recordId, rev, verb: 'void', reason: '不想留' })).toMatchObject(refused);
    expect(
      await college.call(IDS.plain, 'register.save', {
        orgId: A,
        type: 'heartTalk',
        recordId,
        rev,
        reason: '换人',
        content: { ...talk, talkerId: IDS.plain, withId: IDS.secretary },
      }),
    ).toMatchObject(refused);
    expect(await college.call(IDS.plain, 'register.form', { orgId: A, type: 'heartTalk', recordId })).toMatchObject(refused);
    expect(JSON.stringify(college.cloud.database.get('records', recordId))).toBe(before);
    expect(await college.ask(IDS.secretary, 'register.read', { recordId })).toMatchObject({ moves: [{ verb: 'void' }], mayCorrect: true });
  });

  it('nobody enters a talk in another’s name but the secretary; the own talk may be voided by whoever entered it', async () => {
    for (const [who, content] of [
      [IDS.plain, talk],
      [IDS.organizer, { ...talk, talkerId: IDS.leader }],
    ] as const) {
      expect(await college.call(who, 'register.save', { orgId: A, type: 'heartTalk', content })).toMatchObject({
        error: { code: 'register.refused', fields: { talkerId: '只登记自己的，别人的请书记登记' } },
      });
    }
    const { recordId, rev } = await college.ask(IDS.plain, 'register.save', {
      orgId: A,
      type: 'heartTalk',
      content: { ...talk, talkerId: IDS.plain, withId: IDS.leader },
    });
    expect(await college.call(IDS.leader, 'register.move', { recordId, rev, verb: 'void', reason: '不想留' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.plain, 'register.move', { recordId, rev, verb: 'void', reason: '记错了日子' })).toMatchObject({
      ok: true,
    });
  });

  it('who was given a decision closes it and does not rewrite what the meeting decided', async () => {
    const { recordId, rev } = await college.ask(IDS.secretary, 'register.save', {
      orgId: A,
      type: 'followUp',
      content: { text: '联系合作企业', ownerId: IDS.plain, dueOn: '2026-12-10' },
    });
    const closed = await college.ask(IDS.plain, 'register.move', { recordId, rev, verb: 'close', content: { result: '已联系' } });
    expect(await college.ask(IDS.plain, 'register.read', { recordId })).toMatchObject({ mayCorrect: false });
    expect(
      await college.call(IDS.plain, 'register.save', {
        orgId: A,
        type: 'followUp',
        recordId,
        rev: closed.rev,
        reason: '改',
        content: { text: '别的事', ownerId: IDS.plain, dueOn: '2026-12-10' },
      }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.ask(IDS.secretary, 'register.read', { recordId })).toMatchObject({ mayCorrect: true });
  });
});
