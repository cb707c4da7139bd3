import readXlsxFile from 'read-excel-file/node';
import { createHash } from 'node:crypto';
import { decryptField, type CipherField } from '../../../cloudfunctions/shared/secrets/field-cipher';
import { jpegWithGps } from '../../src-shared/kernel/image-samples';
import { startTestCloud, TEST_SECRETS, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { sealThemeDay } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const A = IDS.branchA;
const SUMMARY = '孩子中考，想少排晚班';
const stored = (recordId: string) => college.cloud.database.get('records', recordId) as Record<string, never> | null;
const save = (
  who: string,
  type: string,
  content: Record<string, unknown>,
  part: { orgId?: string; recordId?: string; rev?: number; reason?: string } = {},
) => college.call(who, 'register.save', { orgId: A, type, content, ...part });
const saved = async (who: string, type: string, content: Record<string, unknown>, orgId: string = A): Promise<string> => {
  const reply = await save(who, type, content, { orgId });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.data.recordId;
};
const talk = (part: Record<string, unknown> = {}) => ({
  talkerId: IDS.deputy,
  withId: IDS.plain,
  day: '2026-11-20',
  talkKind: 'daily',
  summary: SUMMARY,
  ...part,
});
const lines = async (who: string, type: string, orgId: string = A) => (await college.ask(who, 'register.list', { orgId, type })).lines;
const forbidden = { ok: false, error: { code: 'common.forbidden' } };

describe('a talk of two', () => {
  it('is ciphertext in the database, under a binding of its own', async () => {
    const recordId = await saved(IDS.deputy, 'heartTalk', talk());
    const locked = (stored(recordId)?.content as Record<string, unknown> | undefined)?.summary as CipherField;
    expect(Object.keys(locked).sort()).toEqual(['ciphertext', 'keyId']);
    expect(JSON.stringify(college.cloud.database.all('records'))).not.toContain(SUMMARY);
    const key = { fieldKey: TEST_SECRETS.WUHUA_FIELD_KEY, fieldKeyId: TEST_SECRETS.WUHUA_FIELD_KEY_ID };
    expect(decryptField(key, locked, `${recordId}/summary`)).toBe(JSON.stringify(SUMMARY));
    expect(decryptField(key, locked, `${recordId}/difficulties`)).toBeNull();
    expect(decryptField(key, locked, 'heartTalk:other/summary')).toBeNull();
  });

  it('is read in full by the two, by its fact by the secretary, and by nobody else', async () => {
    const recordId = await saved(IDS.deputy, 'heartTalk', talk());
    for (const who of [IDS.deputy, IDS.plain])
      expect((await college.ask(who, 'register.read', { recordId })).content.summary).toBe(SUMMARY);
    const seen = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(seen).toMatchObject({ hidden: ['summary'], content: { withId: IDS.plain, day: '2026-11-20' }, names: { [IDS.plain]: '何静' } });
    expect(seen.content).not.toHaveProperty('summary');
    for (const who of [IDS.organizer, IDS.leader, IDS.overseer, IDS.admin, IDS.plainB])
      expect(await college.call(who, 'register.read', { recordId })).toMatchObject(forbidden);
  });

  it('leaves no word of it in any reply to anybody but the two', async () => {
    const recordId = await saved(IDS.deputy, 'heartTalk', talk());
    for (const who of [IDS.secretary, IDS.organizer, IDS.leader, IDS.overseer, IDS.admin]) {
      const replies = await Promise.all([
        college.call(who, 'register.overview', { orgId: A }),
        college.call(who, 'register.list', { orgId: A, type: 'heartTalk' }),
        college.call(who, 'register.list', { orgId: A, search: '晚班' }),
        college.call(who, 'register.read', { recordId }),
        college.call(who, 'register.form', { orgId: A, type: 'heartTalk', recordId }),
        college.call(who, 'register.form', { orgId: A, type: 'heartTalk' }),
      ]);
      expect(JSON.stringify(replies)).not.toContain('晚班');
      expect(JSON.stringify(replies)).not.toContain('ciphertext');
    }
  });

  it('is listed for the two and the secretary only', async () => {
    const recordId = await saved(IDS.deputy, 'heartTalk', talk());
    for (const who of [IDS.deputy, IDS.plain, IDS.secretary])
      expect((await lines(who, 'heartTalk')).map((line) => line.recordId)).toEqual([recordId]);
    for (const who of [IDS.organizer, IDS.overseer, IDS.admin]) expect(await lines(who, 'heartTalk')).toEqual([]);
    expect(await college.call(IDS.plainB, 'register.list', { orgId: A, type: 'heartTalk' })).toMatchObject(forbidden);
    const counted = async (who: string) =>
      (await college.ask(who, 'register.overview', { orgId: A })).kinds.find((kind) => kind.type === 'heartTalk')?.records;
    expect([await counted(IDS.plain), await counted(IDS.leader)]).toEqual([1, 0]);
  });

  it('corrected by the secretary keeps what the secretary cannot see', async () => {
    const recordId = await saved(IDS.deputy, 'heartTalk', talk());
    const { content, rev } = await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'heartTalk', recordId });
    expect(
      await save(
        IDS.secretary,
        'heartTalk',
        { ...content, day: '2026-11-19', summary: '改掉' },
        { recordId, rev: rev ?? 0, reason: '日期' },
      ),
    ).toMatchObject({ ok: true });
    expect(await college.ask(IDS.plain, 'register.read', { recordId })).toMatchObject({ content: { day: '2026-11-19', summary: SUMMARY } });
    const everything = ['records', 'revisions', 'keys', 'audit', 'ledger'].flatMap((name) => college.cloud.database.all(name));
    expect(JSON.stringify(everything)).not.toContain('晚班');
  });
});

