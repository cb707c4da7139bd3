import { readSheet } from 'read-excel-file/node';
import type { Activity } from '../../../src-shared/records/activity';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { planThemeDay } from '../theme-day';
import { fileOf, heldOn, madeBooks, smallJpeg, type HeldMeeting } from './a-year';
import { readBook } from './read-back';

/** Close together, since every night between them runs its timers. */
const DATES = [5, 6, 7, 8, 9, 10];

let college: TestCloud;
let held: HeldMeeting[] = [];
beforeAll(async () => {
  college = await startTestCloud({ hasTimers: true, at: '2026-01-05T01:00:00.000Z' });
  held = [];
  for (const date of DATES)
    held.push(
      await heldOn(
        college,
        date,
        Array.from({ length: date === 7 ? 9 : date % 3 }, (_, index) => smallJpeg(date * 10 + index)),
      ),
    );
}, 120_000);
afterAll(() => college.close());

const stored = (activityId: string): Activity => college.cloud.database.get('records', activityId) as unknown as Activity;

it('makes three books in steps that say how far they are', async () => {
  const works = await madeBooks(college);
  expect(works[0]).toMatchObject({ state: 'running', done: 0, total: 0 });
  expect(works.slice(1).map(({ done, total }) => `${done}/${total}`)).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  expect(works.at(-1)?.state).toBe('done');
  const page = await college.ask(IDS.secretary, 'book.read', { orgId: IDS.branchA, year: '2026' });
  expect(
    page.books.map(({ bookKind, sourceCount, files }) => [
      bookKind,
      sourceCount,
      files
        .map((file) => file.format)
        .sort()
        .join(),
    ]),
  ).toEqual([
    ['recordBook', 6, 'docx'],
    ['attendanceBook', 6, 'docx,xlsx'],
    ['contactBook', 0, 'docx,xlsx'],
  ]);
  expect(page.work).toBeUndefined();
  expect(page.books[0]).toMatchObject({ headSeq: page.chain?.seq, checkValue: page.chain?.checkValue });
});

it('reads back what was recorded: 应到 and 实到 of every meeting, and every photo byte for byte', async () => {
  const book = readBook(await fileOf(college, 'recordBook', 'docx'));
  const said = held
    .map(({ activityId }) => stored(activityId))
    .map(({ roll, title }) => ({
      title,
      expected: `${roll?.expected} 人`,
      present: `${roll?.present} 人`,
      absent: roll?.lines.filter((line) => line.status === 'absentUnexcused').map((line) => line.name) ?? [],
    }));
  expect(book.meetings.map(({ expected, present }) => [expected, present])).toEqual(
    said.map(({ expected, present }) => [expected, present]),
  );
  for (const [index, meeting] of book.meetings.entries()) {
    expect(meeting.heading).toContain(said[index]?.title);
    for (const name of said[index]?.absent ?? []) expect(meeting.absent).toContain(name);
  }
  // The pictures of the meetings, and the code on the last page.
  const pictures = held.flatMap((meeting) => meeting.pictures);
  expect(pictures).toHaveLength(14);
  expect(pictures.filter((digest) => !book.pictures.includes(digest))).toEqual([]);
  expect(book.pictures).toHaveLength(pictures.length + 1);
});

it('prints the end of the chain, the roster and the roll, and no reason of leave', async () => {
  const page = await college.ask(IDS.secretary, 'book.read', { orgId: IDS.branchA, year: '2026' });
  const { text } = readBook(await fileOf(college, 'recordBook', 'docx'));
  for (const words of [page.books[0]?.checkValue ?? 'nothing', '炼油技术教工党支部', '第一党小组', '存证第 1 号', '还没有报送年度计划'])
    expect(text).toContain(words);
});

it('lays the roll into the sign-in book: a column for each day, and 实到/应到 in the end', async () => {
  const [title, head, ...rows] = await readSheet(Buffer.from(await fileOf(college, 'attendanceBook', 'xlsx')));
  expect(title?.[0]).toBe('炼油技术教工党支部党员参加集体活动签到册（2026年）');
  expect(head).toEqual(['序号', '姓名', ...DATES.map((date) => `1.${date} 党日`), '实到/应到', '签名']);
  const secretary = rows.find((row) => row[1] === '林晓雯');
  expect(secretary?.slice(2)).toEqual(['✓', '✓', '✓', '✓', '✓', '✓', '6/6', null]);
});

it('is asked for twice and makes one', async () => {
  const [one, other] = await Promise.all([
    college.ask(IDS.secretary, 'book.make', { orgId: IDS.branchA, year: '2026' }),
    college.ask(IDS.deputy, 'book.make', { orgId: IDS.branchA, year: '2026' }),
  ]);
  expect(one.jobId).toBe(other.jobId);
  await madeBooks(college);
});

