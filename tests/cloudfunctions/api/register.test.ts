import { digestOfContent, verifyChain } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry } from '../../../src-shared/records/ledger';
import { contentOf } from '../../../cloudfunctions/shared/ledger/seal';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const A = IDS.branchA;
const stored = (recordId: string) => college.cloud.database.get('records', recordId) as Record<string, never> | null;
const chain = () =>
  college.cloud.database
    .all('ledger')
    .map((entry) => ledgerEntry.parse(entry))
    .sort((a, b) => a.seq - b.seq);
const talk = (part: Record<string, unknown> = {}) => ({
  talkerId: IDS.secretary,
  withId: IDS.plain,
  day: '2026-11-20',
  talkKind: 'daily',
  ...part,
});
const contact = (part: Record<string, unknown> = {}) => ({
  memberId: IDS.plain,
  day: '2026-11-20',
  contactName: '三班班长',
  way: 'meeting',
  topic: '了解实习安排',
  ...part,
});
const save = (
  who: string,
  type: string,
  content: Record<string, unknown>,
  part: { recordId?: string; rev?: number; reason?: string } = {},
  key?: string,
) => college.call(who, 'register.save', { orgId: A, type, content, ...part }, key);
/** A minute later, so that what follows comes after. */
const later = () => college.clock.advance(60_000);
const saved = async (who: string, type: string, content: Record<string, unknown>) => {
  const reply = await save(who, type, content);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.data;
};

describe('a new record', () => {
  it('of a kind that counts once saved is sealed at once, and says what it bears on and whom it concerns', async () => {
    const reply = await saved(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' });
    expect(reply).toMatchObject({ rev: 0, state: 'recorded', missing: [] });
    const record = stored(reply.recordId);
    expect(record).toMatchObject({
      type: 'mobileContact',
      orgId: A,
      sheets: [`${A}:2026`],
      memberIds: [IDS.mobile],
      day: '2026-11-20',
      recordedOn: '2026-11-24',
      sealSeq: 1,
      waitsFor: [],
      createdBy: IDS.secretary,
    });
    const [entry] = chain();
    expect(entry).toMatchObject({ entryKind: 'confirmation', subjectId: reply.recordId, subjectRev: 0 });
    expect(entry?.digest).toBe(digestOfContent(String(record?.salt), contentOf(record as unknown as { type: string })));
  });

  it('may be a draft with gaps, which it names', async () => {
    const reply = await saved(IDS.secretary, 'developmentPlan', { year: '2026', isNone: true });
    expect(reply).toMatchObject({ state: 'draft', missing: [] });
    const open = await saved(IDS.secretary, 'massContact', { memberId: IDS.secretary, day: '2026-11-20' });
    expect(open.missing).toEqual(['contactName', 'way', 'topic']);
    expect(stored(open.recordId)).not.toHaveProperty('recordedOn');
    expect(chain()).toEqual([]);
  });

  it('that counts once saved is refused as long as something is missing', async () => {
    expect(await save(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20' })).toMatchObject({
      error: { code: 'register.incomplete', reason: { missing: ['way'] } },
    });
    expect(college.cloud.database.all('records')).toEqual([]);
  });

  it('is refused at the fields that cannot be, in words', async () => {
    const long = '学'.repeat(201);
    expect(
      await save(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-30', way: 'phone', content: long }),
    ).toMatchObject({ error: { code: 'register.refused', fields: { content: '最多 200 字，现在 201 字' } } });
    const faults = await save(IDS.secretary, 'mobileContact', {
      memberId: IDS.plainB,
      day: '2026-11-30',
      way: 'phone',
      content: '电话 13800000000',
    });
    expect(faults).toMatchObject({
      error: {
        code: 'register.refused',
        fields: {
          day: '日期不能晚于今天',
          memberId: '方知夏那天不在本支部名册里',
          content: '这里不写身份证号、手机号和位置，请删去“13800000000”',
        },
      },
    });
    expect(await save(IDS.secretary, 'mobileContact', { memberId: 'm:nobody', day: '2026-11-20', way: 'phone' })).toMatchObject({
      error: { fields: { memberId: '名册里没有这个人，请重新选' } },
    });
    expect(await save(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'pigeon' })).toMatchObject({
      error: { fields: { way: '请重新选方式' } },
    });
    const rows = await save(IDS.secretary, 'trainingSession', {
      sessionKind: 'branchStudy',
      title: '班',
      organizer: '支部',
      fromOn: '2026-11-20',
      toOn: '2026-11-20',
      isConcentrated: true,
      lines: [
        { memberId: IDS.plain, hours: 2 },
        { memberId: IDS.leader, hours: 0.3 },
      ],
    });
    expect(rows).toMatchObject({ error: { fields: { 'lines.1.hours': '学时按 0.5 填' } } });
  });

  it('with a field or a kind that does not exist is a fault of the program that sent it', async () => {
    for (const [type, content] of [
      ['mobileContact', { memberId: IDS.mobile, points: 3 }],
      ['noKind', {}],
      ['collegeMeeting', {}],
      ['__proto__', {}],
    ] as const) {
      expect(await save(IDS.secretary, type, content)).toMatchObject({ error: { code: 'common.badInput' } });
    }
    expect(await college.call(IDS.secretary, 'register.save', { orgId: 'o:none', type: 'mobileContact', content: {} })).toMatchObject({
      error: { code: 'common.notFound' },
    });
  });

  it('never takes a computed field from outside', async () => {
    const { recordId } = await saved(IDS.secretary, 'publicNotice', {
      noticeKind: 'other',
      title: '停水通知',
      body: '周六停水。',
      minWorkingDays: 5,
      publishedOn: '2020-01-01',
      endsOn: '2030-01-01',
    });
    expect(stored(recordId)?.content).toEqual({ noticeKind: 'other', title: '停水通知', body: '周六停水。', minWorkingDays: 5 });
  });

  it('sent twice with the same key is one record; with another key it is a second one', async () => {
    const first = await save(IDS.secretary, 'heartTalk', talk(), {}, 'key-of-one-talk-00001');
    expect(await save(IDS.secretary, 'heartTalk', talk(), {}, 'key-of-one-talk-00001')).toEqual(first);
    expect(college.cloud.database.all('records')).toHaveLength(1);
    await saved(IDS.secretary, 'heartTalk', talk());
    expect(college.cloud.database.all('records')).toHaveLength(2);
  });

  it('of which there may be one only is refused with the one there is, also when two save it at once', async () => {
    const plan = { year: '2026', isNone: true };
    const both = await Promise.all([save(IDS.secretary, 'developmentPlan', plan), save(IDS.deputy, 'developmentPlan', plan)]);
    expect(both.filter((reply) => reply.ok)).toHaveLength(1);
    expect(both.find((reply) => !reply.ok)).toMatchObject({
      error: { code: 'register.exists', reason: { recordId: `developmentPlan:${A}:2026` } },
    });
    expect(await save(IDS.secretary, 'developmentPlan', { isNone: true })).toMatchObject({
      error: { code: 'register.incomplete', reason: { missing: ['year'] } },
    });
  });

  it('takes the place of one that was voided, which stays among the former ones', async () => {
    const { recordId, rev } = await saved(IDS.secretary, 'developmentPlan', { year: '2026', isNone: true });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'void', reason: '年度填错' });
    const again = await saved(IDS.secretary, 'developmentPlan', { year: '2026', planned: [{ stage: 'applicant', people: 2 }] });
    expect(again).toMatchObject({ recordId, rev: 2, state: 'draft' });
    expect(college.cloud.database.get('revisions', `${recordId}~1`)).toMatchObject({ state: 'voided', recordId });
  });
});

