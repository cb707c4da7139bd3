import { createHash } from 'node:crypto';
import { GENESIS, verifyChain } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry } from '../../../src-shared/records/ledger';
import { jpegWithGps } from '../../src-shared/kernel/image-samples';
import { liveEntry } from '../../../cloudfunctions/shared/roster/roster-store';
import { startTestCloud, type TestCloud } from '../harness';
import { activity } from '../../../src-shared/records/activity';
import { sendFile } from '../send-file';
import { IDS, smallCollege } from '../small-college';
import {
  codeOf,
  END_AT,
  later,
  markPresent,
  openThemeDay,
  planThemeDay,
  sealThemeDay,
  signInAtOnce,
  START_AT,
  ticketFor,
  writeRecord,
} from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const read = (who: string, activityId: string) => college.ask(who, 'record.read', { activityId });
const stored = (activityId: string) => college.cloud.database.get('records', activityId);
const chain = () =>
  college.cloud.database
    .all('ledger')
    .map((entry) => ledgerEntry.parse(entry))
    .sort((a, b) => a.seq - b.seq);
const confirm = (activityId: string, rev: number, key?: string) => college.call(IDS.secretary, 'record.confirm', { activityId, rev }, key);
const textOf = async (activityId: string) => {
  const { startAt, endAt, place, hostId, recorderId, sections, resolution } = await read(IDS.secretary, activityId);
  return { startAt, endAt, place, hostId, recorderId, sections, resolution };
};