describe('who may enter what', () => {
  it('a member only what concerns themself, an officer also for others', async () => {
    const contact = { memberId: IDS.leader, day: '2026-11-20', contactName: '班长', way: 'meeting', topic: '实习' };
    expect(await save(IDS.plain, 'massContact', contact)).toMatchObject({
      error: { code: 'register.refused', fields: { memberId: '只登记自己的，别人的请书记登记' } },
    });
    const own = await saved(IDS.plain, 'massContact', { ...contact, memberId: IDS.plain });
    expect(stored(own)).not.toHaveProperty('isOnBehalf');
    const forOther = await saved(IDS.secretary, 'massContact', contact);
    expect(stored(forOther)).toMatchObject({ isOnBehalf: true, createdBy: IDS.secretary, memberIds: [IDS.leader] });
    expect(await save(IDS.plain, 'massContact', contact, { recordId: own, rev: 0 })).toMatchObject({ error: { code: 'register.refused' } });
    expect(await save(IDS.plain, 'massContact', contact, { recordId: forOther, rev: 0 })).toMatchObject(forbidden);
  });

  it('the leader of a group for the people of that group', async () => {
    const call = { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' };
    await saved(IDS.leader, 'mobileContact', call);
    expect(await save(IDS.leader, 'mobileContact', { ...call, memberId: IDS.ill })).toMatchObject({
      error: { code: 'register.refused', fields: { memberId: '只登记本小组的，别人的请书记登记' } },
    });
    expect(await save(IDS.plain, 'mobileContact', call)).toMatchObject(forbidden);
    // And sees what concerns the own group, not the other.
    await saved(IDS.secretary, 'mobileContact', { ...call, memberId: IDS.ill });
    expect((await lines(IDS.leader, 'mobileContact')).map((line) => line.title)).toHaveLength(1);
    expect(await lines(IDS.secretary, 'mobileContact')).toHaveLength(2);
  });

  it('nobody in the books of another branch, nor of an organisation that keeps no such book', async () => {
    expect(await save(IDS.secretaryB, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' })).toMatchObject(forbidden);
    expect(await college.call(IDS.secretaryB, 'register.form', { orgId: A, type: 'mobileContact' })).toMatchObject(forbidden);
    expect(await save(IDS.admin, 'heartTalk', talk(), { orgId: IDS.committee })).toMatchObject({ error: { code: 'common.badInput' } });
    expect(await save(IDS.overseer, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' })).toMatchObject(forbidden);
  });
});

describe('a list of people within a record', () => {
  const session = {
    sessionKind: 'branchStudy',
    title: '安全规程学习',
    organizer: '支部',
    fromOn: '2026-11-20',
    toOn: '2026-11-20',
    isConcentrated: false,
    lines: [
      { memberId: IDS.plain, hours: 2 },
      { memberId: IDS.leader, hours: 4 },
    ],
  };

  it('shows a member the own line only, and says how many there are without saying who', async () => {
    const recordId = await saved(IDS.secretary, 'trainingSession', session);
    expect((await college.ask(IDS.plain, 'register.read', { recordId })).content.lines).toEqual([{ memberId: IDS.plain, hours: 2 }]);
    expect(await college.ask(IDS.probationary, 'register.read', { recordId })).toMatchObject({
      hidden: ['lines'],
      line: { note: '11月20日·2 人·4 学时' },
    });
    expect((await college.ask(IDS.overseer, 'register.read', { recordId })).content.lines).toHaveLength(2);
  });

  it('bears on the branches of those who came, and is seen by the whole college where the committee held it', async () => {
    const recordId = await saved(
      IDS.admin,
      'trainingSession',
      {
        ...session,
        lines: [
          { memberId: IDS.secretary, hours: 8 },
          { memberId: IDS.secretaryB, hours: 8 },
        ],
      },
      IDS.committee,
    );
    expect([...(stored(recordId)?.sheets as unknown as string[])].sort()).toEqual(
      [`${A}:2026`, `${IDS.branchB}:2026`, `${IDS.committee}:2026`].sort(),
    );
    expect(await lines(IDS.plain, 'trainingSession', IDS.committee)).toHaveLength(1);
    expect((await college.ask(IDS.plain, 'register.read', { recordId })).content).not.toHaveProperty('lines');
  });

  it('as a register is a table with a line for each, people by name, and without what is secret', async () => {
    await saved(IDS.secretary, 'trainingSession', session);
    const { fileName, base64 } = await college.ask(IDS.secretary, 'register.export', { orgId: A, type: 'trainingSession', year: '2026' });
    expect(fileName).toBe('炼油技术教工党支部培训登记表（2026年）.xlsx');
    const rows = await readXlsxFile(Buffer.from(base64, 'base64'));
    const table = (Array.isArray(rows[0]) ? rows : (rows[0] as unknown as { data: unknown[][] }).data) as unknown[][];
    expect(table[0]?.[0]).toBe('炼油技术教工党支部培训登记表（2026年）');
    expect(table[1]).toEqual(['序号', '结束日', '名称', '类别', '主办', '姓名', '学时', '合格', '说明', '集中培训', '状态']);
    expect(table[2]).toEqual([1, '2026-11-20', '安全规程学习', '支部组织学习', '支部', '何静', 2, null, null, '否', '已登记']);
    expect(table[3]).toEqual([2, '2026-11-20', '安全规程学习', '支部组织学习', '支部', '陈思齐', 4, null, null, '否', '已登记']);
    await saved(IDS.deputy, 'heartTalk', talk());
    const talks = await college.ask(IDS.secretary, 'register.export', { orgId: A, type: 'heartTalk' });
    expect(JSON.stringify(await readXlsxFile(Buffer.from(talks.base64, 'base64')))).not.toMatch(/谈话内容|晚班|ciphertext/);
    const empty = await college.ask(IDS.leader, 'register.export', { orgId: A, type: 'heartTalk' });
    expect(JSON.stringify(await readXlsxFile(Buffer.from(empty.base64, 'base64')))).not.toContain('何静');
  });
});

describe('a form', () => {
  it('stands filled in, and offers the people of the branch in roster order and the meetings of the year', async () => {
    const { activityId } = await sealThemeDay(college);
    const form = await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'commendation' });
    expect(form).toMatchObject({
      orgName: '炼油技术教工党支部',
      isCorrection: false,
      content: { commendationKind: 'branchPraise', level: 'branch', day: '2026-11-24' },
    });
    expect(form.people.slice(0, 2)).toEqual([
      { memberId: 'm:a01', name: '林晓雯', group: '第一党小组', note: '' },
      { memberId: 'm:a02', name: '孟凡超', group: '第二党小组', note: '' },
    ]);
    expect(form.people.map((person) => person.note).filter((note) => note !== '')).toEqual(['流动党员', '预备党员']);
    expect(form.records.activityId).toMatchObject([
      { recordId: activityId, type: 'activity', title: '冬季装置防冻防凝', state: 'confirmed' },
    ]);
    expect(form.orgs.map((org) => org.kind)).toEqual(expect.arrayContaining(['generalBranch', 'branch', 'partyGroup']));
  });

  it('offers the whole college where a field asks for it, the own people first', async () => {
    const { people } = await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'trainingSession' });
    expect(people[0]).toMatchObject({ memberId: IDS.secretary });
    expect(people.find((person) => person.memberId === IDS.plainB)).toMatchObject({ group: '机电学生' });
  });

  it('opened by a duty opens the draft there is already', async () => {
    const recordId = await saved(IDS.secretary, 'developmentPlan', { year: '2026', isNone: true });
    expect(await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'developmentPlan', period: '2026' })).toMatchObject({
      recordId,
      rev: 0,
      content: { isNone: true },
    });
    expect(await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'developmentPlan', period: '2027' })).not.toHaveProperty(
      'recordId',
    );
  });

  it('of the half-year report drafts its parts from what was entered, and from nothing else', async () => {
    await sealThemeDay(college);
    const { content } = await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'halfYearReport', period: '2026-H2' });
    expect(content.partThemeDay).toBe('2026年下半年开展主题党日 1 次。\n11月24日　冬季装置防冻防凝，应到 8 人，实到 2 人');
    expect(content.partThreeMeetings).toBe('2026年下半年召开党员大会 0 次，支部委员会 0 次，党小组会 0 次，党课 0 次。');
    expect(content.partWork).toBe('2026年下半年登记的其他工作 0 项。');
  });
});

