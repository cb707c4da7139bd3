// A file that a client names: whose it may be, what becomes of it, and what may be removed for it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripMetadata } from '../../../src-shared/kernel/image-bytes';
import { jpegWithGps, pngWithGps } from '../../src-shared/kernel/image-samples';
import { openidOf, startTestCloud, type TestCloud } from '../harness';
import { sendFile, uploadPathOf } from '../send-file';
import { IDS } from '../small-college';
import { END_AT, later, markPresent, openThemeDay, planThemeDay, ticketFor, writeRecord } from '../theme-day';
import { collegeLines, workbookOf } from '../workbook';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const clean = (bytes: Uint8Array): Uint8Array => stripMetadata(bytes) ?? bytes;
const PICTURE = clean(jpegWithGps());
const OTHER = clean(pngWithGps());
const VOICE = new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 1, 2, 3]);
const SECOND_VOICE = new Uint8Array([...VOICE, 4]);

type Label = { cloudPath: string; owner?: string };
/** Every file of the cloud, with whose it is. */
const storedFiles = (): Label[] => {
  const folder = path.join(college.dataDir, 'files');
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Label);
};
const bytesAt = async (url: string | undefined): Promise<string> => sha256(new Uint8Array(await (await fetch(url ?? '')).arrayBuffer()));
const photoOf = async (activityId: string, who: string = IDS.secretary) =>
  (await college.ask(who, 'record.read', { activityId })).photos[0];
const fileIdIn = (activityId: string): string =>
  ((college.cloud.database.get('records', activityId)?.attachments ?? []) as { fileId: string }[])[0]?.fileId ?? '';
const attach = (who: string, activityId: string, fileId: string, bytes: Uint8Array, key?: string) =>
  college.call(who, 'record.attachPhoto', { activityId, fileId, sha256: sha256(bytes) }, key);

const sealedWithPhoto = async (): Promise<string> => {
  const activityId = await planThemeDay(college);
  await college.clock.set(later(END_AT, 600));
  await markPresent(college, activityId, [IDS.secretary, IDS.plain]);
  await attach(IDS.deputy, activityId, await sendFile(college, IDS.deputy, PICTURE), PICTURE);
  await college.ask(IDS.secretary, 'record.confirm', { activityId, rev: await writeRecord(college, activityId) });
  return activityId;
};