describe('changing a record', () => {
  it('is plain as long as it is a draft, and refused on an older revision with the name of who was faster', async () => {
    const { recordId } = await saved(IDS.secretary, 'massContact', contact({ memberId: IDS.secretary }));
    expect(
      await save(IDS.secretary, 'massContact', contact({ memberId: IDS.secretary, result: '已转告' }), { recordId, rev: 0 }),
    ).toMatchObject({ ok: true, data: { rev: 1 } });
    expect(await save(IDS.deputy, 'massContact', contact({ memberId: IDS.secretary, result: '别的' }), { recordId, rev: 0 })).toMatchObject(
      { error: { code: 'common.conflict', reason: { byName: '林晓雯' } } },
    );
    expect(college.cloud.database.all('revisions')).toEqual([]);
    expect(
      await save(IDS.secretary, 'massContact', contact({ memberId: IDS.secretary, result: '已转告' }), { recordId, rev: 1 }),
    ).toMatchObject({ ok: true, data: { rev: 1 } });
  });

  it('at the same moment by two lets one through', async () => {
    const { recordId } = await saved(IDS.secretary, 'massContact', contact());
    const both = await Promise.all([
      save(IDS.secretary, 'massContact', contact({ result: '甲' }), { recordId, rev: 0 }),
      save(IDS.deputy, 'massContact', contact({ result: '乙' }), { recordId, rev: 0 }),
    ]);
    expect(both.filter((reply) => reply.ok)).toHaveLength(1);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'common.conflict' } });
    expect(stored(recordId)?.rev).toBe(1);
  });

  it('under a seal asks for a reason, keeps the former revision and tells the chain', async () => {
    const { recordId } = await saved(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' });
    await later();
    const change = { memberId: IDS.mobile, day: '2026-11-19', way: 'phone' };
    expect(await save(IDS.secretary, 'mobileContact', change, { recordId, rev: 0 })).toMatchObject({
      error: { code: 'register.reasonNeeded' },
    });
    expect(
      await save(IDS.secretary, 'mobileContact', { ...change, day: '2026-11-20' }, { recordId, rev: 0, reason: '没有变' }),
    ).toMatchObject({ error: { code: 'register.nothingChanged' } });
    expect(
      await save(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-19' }, { recordId, rev: 0, reason: '漏了' }),
    ).toMatchObject({ error: { code: 'register.incomplete' } });
    expect(await save(IDS.secretary, 'mobileContact', change, { recordId, rev: 0, reason: '记错一天' })).toMatchObject({
      ok: true,
      data: { rev: 1, state: 'recorded' },
    });
    const [first, second] = chain();
    expect(verifyChain(chain())).toBeNull();
    expect(second).toMatchObject({ entryKind: 'correction', corrects: first?.seq, subjectRev: 1 });
    const former = college.cloud.database.get('revisions', `${recordId}~0`);
    expect(former).toMatchObject({ recordId, content: { day: '2026-11-20' } });
    const { _id: _, recordId: __, ...rest } = former ?? {};
    expect(first?.digest).toBe(digestOfContent(String(rest.salt), contentOf({ ...rest, _id: recordId } as unknown as { type: string })));
    const page = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(page).toMatchObject({ correctionReason: '记错一天', seal: { seq: 2 }, mayEdit: false, mayCorrect: true });
    expect(page.history).toMatchObject([{ word: '更正', byName: '林晓雯', reason: '记错一天' }, { word: '登记' }]);
  });

  it('is not possible once it was voided, and a record cannot become another of which there may be one only', async () => {
    const { recordId, rev } = await saved(IDS.secretary, 'developmentPlan', { year: '2026', isNone: true });
    expect(await save(IDS.secretary, 'developmentPlan', { year: '2027', isNone: true }, { recordId, rev })).toMatchObject({
      error: { code: 'register.refused', fields: { year: '这一项定下后不能改，请作废后另登记一份' } },
    });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'void', reason: '误填' });
    expect(await save(IDS.secretary, 'developmentPlan', { year: '2026', isNone: true }, { recordId, rev: rev + 1 })).toMatchObject({
      error: { code: 'register.wrongState' },
    });
    expect(await save(IDS.secretary, 'heartTalk', talk(), { recordId, rev: rev + 1 })).toMatchObject({
      error: { code: 'common.notFound' },
    });
  });
});

