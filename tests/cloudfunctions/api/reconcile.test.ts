// The roster beside the national system's export: nothing of the file stays anywhere, whatever comes of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../../cloudfunctions/shared/ports/collections';
import { foreignBook, inline, sheetXml } from '../foreign-workbooks';
import { openidOf, startTestCloud, type TestCloud } from '../harness';
import { sendFile, uploadPathOf } from '../send-file';
import { IDS } from '../small-college';

let college: TestCloud;
let said: string[];
beforeEach(async () => {
  said = [];
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void said.push(JSON.stringify(words)));
  college = await startTestCloud();
}, 60_000);
afterEach(async () => {
  await college.close();
  jest.restoreAllMocks();
});

const CARD = '220102198503070028';
const PHONE = '13843123456';
const ADDRESS = '吉林市示例街道桃源路九号';
const HEADINGS = ['序号', '姓名', '公民身份号码', '性别', '联系电话', '家庭住址', '所属党支部', '入党时间', '转正时间', '党籍状态'];
const line = (name: string, over: readonly string[] = []): string[] =>
  over.length > 0 ? [...over] : ['1', name, CARD, '男', PHONE, ADDRESS, '炼油技术教工党支部', '2015-06-01', '2016-06-01', '正常'];
const bookOf = (lines: readonly (readonly string[])[]): Uint8Array =>
  foreignBook({ sheets: [{ name: '党员信息', xml: sheetXml([HEADINGS, ...lines], inline) }] });

const filesLeft = (): string[] =>
  readdirSync(path.join(college.dataDir, 'files'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'));
/** Every byte below the folder of the cloud, as text. */
const everything = (): string =>
  readdirSync(college.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
const documents = (): string => JSON.stringify(Object.values(COLLECTIONS).map((name) => college.cloud.database.all(name)));

it('reads eight columns and no other: cards, telephones and addresses stand in no reply, no log and nothing that is stored', async () => {
  const before = documents();
  const fileId = await sendFile(
    college,
    IDS.admin,
    bookOf([
      line('只在全国系统的人'),
      line('', ['2', CARD, '', '', '', '', PHONE, '', '', '']),
      line('', ['3', '郑某某', '', '', '', '', `${ADDRESS}${PHONE}`, CARD, PHONE, ADDRESS]),
    ]),
    'xlsx',
  );
  const reply = await college.call(IDS.admin, 'roster.reconcile', { orgId: IDS.committee, fileId });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  expect(reply.data).toMatchObject({ ignoredColumns: 4, unreadRows: 1, listedCount: 2, lacks: ['出生日期', '学历'] });
  expect(reply.data.missing).toMatchObject([
    { sheet: 1, row: 2, name: '只在全国系统的人' },
    { row: 4, name: '郑某某', branch: '' },
  ]);
  const told = JSON.stringify(reply) + said.join('\n') + everything();
  for (const secret of [CARD, PHONE, ADDRESS, '桃源路']) expect(told).not.toContain(secret);
  expect(everything() + documents()).not.toContain('只在全国系统的人');
  expect(documents()).toBe(before);
  expect(filesLeft()).toEqual([]);
});

it('removes what was sent also where it is no workbook, and asked again says that there is nothing to read', async () => {
  for (const bytes of [new TextEncoder().encode(`姓名,${CARD}`), bookOf([line('某人')])]) {
    const fileId = await sendFile(college, IDS.admin, bytes, 'xlsx');
    await college.call(IDS.admin, 'roster.reconcile', { orgId: IDS.committee, fileId });
    expect(filesLeft()).toEqual([]);
    expect(await college.call(IDS.admin, 'roster.reconcile', { orgId: IDS.committee, fileId })).toMatchObject({
      ok: false,
      error: { code: 'roster.fileUnreadable' },
    });
  }
});

it('takes a file only from the own folder, and is for who administers only', async () => {
  const theirs = await college.cloud.upload(await uploadPathOf(college, IDS.plain, 'xlsx'), bookOf([line('某人')]), {
    openid: openidOf(IDS.plain),
  });
  expect(await college.call(IDS.admin, 'roster.reconcile', { orgId: IDS.committee, fileId: theirs })).toMatchObject({
    error: { code: 'upload.notOwn' },
  });
  expect(filesLeft()).toHaveLength(1);
  for (const who of [IDS.secretary, IDS.overseer, IDS.organizer])
    expect(await college.call(who, 'roster.reconcile', { orgId: IDS.committee, fileId: theirs })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
});

it('changes nothing of the roster: the people of the export who are not in it are told, and stay out of it', async () => {
  const rosterOf = () => college.ask(IDS.secretary, 'roster.branch', { orgId: IDS.branchA });
  const before = await rosterOf();
  const fileId = await sendFile(college, IDS.admin, bookOf([line('新来的人')]), 'xlsx');
  const found = await college.ask(IDS.admin, 'roster.reconcile', { orgId: IDS.committee, fileId });
  expect(found.counts.extra).toBe(found.rosterCount);
  expect(await rosterOf()).toEqual(before);
});