describe('a file is taken only from the own folder', () => {
  it('of the WeChat that names it: another’s file is refused with words of its own, and stays where it is', async () => {
    const activityId = await openThemeDay(college);
    const theirs = await sendFile(college, IDS.plain, PICTURE);
    expect(await attach(IDS.deputy, activityId, theirs, PICTURE)).toMatchObject({ error: { code: 'upload.notOwn' } });
    expect(await attach(IDS.secretary, activityId, theirs, PICTURE)).toMatchObject({ error: { code: 'upload.notOwn' } });
    expect(storedFiles()).toMatchObject([{ owner: openidOf(IDS.plain) }]);
    expect(await photoOf(activityId)).toBeUndefined();
  });

  it('which is another for every WeChat, the same each time, and told to nobody else', async () => {
    const folders = await Promise.all(
      [IDS.deputy, IDS.plain, IDS.deputy, 'wx:stranger'].map(async (who) => (await college.ask(who, 'session.read', {})).uploadFolder),
    );
    expect(folders[0]).toMatch(/^uploads\/[0-9a-f]{40}\/$/);
    expect(folders[0]).toBe(folders[2]);
    expect(new Set(folders).size).toBe(3);
  });

  it.each([
    ['a file of another folder of one’s own', 'photos/activity-1/0123456789abcdef01234567.jpg'],
    ['a place of the functions', 'kept/0123456789abcdef/0123456789abcdef01234567.jpg'],
    ['a folder beneath', 'FOLDER/deeper/0123456789abcdef01234567.jpg'],
    ['a name that others could guess', 'FOLDER/a.jpg'],
    ['a name with a colon', 'FOLDER/activity:0123456789abcdef.jpg'],
    ['a way back', 'FOLDER/../kept/0123456789abcdef01234567.jpg'],
  ])('%s is not taken', async (_, given) => {
    const activityId = await openThemeDay(college);
    const place = given.replace('FOLDER/', (await college.ask(IDS.deputy, 'session.read', {})).uploadFolder);
    const fileId = (await sendFile(college, IDS.deputy, PICTURE)).replace(/(cloud:\/\/[^/]+\/).*/, `$1${place}`);
    expect(await attach(IDS.deputy, activityId, fileId, PICTURE)).toMatchObject({ error: { code: 'upload.notOwn' } });
  });

  it('for each kind: a voice, a host branch’s proof, a photo of 登记 and a roster', async () => {
    const activityId = await openThemeDay(college);
    await college.ask(IDS.mobile, 'attendance.signIn', { ticket: await ticketFor(college, IDS.mobile, activityId), mode: 'online' });
    await college.ask(IDS.mobile, 'attendance.submitHost', {
      activityId,
      hostOrganization: '外地炼化项目党支部',
      words: '参加了主题党日。',
    });
    const content = {
      commendationKind: 'branchPraise',
      level: 'branch',
      title: '表扬',
      memberIds: [IDS.plain],
      reason: '抢修',
      day: '2026-11-20',
    };
    const { recordId } = await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'commendation', content });
    const [voice, picture, roster] = [
      await sendFile(college, IDS.plain, VOICE, 'mp3'),
      await sendFile(college, IDS.plain, PICTURE),
      await sendFile(college, IDS.plain, await workbookOf(collegeLines()), 'xlsx'),
    ];
    const replies = [
      await college.call(IDS.mobile, 'attendance.attachVoice', { activityId, fileId: voice, sha256: sha256(VOICE) }),
      await college.call(IDS.mobile, 'attendance.attachHostPhoto', { activityId, fileId: picture, sha256: sha256(PICTURE) }),
      await college.call(IDS.secretary, 'register.attachPhoto', { recordId, fileId: picture, sha256: sha256(PICTURE) }),
      await college.call(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId: roster, fileName: '名册.xlsx' }),
    ];
    expect(replies.map((reply) => (reply.ok ? 'taken' : reply.error.code))).toEqual(Array(4).fill('upload.notOwn'));
    expect(storedFiles()).toHaveLength(3);
  });
});

describe('a file that counts', () => {
  it('is a copy of the functions’ own: what was sent is gone, and whoever sends it again to the same place changes nothing', async () => {
    const activityId = await openThemeDay(college);
    const place = await uploadPathOf(college, IDS.deputy);
    const fileId = await college.cloud.upload(place, PICTURE, { openid: openidOf(IDS.deputy) });
    expect(await attach(IDS.deputy, activityId, fileId, PICTURE)).toMatchObject({ ok: true });
    const [kept, ...others] = storedFiles();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ cloudPath: expect.stringMatching(/^kept\/[0-9a-f]{40}\/[0-9a-f]{40}\.jpg$/) });
    expect(kept?.owner).toBeUndefined();
    await college.cloud.upload(place, OTHER, { openid: openidOf(IDS.deputy) });
    await expect(college.cloud.upload(kept?.cloudPath ?? '', OTHER, { openid: openidOf(IDS.deputy) })).rejects.toMatchObject({
      code: 'STORAGE_EXCEED_AUTHORITY',
    });
    expect(await bytesAt((await photoOf(activityId))?.url)).toBe(sha256(PICTURE));
  });

  it('lies elsewhere for each record, so that the same picture in two records is two files', async () => {
    const [first, second] = [await planThemeDay(college), await planThemeDay(college, { title: '又一次' })];
    for (const activityId of [first, second]) await attach(IDS.deputy, activityId, await sendFile(college, IDS.deputy, PICTURE), PICTURE);
    expect(fileIdIn(first)).not.toBe(fileIdIn(second));
    expect(await college.call(IDS.deputy, 'record.detachPhoto', { activityId: first, sha256: sha256(PICTURE) })).toMatchObject({
      ok: true,
    });
    expect(storedFiles()).toHaveLength(1);
    expect(await bytesAt((await photoOf(second))?.url)).toBe(sha256(PICTURE));
  });

  it('is one file and one reply, also when the command is repeated after its reply was lost', async () => {
    const activityId = await openThemeDay(college);
    const fileId = await sendFile(college, IDS.deputy, jpegWithGps());
    const replies = [
      await attach(IDS.deputy, activityId, fileId, jpegWithGps(), 'the-very-same-key'),
      await attach(IDS.deputy, activityId, fileId, jpegWithGps(), 'the-very-same-key'),
    ];
    expect(replies[0]).toMatchObject({ ok: true });
    expect(replies[1]).toEqual(replies[0]);
    expect(storedFiles()).toHaveLength(1);
  });

  it('is one file, and every reply the same, when the command comes several times at once', async () => {
    const activityId = await openThemeDay(college);
    for (let turn = 0; turn < 6; turn += 1) {
      const bytes = Uint8Array.from([...PICTURE.slice(0, -2), turn, 0xff, 0xd9]);
      const fileId = await sendFile(college, IDS.deputy, bytes);
      const [first, ...others] = await Promise.all(
        [1, 2, 3, 4].map(() => attach(IDS.deputy, activityId, fileId, bytes, `the-same-key-of-turn-${turn}`)),
      );
      expect(first).toMatchObject({ ok: true });
      for (const other of others)
        expect(other).toMatchObject({
          ok: true,
          data: { rev: first?.ok === true ? first.data.rev : -1, photo: { sha256: sha256(bytes) } },
        });
      expect(storedFiles()).toHaveLength(turn + 1);
    }
  });

  it('is one file also when the first try died before it was stored, and the phone sends all of it again', async () => {
    const activityId = await openThemeDay(college);
    const place = await uploadPathOf(college, IDS.deputy);
    const send = () => college.cloud.upload(place, PICTURE, { openid: openidOf(IDS.deputy) });
    const fileId = await send();
    college.cloud.faults.loseReplyAfter(1);
    await attach(IDS.deputy, activityId, fileId, PICTURE, 'the-very-same-key').catch(() => undefined);
    college.cloud.faults.clear();
    await send();
    expect(await attach(IDS.deputy, activityId, fileId, PICTURE, 'the-very-same-key')).toMatchObject({ ok: true });
    expect(storedFiles().filter(({ cloudPath }) => cloudPath.startsWith('kept/'))).toHaveLength(1);
    expect(await bytesAt((await photoOf(activityId))?.url)).toBe(sha256(PICTURE));
  });
});