describe('photos of a record', () => {
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const send = async (recordId: string, who: string = IDS.secretary) => {
    const bytes = jpegWithGps();
    const fileId = await sendFile(college, who, bytes);
    return college.call(who, 'register.attachPhoto', { recordId, fileId, sha256: sha256(bytes) });
  };
  const praise = {
    commendationKind: 'branchPraise',
    level: 'branch',
    title: '表扬',
    memberIds: [IDS.plain],
    reason: '抢修',
    day: '2026-11-20',
  };

  it('are hung on one that counts already without breaking its seal, and taken off again', async () => {
    const recordId = await saved(IDS.secretary, 'commendation', praise);
    const reply = await send(recordId);
    expect(reply).toMatchObject({ ok: true, data: { rev: 1 } });
    expect(await college.ask(IDS.plain, 'register.read', { recordId })).toMatchObject({
      photos: [{ mime: 'image/jpeg' }],
      seal: { seq: 1 },
    });
    if (!reply.ok) return;
    expect(await college.ask(IDS.secretary, 'register.detachPhoto', { recordId, sha256: reply.data.photo.sha256 })).toMatchObject({
      rev: 2,
    });
    expect(stored(recordId)?.attachments).toEqual([]);
  });

  it('are not taken from others, not by kinds without photos, and not by what was voided', async () => {
    const recordId = await saved(IDS.secretary, 'commendation', praise);
    expect(await send(recordId, IDS.plain)).toMatchObject(forbidden);
    await college.ask(IDS.secretary, 'register.move', { recordId, rev: 0, verb: 'void', reason: '重复' });
    expect(await send(recordId)).toMatchObject({ error: { code: 'register.wrongState' } });
    expect(
      await send(await saved(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-20', way: 'phone' })),
    ).toMatchObject({ error: { code: 'register.wrongState' } });
  });
});