it('tells whoever types the check value whether anything was altered since', async () => {
  const { books } = await college.ask(IDS.secretary, 'book.read', { orgId: IDS.branchA, year: '2026' });
  const value = books[0]?.checkValue ?? '';
  const check = (typed: string) => college.ask(IDS.plain, 'book.check', { orgId: IDS.branchA, typed });
  expect(await check(value)).toMatchObject({ verdict: 'same', confirmedSince: 0 });
  expect(await check(` ${value.toLowerCase().replace(/-/g, ' ')} `)).toMatchObject({ verdict: 'same' });
  expect(await check('0000-0000-0000')).toMatchObject({ verdict: 'different' });
  expect(await check('那一串')).toMatchObject({ verdict: 'unreadable' });
  const before = stored(held[0]?.activityId ?? '');
  await college.cloud.database.replace('records', { ...before, roll: { ...before.roll, present: 9 } });
  expect(await check(value)).toMatchObject({ verdict: 'different' });
  await college.cloud.database.replace('records', before as unknown as Record<string, unknown>);
  expect(await check(value)).toMatchObject({ verdict: 'same' });
});

it('is made by those who may, and read by those above; a member of the branch gets no file', async () => {
  const make = { orgId: IDS.branchA, year: '2026' };
  for (const who of [IDS.plain, IDS.overseer, IDS.secretaryB])
    expect(await college.call(who, 'book.make', make)).toMatchObject({ error: { code: 'common.forbidden' } });
  const file = { bookId: `book:${IDS.branchA}:2026:recordBook:1`, format: 'docx' } as const;
  expect(await college.call(IDS.overseer, 'book.file', file)).toMatchObject({ ok: true });
  for (const who of [IDS.plain, IDS.secretaryB])
    expect(await college.call(who, 'book.file', file)).toMatchObject({ error: { code: 'common.forbidden' } });
  const { jobId } = await college.ask(IDS.secretary, 'book.make', make);
  expect(await college.call(IDS.plain, 'book.step', { jobId })).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await college.call(IDS.secretary, 'book.step', { jobId: 'books:o:none:2026:1' })).toMatchObject({
    error: { code: 'common.notFound' },
  });
  await madeBooks(college);
});

it('says that there is nothing yet where nothing is confirmed', async () => {
  await planThemeDay(college, {});
  expect(await college.call(IDS.secretary, 'book.make', { orgId: IDS.branchA, year: '2025' })).toMatchObject({
    error: { code: 'book.nothingYet' },
  });
});

it('goes on without the page: what was begun and left is finished in the night, and nothing lies about', async () => {
  await college.clock.set('2026-01-11T01:00:00.000Z');
  const { jobId } = await college.ask(IDS.secretary, 'book.make', { orgId: IDS.branchA, year: '2026' });
  await college.ask(IDS.secretary, 'book.step', { jobId });
  await college.clock.set('2026-01-11T18:00:00.000Z');
  await college.cloud.settled();
  expect(college.cloud.database.get('jobs', jobId)).toMatchObject({ state: 'done', leftovers: [] });
});

/** Every file and document a making leaves, but for ids that the file format draws at random. */
const traces = (cloud: TestCloud): unknown => ({
  books: cloud.cloud.database
    .all('records')
    .filter((record) => record.type === 'book')
    .map((record) => record._id)
    .sort(),
  jobs: cloud.cloud.database.all('jobs').map(({ _id, state, files, leftovers }) => ({
    _id,
    state,
    leftovers,
    files: (files as { bookKind: string; format: string }[]).map((file) => `${file.bookKind}.${file.format}`),
  })),
});

it('ends the same whichever write it died at: nothing is doubled and nothing is missing', async () => {
  const wanted = await (async () => {
    const calm = await startTestCloud({ hasTimers: true, at: '2026-01-05T01:00:00.000Z' });
    await heldOn(calm, 5, [smallJpeg(1)]);
    await madeBooks(calm);
    const left = traces(calm);
    await calm.close();
    return left;
  })();
  const rough = await startTestCloud({ hasTimers: true, at: '2026-01-05T01:00:00.000Z' });
  try {
    await heldOn(rough, 5, [smallJpeg(1)]);
    const { jobId } = await rough.ask(IDS.secretary, 'book.make', { orgId: IDS.branchA, year: '2026' });
    let died = 0;
    for (let turn = 0; turn < 60 && rough.cloud.database.get('jobs', jobId)?.state !== 'done'; turn += 1) {
      // Now before a write, now after it and before the reply; every third step is let through.
      if (turn % 3 !== 2) rough.cloud.faults.killAtWrite(1 + (turn % 4), turn % 2 === 0 ? 'after' : 'before');
      const reply = await rough.call(IDS.secretary, 'book.step', { jobId }).catch(() => null);
      if (reply === null) died += 1;
      rough.cloud.faults.clear();
    }
    expect(died).toBeGreaterThanOrEqual(3);
    await rough.cloud.runTimer('books', 'finishBooks', '2026-01-05T18:00:00.000Z').catch(() => undefined);
    const left = traces(rough) as { jobs: { leftovers: unknown }[] };
    expect({ ...left, jobs: left.jobs.map((job) => ({ ...job, leftovers: [] })) }).toEqual(wanted);
  } finally {
    await rough.close();
  }
}, 120_000);