describe('writing the record', () => {
  it('says what is missing, and is given on only when nothing is', async () => {
    const activityId = await planThemeDay(college);
    const submit = (rev: number) => college.call(IDS.deputy, 'record.submit', { activityId, rev });
    expect(await submit(0)).toMatchObject({ error: { code: 'record.notHeldYet' } });
    expect(await college.call(IDS.secretary, 'record.return', { activityId, rev: 0, reason: '还没开' })).toMatchObject({
      error: { code: 'common.conflict' },
    });
    expect(stored(activityId)).toMatchObject({ state: 'published', rev: 0 });
    await college.clock.set(later(END_AT, 600));
    const saved = await college.ask(IDS.deputy, 'record.save', { activityId, rev: 0, ...(await textOf(activityId)) });
    expect(saved).toMatchObject({ rev: 1, state: 'published', missing: ['sections.themeDay.text', 'resolution'] });
    expect(await confirm(activityId, 1)).toMatchObject({
      error: { code: 'record.incomplete', reason: { missing: ['sections.themeDay.text', 'resolution', 'roll'] } },
    });
    const rev = await writeRecord(college, activityId);
    expect(await submit(rev)).toMatchObject({ error: { code: 'record.incomplete', reason: { missing: ['roll'] } } });
    await markPresent(college, activityId, [IDS.plain]);
    expect(await submit(0)).toMatchObject({ error: { code: 'common.conflict', reason: { rev } } });
    expect(await submit(rev)).toMatchObject({ ok: true, data: { state: 'submitted', missing: [] } });
    expect(await college.ask(IDS.secretary, 'record.return', { activityId, rev: rev + 1, reason: '写明排查的结果' })).toMatchObject({
      state: 'returned',
    });
    expect(await read(IDS.deputy, activityId)).toMatchObject({ state: 'returned', stateReason: '写明排查的结果' });
    expect(chain()).toEqual([]);
  });

  it('refuses identity and phone numbers, coordinates, another day and people of another branch', async () => {
    const activityId = await planThemeDay(college);
    const text = await textOf(activityId);
    const save = (part: Partial<typeof text>) => college.call(IDS.deputy, 'record.save', { activityId, rev: 0, ...text, ...part });
    expect(await save({ resolution: '联系人电话13800001111。' })).toMatchObject({
      error: { code: 'record.refused', fields: { resolution: 'privateNumber' } },
    });
    expect(await save({ sections: [{ kind: 'themeDay', text: '身份证 11010519491231002X' }] })).toMatchObject({
      error: { fields: { 'sections.0.text': 'privateNumber' } },
    });
    expect(await save({ resolution: '集合点 113.32451, 23.13572' })).toMatchObject({
      error: { code: 'record.refused', fields: { resolution: 'privateNumber' } },
    });
    expect(await save({ hostId: IDS.plainB, sections: [{ kind: 'study', text: '学习' }] })).toMatchObject({
      error: { fields: { hostId: 'notInBranch', sections: 'otherKind' } },
    });
    expect(await save({ startAt: later(START_AT, 86_400), endAt: later(END_AT, 86_400) })).toMatchObject({
      error: { fields: { startAt: 'otherDay' } },
    });
    expect(await save({ resolution: '装置编号 138000011112 已登记。' })).toMatchObject({ ok: true });
  });

  it('is for the recorder and the officers, and to be confirmed by officers only', async () => {
    const activityId = await planThemeDay(college, { recorderId: IDS.plain });
    const text = await textOf(activityId);
    expect(await college.call(IDS.plain, 'record.save', { activityId, rev: 0, ...text })).toMatchObject({ ok: true });
    expect(await college.call(IDS.plain, 'record.confirm', { activityId, rev: 1 })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.mobile, 'record.save', { activityId, rev: 1, ...text })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    for (const who of [IDS.plainB, IDS.secretaryB])
      expect(await college.call(who, 'record.read', { activityId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('confirming', () => {
  it('seals the roll of the day with its counts, a salt and the first entry of the chain', async () => {
    const activityId = await openThemeDay(college);
    await signInAtOnce(college, IDS.plain, activityId);
    await signInAtOnce(college, IDS.mobile, activityId);
    await college.ask(IDS.leader, 'activity.askLeave', { activityId, category: 'teaching', note: '实训带班' }).catch(() => undefined);
    await college.clock.set(later(END_AT, 600));
    await markPresent(college, activityId, [IDS.secretary]);
    const reply = await confirm(activityId, await writeRecord(college, activityId));
    expect(reply).toMatchObject({ ok: true, data: { seq: 1, kinds: ['themeDay'] } });
    const record = stored(activityId);
    expect(record).toMatchObject({
      state: 'confirmed',
      sealSeq: 1,
      confirmedBy: IDS.secretary,
      roll: { expected: 9, present: 3, online: 0, excused: 1, unexcused: 5, notExpected: 1, settledOn: '2026-11-27' },
    });
    expect(record?.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(chain()).toMatchObject([{ seq: 1, prevHash: GENESIS, subjectId: activityId, entryKind: 'confirmation' }]);
    expect(await read(IDS.secretary, activityId)).toMatchObject({
      missing: [],
      seal: { seq: 1, hash: chain()[0]?.hash },
      counts: { expected: 9, present: 3, absent: 5, unmarked: 0 },
    });
    expect(await confirm(activityId, Number(record?.rev))).toMatchObject({ error: { code: 'record.sealed' } });
    expect(
      await college.call(IDS.deputy, 'record.save', { activityId, rev: Number(record?.rev), ...(await textOf(activityId)) }),
    ).toMatchObject({ error: { code: 'record.sealed' } });
  });

  it('waits until no phone can be let in any more: not during the sign-in, not in the minute after it was closed early', async () => {
    const activityId = await openThemeDay(college);
    await college.clock.set(later(START_AT, 1800));
    await signInAtOnce(college, IDS.plain, activityId);
    const rev = await writeRecord(college, activityId);
    expect(await confirm(activityId, rev)).toMatchObject({ error: { code: 'record.signInOpen', reason: { until: later(END_AT, 90) } } });
    expect((await read(IDS.secretary, activityId)).signIn).toEqual({ until: later(END_AT, 90), isEnded: false });
    const ticket = await ticketFor(college, IDS.leader, activityId);
    const code = await codeOf(college, activityId);
    await college.ask(IDS.secretary, 'attendance.closeSignIn', { activityId });
    expect(await confirm(activityId, rev + 1)).toMatchObject({
      error: { code: 'record.signInOpen', reason: { until: later(START_AT, 1860) } },
    });
    expect((await read(IDS.secretary, activityId)).signIn).toEqual({ until: later(START_AT, 1860), isEnded: true });
    // With a ticket from before the closing: in, and in the roll that is sealed a minute later.
    expect(await college.call(IDS.leader, 'attendance.signIn', { ticket, mode: 'inPerson', code })).toMatchObject({ ok: true });
    await college.clock.set(later(START_AT, 1861));
    expect(await read(IDS.secretary, activityId)).not.toHaveProperty('signIn');
    expect(
      await college.call(IDS.probationary, 'attendance.signIn', {
        ticket: await ticketFor(college, IDS.probationary, activityId).catch(() => ticket),
        mode: 'inPerson',
        code,
      }),
    ).toMatchObject({ ok: false, error: { code: 'attendance.closed' } });
    expect(await confirm(activityId, rev + 1)).toMatchObject({ ok: true });
    expect(stored(activityId)?.roll).toMatchObject({ present: 2 });
  });

  it('does not fork the chain when several are confirmed at once', async () => {
    const made: { activityId: string; rev: number }[] = [];
    for (const title of ['一', '二', '三']) made.push({ activityId: await planThemeDay(college, { title }), rev: 0 });
    await college.clock.set(later(END_AT, 600));
    for (const entry of made) {
      await markPresent(college, entry.activityId, [IDS.plain]);
      entry.rev = await writeRecord(college, entry.activityId);
    }
    const replies = await Promise.all(made.map(({ activityId, rev }) => confirm(activityId, rev)));
    expect(replies.map((reply) => reply.ok)).toEqual([true, true, true]);
    expect(chain().map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(verifyChain(chain())).toBeNull();
  });

  it('twice with one key gives the first reply, and one entry', async () => {
    const activityId = await planThemeDay(college);
    await college.clock.set(later(END_AT, 600));
    await markPresent(college, activityId, [IDS.plain]);
    const rev = await writeRecord(college, activityId);
    const [first, again] = [await confirm(activityId, rev, 'one-key-for-the-seal'), await confirm(activityId, rev, 'one-key-for-the-seal')];
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(chain()).toHaveLength(1);
  });

  it('keeps the roll as it was when the roster changes afterwards', async () => {
    const { activityId } = await sealThemeDay(college);
    const before = { roll: stored(activityId)?.roll, page: (await read(IDS.secretary, activityId)).lines };
    const person = smallCollege().find((content) => content._id === IDS.plain);
    if (person?.type !== 'member') throw new Error('Nobody of this id.');
    await college.cloud.database.replace(
      'members',
      liveEntry({ ...person, name: '改名', memberships: [{ id: `${IDS.plain}:1`, branchId: IDS.branchB, fromOn: '2019-03-01' }] }),
    );
    expect({ roll: stored(activityId)?.roll, page: (await read(IDS.secretary, activityId)).lines }).toEqual(before);
    const { rev } = await read(IDS.secretary, activityId);
    const corrected = await college.ask(IDS.secretary, 'record.correct', {
      activityId,
      rev,
      reason: '当日到场',
      marks: [{ memberId: IDS.leader, status: 'present' }],
    });
    expect((await read(IDS.secretary, activityId)).lines.find((line) => line.memberId === IDS.plain)).toMatchObject({ status: 'present' });
    expect(corrected.seq).toBe(2);
  });

  it('ten days later is marked as recorded late and still counts', async () => {
    const activityId = await planThemeDay(college);
    await college.clock.set(later(END_AT, 10 * 86_400));
    const holds = async () => (await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' })).scoreTenths;
    const before = await holds();
    await markPresent(college, activityId, [IDS.secretary, IDS.plain]);
    expect(await confirm(activityId, await writeRecord(college, activityId))).toMatchObject({ ok: true });
    expect((await read(IDS.secretary, activityId)).isRecordedLate).toBe(true);
    expect(await holds()).not.toBe(before);
  });
});

describe('correcting', () => {
  it('somebody who came late to not having come leaves no lateness behind', async () => {
    const { activityId, rev } = await sealThemeDay(college);
    const found = activity.parse(stored(activityId));
    const isThem = ({ memberId }: { memberId: string }): boolean => memberId === IDS.plain;
    await college.cloud.database.replace('records', {
      ...found,
      roll: {
        ...(found.roll as NonNullable<typeof found.roll>),
        lines: (found.roll?.lines ?? []).map((line) => (isThem(line) ? { ...line, isLate: true } : line)),
      },
    });
    const lineOf = () => activity.parse(stored(activityId)).roll?.lines.find(isThem);
    expect(lineOf()).toMatchObject({ status: 'present', isLate: true });
    await college.ask(IDS.secretary, 'record.correct', {
      activityId,
      rev,
      reason: '认错了人',
      marks: [{ memberId: IDS.plain, status: 'absentUnexcused' }],
    });
    expect([lineOf()?.status, lineOf()?.isLate, lineOf()?.mode]).toEqual(['absentUnexcused', undefined, undefined]);
  });

  it('makes a revision with its reason and an entry that names the one it corrects', async () => {
    const { activityId, rev } = await sealThemeDay(college);
    const correct = (revision: number, reason: string, part: object) =>
      college.call(IDS.secretary, 'record.correct', { activityId, rev: revision, reason, ...part });
    expect(await correct(rev, '漏记', { marks: [{ memberId: IDS.leader, status: 'present', mode: 'online' }] })).toMatchObject({
      ok: true,
      data: { seq: 2 },
    });
    expect(await correct(rev + 1, '决议有误', { text: { ...(await textOf(activityId)), resolution: '十二月复查。' } })).toMatchObject({
      ok: true,
      data: { seq: 3 },
    });
    expect(chain().map(({ entryKind, corrects }) => [entryKind, corrects])).toEqual([
      ['confirmation', undefined],
      ['correction', 1],
      ['correction', 2],
    ]);
    expect(verifyChain(chain())).toBeNull();
    expect(
      college.cloud.database
        .all('revisions')
        .map((entry) => entry._id)
        .sort(),
    ).toEqual([`${activityId}~${rev}`, `${activityId}~${rev + 1}`]);
    expect(await read(IDS.secretary, activityId)).toMatchObject({
      resolution: '十二月复查。',
      counts: { present: 3, online: 1 },
      corrections: [
        { reason: '决议有误', seq: 3, corrects: 2 },
        { reason: '漏记', seq: 2, corrects: 1 },
      ],
    });
  });

  it('refuses what changes nothing, what is not sealed, what is incomplete and private numbers', async () => {
    const { activityId, rev } = await sealThemeDay(college);
    const text = await textOf(activityId);
    const correct = (part: object) => college.call(IDS.secretary, 'record.correct', { activityId, rev, reason: '核对', ...part });
    for (const part of [{}, { text }, { marks: [{ memberId: IDS.plain, status: 'present' as const }] }])
      expect(await correct(part)).toMatchObject({ error: { code: 'record.nothingChanged' } });
    expect(await correct({ text: { ...text, resolution: '' } })).toMatchObject({ error: { code: 'record.incomplete' } });
    expect(await correct({ text: { ...text, resolution: '13800001111' } })).toMatchObject({ error: { code: 'record.refused' } });
    expect(await correct({ marks: [{ memberId: IDS.plainB, status: 'present' }] })).toMatchObject({ error: { code: 'common.notFound' } });
    const open = await planThemeDay(college);
    expect(await college.call(IDS.secretary, 'record.correct', { activityId: open, rev: 0, reason: '核对' })).toMatchObject({
      error: { code: 'record.notSealed' },
    });
    expect(chain()).toHaveLength(1);
  });
});

describe('reading', () => {
  it('shows a member who came and the own line, and the officers everything', async () => {
    const { activityId } = await sealThemeDay(college);
    expect((await read(IDS.secretary, activityId)).lines).toHaveLength(10);
    expect((await read(IDS.leader, activityId)).lines.map((line) => line.memberId)).toEqual([IDS.secretary, IDS.leader, IDS.plain]);
    expect((await read(IDS.plain, activityId)).lines.map((line) => line.memberId)).toEqual([IDS.secretary, IDS.plain]);
    expect((await read(IDS.overseer, activityId)).lines).toHaveLength(10);
    expect(await college.call(IDS.plainB, 'record.read', { activityId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('photos', () => {
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const send = async (activityId: string, bytes: Uint8Array, options: { digest?: string } = {}) => {
    const fileId = await sendFile(college, IDS.deputy, bytes);
    return college.call(IDS.deputy, 'record.attachPhoto', { activityId, fileId, sha256: options.digest ?? sha256(bytes), caption: '现场' });
  };

  it('are stored without place and camera, once, and seen for ten minutes', async () => {
    const activityId = await openThemeDay(college);
    const first = await send(activityId, jpegWithGps());
    if (!first.ok) throw new Error(first.error.code);
    const bytes = new Uint8Array(await (await fetch(first.data.photo.url)).arrayBuffer());
    expect(bytes.length).toBe(first.data.photo.sizeBytes);
    expect(sha256(bytes)).toBe(first.data.photo.sha256);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|Zhang/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('PIXELS');
    expect(await send(activityId, jpegWithGps())).toMatchObject({
      ok: true,
      data: { rev: first.data.rev, photo: { sha256: first.data.photo.sha256 } },
    });
    expect((await read(IDS.plain, activityId)).photos).toHaveLength(1);
    await college.clock.advance(601_000);
    expect((await fetch(first.data.photo.url)).status).toBe(403);
    expect((await fetch((await read(IDS.plain, activityId)).photos[0]?.url ?? '')).status).toBe(200);
    await college.ask(IDS.deputy, 'record.detachPhoto', { activityId, sha256: first.data.photo.sha256 });
    expect((await read(IDS.plain, activityId)).photos).toEqual([]);
  });

  it('are all kept when several are sent at the same moment', async () => {
    const activityId = await openThemeDay(college);
    const bytes = [0, 1, 2].map((number) => Uint8Array.from([...jpegWithGps().slice(0, -2), number, 0xff, 0xd9]));
    const replies = await Promise.all(bytes.map((photo) => send(activityId, photo)));
    expect(replies.map((reply) => reply.ok)).toEqual([true, true, true]);
    expect((await read(IDS.deputy, activityId)).photos).toHaveLength(3);
  });

  it('are refused when altered, when they are none, and when the record is sealed', async () => {
    const activityId = await openThemeDay(college);
    expect(await send(activityId, jpegWithGps(), { digest: sha256(new Uint8Array([1])) })).toMatchObject({
      error: { code: 'record.photoAltered' },
    });
    expect(await send(activityId, new Uint8Array(Buffer.from('a text')))).toMatchObject({ error: { code: 'record.photoUnreadable' } });
    expect(
      await college.call(IDS.deputy, 'record.attachPhoto', {
        activityId,
        fileId: 'cloud://nowhere/none.jpg',
        sha256: sha256(jpegWithGps()),
      }),
    ).toMatchObject({ error: { code: 'upload.notOwn' } });
    const there = await sendFile(college, IDS.deputy, jpegWithGps());
    expect(
      await college.call(IDS.deputy, 'record.attachPhoto', {
        activityId,
        fileId: there.replace(/[0-9a-f]{24}\.jpg$/, `${'0'.repeat(24)}.jpg`),
        sha256: sha256(jpegWithGps()),
      }),
    ).toMatchObject({ error: { code: 'record.photoUnreadable' } });
    const sealed = await sealThemeDay(college);
    expect(await send(sealed.activityId, jpegWithGps())).toMatchObject({ error: { code: 'record.sealed' } });
  });
});