describe('a step of a record', () => {
  const check = { year: '2026', checkedOn: '2026-11-20' };
  const lines = () =>
    Array.from({ length: 10 }, (_, index) => ({ memberId: `m:a${String(index + 1).padStart(2, '0')}`, result: 'inOrder' }));

  it('goes the way of its life: submitted, returned with a reason, submitted again, confirmed and sealed', async () => {
    const { recordId, rev } = await saved(IDS.organizer, 'relationCheck', { ...check, lines: lines() });
    const move = async (who: string, verb: string, at: number, reason?: string) => {
      await later();
      return college.call(who, 'register.move', { recordId, rev: at, verb, ...(reason === undefined ? {} : { reason }) });
    };
    expect(await move(IDS.organizer, 'confirm', rev)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await move(IDS.organizer, 'submit', rev)).toMatchObject({ ok: true, data: { state: 'submitted' } });
    expect((await college.ask(IDS.secretary, 'register.overview', { orgId: A })).waiting.map(({ line }) => line.recordId)).toEqual([
      recordId,
    ]);
    expect(await move(IDS.organizer, 'submit', rev + 1)).toMatchObject({
      error: { code: 'register.wrongState', reason: { state: 'submitted' } },
    });
    expect(await move(IDS.secretary, 'return', rev + 1)).toMatchObject({ error: { code: 'register.reasonNeeded' } });
    expect(await move(IDS.secretary, 'fly', rev + 1)).toMatchObject({ error: { code: 'common.badInput' } });
    expect(await move(IDS.secretary, 'return', rev + 1, '再核对一次')).toMatchObject({ ok: true, data: { state: 'returned' } });
    expect(await move(IDS.secretary, 'confirm', rev + 1)).toMatchObject({ error: { code: 'common.conflict' } });
    expect((await college.ask(IDS.organizer, 'register.read', { recordId })).stateReason).toBe('再核对一次');
    await move(IDS.organizer, 'submit', rev + 2);
    expect(await move(IDS.secretary, 'confirm', rev + 3)).toMatchObject({ ok: true, data: { state: 'confirmed' } });
    expect(stored(recordId)).toMatchObject({ sealSeq: 1, waitsFor: [] });
    const page = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(page.history.map(({ word, reason }) => [word, reason])).toEqual([
      ['确认', undefined],
      ['交书记确认', undefined],
      ['退回', '再核对一次'],
      ['交书记确认', undefined],
      ['登记', undefined],
    ]);
    // The organizer wrote it, but what the secretary confirmed only the secretary corrects.
    expect(
      await save(
        IDS.organizer,
        'relationCheck',
        { ...check, checkedOn: '2026-11-19', lines: lines() },
        { recordId, rev: rev + 4, reason: '日期' },
      ),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(page.mayCorrect).toBe(true);
  });

  it('is refused with what is missing', async () => {
    const { recordId, rev } = await saved(IDS.plain, 'massContact', { memberId: IDS.plain, day: '2026-11-20' });
    expect(await college.call(IDS.plain, 'register.move', { recordId, rev, verb: 'finish' })).toMatchObject({
      error: { code: 'register.incomplete', reason: { missing: ['contactName', 'way', 'topic'] } },
    });
  });

  it('asks for an answer, stamps the day and takes it back when it is opened again', async () => {
    const { recordId, rev } = await saved(IDS.secretary, 'hardshipEntry', {
      memberId: IDS.ill,
      category: 'illness',
      openedOn: '2026-11-01',
    });
    expect(await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'close' })).toMatchObject({ state: 'closed' });
    expect(stored(recordId)).toMatchObject({ content: { closedOn: '2026-11-24' }, sealSeq: 1, sheets: [`${A}:2026`] });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev: rev + 1, verb: 'reopen', reason: '又有困难' });
    expect(stored(recordId)?.content).not.toHaveProperty('closedOn');
    expect(stored(recordId)).not.toHaveProperty('sealSeq');
    expect(stored(recordId)?.sheets).toContain(`${A}:open`);
    await college.ask(IDS.secretary, 'register.move', { recordId, rev: rev + 2, verb: 'close' });
    expect(chain()).toMatchObject([{ entryKind: 'confirmation' }, { entryKind: 'correction', corrects: 1 }]);
  });

  it('that takes a sealed record back is told to the chain too', async () => {
    const { recordId, rev } = await saved(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'void', reason: '记在别人名下了' });
    expect(stored(recordId)).toMatchObject({ state: 'voided', stateReason: '记在别人名下了', correctionReason: '记在别人名下了' });
    expect(chain()).toMatchObject([{ entryKind: 'confirmation' }, { entryKind: 'correction', corrects: 1 }]);
    expect(verifyChain(chain())).toBeNull();
  });

  it('publishes a notice until so many working days are over', async () => {
    const { recordId, rev } = await saved(IDS.secretary, 'publicNotice', {
      noticeKind: 'other',
      title: '停水通知',
      body: '周六停水。',
      minWorkingDays: 5,
    });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'publish' });
    expect(stored(recordId)?.content).toMatchObject({ publishedOn: '2026-11-24', endsOn: '2026-12-01' });
  });
});