describe('the picture of a sealed record', () => {
  it('cannot be named by a mobile member as a proof of their own, and so not be removed by the next one', async () => {
    const sealed = await sealedWithPhoto();
    const fileId = fileIdIn(sealed);
    await college.clock.set('2026-11-25T01:00:00.000Z');
    const activityId = await planThemeDay(college, {
      plannedStartAt: '2026-11-25T06:30:00.000Z',
      plannedEndAt: '2026-11-25T08:30:00.000Z',
    });
    await college.ask(IDS.mobile, 'attendance.submitHost', {
      activityId,
      hostOrganization: '外地炼化项目党支部',
      words: '参加了主题党日。',
    });
    const prove = (of: string, bytes: Uint8Array) =>
      college.call(IDS.mobile, 'attendance.attachHostPhoto', { activityId, fileId: of, sha256: sha256(bytes) });
    expect(await prove(fileId, PICTURE)).toMatchObject({ error: { code: 'upload.notOwn' } });
    for (const bytes of [OTHER, PICTURE])
      expect(await prove(await sendFile(college, IDS.mobile, bytes), bytes)).toMatchObject({ ok: true });
    // The second proof has taken the place of the first; the sealed picture is what it was.
    expect(storedFiles()).toHaveLength(2);
    expect(await bytesAt((await photoOf(sealed, IDS.mobile))?.url)).toBe(sha256(PICTURE));
  });

  it('stays when a proof stored by an older version names it and is replaced', async () => {
    const sealed = await sealedWithPhoto();
    const fileId = fileIdIn(sealed);
    await college.clock.set('2026-11-25T01:00:00.000Z');
    const activityId = await planThemeDay(college, {
      plannedStartAt: '2026-11-25T06:30:00.000Z',
      plannedEndAt: '2026-11-25T08:30:00.000Z',
    });
    await college.ask(IDS.mobile, 'attendance.submitHost', {
      activityId,
      hostOrganization: '外地炼化项目党支部',
      words: '参加了主题党日。',
    });
    const host = college.cloud.database.all('attendance').find((entry) => entry.type === 'hostConfirmation');
    await college.cloud.database.replace('attendance', {
      ...host,
      _id: String(host?._id),
      photo: { fileId, sha256: sha256(PICTURE), mime: 'image/jpeg', sizeBytes: PICTURE.length },
    });
    expect(
      await college.call(IDS.mobile, 'attendance.attachHostPhoto', {
        activityId,
        fileId: await sendFile(college, IDS.mobile, OTHER),
        sha256: sha256(OTHER),
      }),
    ).toMatchObject({ ok: true });
    expect(await bytesAt((await photoOf(sealed))?.url)).toBe(sha256(PICTURE));
  });
});