describe('finding records', () => {
  it('goes by the words of a line, by the kind and by a name, in all the books the caller may read', async () => {
    await saved(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' });
    await saved(IDS.secretary, 'massContact', contact({ memberId: IDS.leader, topic: '宿舍热水' }));
    await saved(IDS.secretary, 'massContact', contact());
    const found = async (who: string, search: string) =>
      (await college.ask(who, 'register.list', { orgId: A, search })).lines.map((line) => `${line.type}：${line.title}`);
    expect(await found(IDS.secretary, '热水')).toEqual(['massContact：宿舍热水']);
    expect(await found(IDS.secretary, '联系群众 陈思齐')).toEqual(['massContact：宿舍热水']);
    expect(await found(IDS.secretary, '流动党员')).toHaveLength(1);
    expect(await found(IDS.plain, '班长')).toEqual(['massContact：了解实习安排']);
    expect(await found(IDS.secretary, '没有的事')).toEqual([]);
  });

  it('lists newest first, and under each year a record bears on or has been open in', async () => {
    const { recordId: older } = await saved(IDS.secretary, 'hardshipEntry', {
      memberId: IDS.ill,
      category: 'illness',
      openedOn: '2025-03-01',
    });
    const { recordId: newer } = await saved(IDS.secretary, 'hardshipEntry', {
      memberId: IDS.mobile,
      category: 'other',
      openedOn: '2026-03-01',
    });
    const of = async (year?: string) =>
      college.ask(IDS.secretary, 'register.list', { orgId: A, type: 'hardshipEntry', ...(year === undefined ? {} : { year }) });
    expect((await of()).lines.map((line) => line.recordId)).toEqual([newer, older]);
    expect((await of('2026')).lines.map((line) => line.recordId)).toEqual([newer, older]);
    expect((await of('2025')).lines.map((line) => line.recordId)).toEqual([older]);
    expect((await of('2024')).lines).toEqual([]);
    expect((await of()).years).toEqual(['2026', '2025']);
    expect((await of()).lines.map((line) => line.isRecordedLate)).toEqual([true, true]);
  });
});