describe('说两句, spoken', () => {
  const say = async (who: string, activityId: string, bytes: Uint8Array) =>
    college.call(who, 'attendance.attachVoice', { activityId, fileId: await sendFile(college, who, bytes, 'mp3'), sha256: sha256(bytes) });
  const voiceIn = (who: string) =>
    (college.cloud.database.all('attendance').find((entry) => entry.type === 'presence' && entry.memberId === who)?.voice ?? {}) as {
      fileId: string;
      sha256: string;
    };
  const heard = async (who: string, activityId: string) =>
    (await college.ask(IDS.deputy, 'attendance.roll', { activityId })).lines.find((line) => line.memberId === who)?.voiceUrl;
  const reported = async (): Promise<string> => {
    const activityId = await openThemeDay(college);
    for (const who of [IDS.mobile, IDS.plain])
      await college.ask(who, 'attendance.signIn', { ticket: await ticketFor(college, who, activityId), mode: 'online' });
    expect(await say(IDS.plain, activityId, VOICE)).toMatchObject({ ok: true });
    return activityId;
  };

  it('cannot be somebody else’s, and a second recording removes only the own first', async () => {
    const activityId = await reported();
    expect(
      await college.call(IDS.mobile, 'attendance.attachVoice', { activityId, fileId: voiceIn(IDS.plain).fileId, sha256: sha256(VOICE) }),
    ).toMatchObject({ error: { code: 'upload.notOwn' } });
    for (const bytes of [VOICE, SECOND_VOICE]) expect(await say(IDS.mobile, activityId, bytes)).toMatchObject({ ok: true });
    expect(storedFiles()).toHaveLength(2);
    expect(await bytesAt(await heard(IDS.plain, activityId))).toBe(sha256(VOICE));
    expect(await bytesAt(await heard(IDS.mobile, activityId))).toBe(sha256(SECOND_VOICE));
  });

  it('taken back is gone, the same words of another are not', async () => {
    const activityId = await reported();
    await say(IDS.mobile, activityId, VOICE);
    await college.ask(IDS.mobile, 'attendance.contribute', { activityId, text: '', dropsVoice: true });
    expect(storedFiles()).toHaveLength(1);
    expect(await bytesAt(await heard(IDS.plain, activityId))).toBe(sha256(VOICE));
  });

  it('stored by an older version under another’s path is read, and taking it back leaves the file', async () => {
    const activityId = await reported();
    await say(IDS.mobile, activityId, SECOND_VOICE);
    const legacy = await college.cloud.upload(`voices/${activityId}/${sha256(OTHER)}.mp3`, VOICE, { openid: openidOf(IDS.leader) });
    const presence = college.cloud.database.all('attendance').find((entry) => entry.type === 'presence' && entry.memberId === IDS.mobile);
    await college.cloud.database.replace('attendance', {
      ...presence,
      _id: String(presence?._id),
      voice: { ...voiceIn(IDS.mobile), fileId: legacy },
    });
    expect(await bytesAt(await heard(IDS.mobile, activityId))).toBe(sha256(VOICE));
    await college.ask(IDS.mobile, 'attendance.contribute', { activityId, text: '', dropsVoice: true });
    expect(storedFiles().map(({ cloudPath }) => cloudPath)).toContain(`voices/${activityId}/${sha256(OTHER)}.mp3`);
  });
});

describe('a roster that was checked', () => {
  it('is switched on as it was checked, whatever its sender puts there afterwards', async () => {
    const place = await uploadPathOf(college, IDS.admin, 'xlsx');
    const fileId = await college.cloud.upload(place, await workbookOf(collegeLines()), { openid: openidOf(IDS.admin) });
    const job = await college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
    await college.cloud.upload(place, new Uint8Array([80, 75, 3, 4]), { openid: openidOf(IDS.admin) });
    expect(await college.call(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId })).toMatchObject({
      ok: true,
      data: { state: 'switched' },
    });
  });
});
