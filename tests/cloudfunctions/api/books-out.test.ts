// The way out: all registers of a year, and the branches as a book, as files that another program reads.
import readXlsxFile from 'read-excel-file/node';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
}, 60_000);
afterAll(() => college.close());

const A = IDS.branchA;
type Asked = 'register.exportAll' | 'roster.branchBook';
const read = async (base64: string): Promise<Map<string, string[][]>> => {
  const sheets = await readXlsxFile(Buffer.from(base64, 'base64'));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]));
};
const fileOf = async (who: string, action: Asked, orgId: string = A) => {
  const reply = await college.ask(who, action, (action === 'register.exportAll' ? { orgId, year: '2026' } : { orgId }) as never);
  return { ...reply, sheets: await read((reply as { base64: string }).base64) } as { fileName: string; sheets: Map<string, string[][]> };
};

describe('all registers of a year', () => {
  const FORMULA = '=HYPERLINK("http://x","请点这里")';
  beforeAll(async () => {
    await college.ask(IDS.deputy, 'register.save', {
      orgId: A,
      type: 'heartTalk',
      content: { talkerId: IDS.deputy, withId: IDS.plain, day: '2026-11-20', talkKind: 'daily', summary: '孩子中考，想少排晚班' },
    });
    await college.ask(IDS.secretary, 'register.save', {
      orgId: A,
      type: 'massContact',
      content: { memberId: IDS.secretary, day: '2026-10-08', contactName: '2024级某同学', way: 'meeting', topic: FORMULA },
    });
  });

  it('have a sheet of contents with every book of the branch, also those with nothing in them, and a sheet for each that has something', async () => {
    const { fileName, sheets } = await fileOf(IDS.secretary, 'register.exportAll');
    expect(fileName).toMatch(/登记簿（2026年）\.xlsx$/);
    const [, , ...lines] = sheets.get('目录') ?? [];
    const overview = await college.ask(IDS.secretary, 'register.overview', { orgId: A });
    expect(lines.map((line) => (line[3] === '没有' ? 0 : Number(line[3])))).toEqual(overview.kinds.map(({ records }) => records));
    expect(sheets.size - 1).toBe(overview.kinds.filter(({ records }) => records > 0).length);
    expect(sheets.size).toBeGreaterThanOrEqual(3);
  });

  it('say of each kind what the register of that kind alone says', async () => {
    for (const who of [IDS.secretary, IDS.deputy, IDS.admin]) {
      const all = await fileOf(who, 'register.exportAll');
      for (const [type, name] of [
        ['heartTalk', '谈心'],
        ['massContact', '联系'],
      ] as const) {
        const alone = await college.call(who, 'register.export', { orgId: A, type, year: '2026' });
        const sheet = [...all.sheets].find(([title]) => title.includes(name))?.[1];
        const lines = alone.ok ? [...(await read(alone.data.base64)).values()][0] : undefined;
        if ((lines?.length ?? 2) > 2) expect(sheet).toEqual(lines);
        else expect(sheet).toBeUndefined();
      }
    }
  });

  it('keep what begins like a formula as the words that somebody wrote', async () => {
    const { base64 } = await college.ask(IDS.secretary, 'register.exportAll', { orgId: A, year: '2026' });
    expect(JSON.stringify([...(await read(base64)).values()])).toContain('HYPERLINK');
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = Object.entries(unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))).filter(([name]) => name.includes('worksheets/'));
    expect(parts.length).toBeGreaterThan(1);
    for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
  });

  it('of what two said to each other give no word to anybody else', async () => {
    for (const who of [IDS.secretary, IDS.organizer, IDS.overseer, IDS.admin, IDS.plain, IDS.deputy])
      expect(JSON.stringify([...(await fileOf(who, 'register.exportAll')).sheets])).not.toContain('晚班');
  });

  it('are not given to the secretary of another branch', async () => {
    expect(await college.call(IDS.secretaryB, 'register.exportAll', { orgId: A, year: '2026' })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
  });
});

describe('the book of the branches', () => {
  it('is for the secretary the own branch, for the committee all, in the order of their codes, with officers and counts of today', async () => {
    const own = (await fileOf(IDS.secretary, 'roster.branchBook')).sheets.get('党支部') ?? [];
    const all = (await fileOf(IDS.admin, 'roster.branchBook', IDS.committee)).sheets.get('党支部') ?? [];
    expect(own).toHaveLength(3);
    expect(all.slice(2).map((line) => line[1])).toEqual(['Z01B01', 'Z01B02']);
    expect(all[2]?.slice(1)).toEqual(own[2]?.slice(1));
    const column = (name: string): number => own[1]?.indexOf(name) ?? -1;
    const roster = await college.ask(IDS.secretary, 'roster.branch', { orgId: A });
    expect(Number(own[2]?.[column('党员')])).toBe(roster.members.length);
    expect(own[2]?.[column('书记')]).toBe(roster.members.find(({ posts }) => posts.includes('secretary'))?.name);
    expect(Number(own[2]?.[column('党小组')])).toBe(roster.groups.length);
  });

  it('names the people in roster order, and to who only looks in not when they were admitted; to nobody a number or a birth', async () => {
    const officer = (await fileOf(IDS.secretary, 'roster.branchBook')).sheets.get('党员') ?? [];
    expect(officer[1]).toContain('入党日期');
    const looker = (await fileOf(IDS.overseer, 'roster.branchBook', IDS.general)).sheets.get('党员') ?? [];
    expect(looker[1]).not.toContain('入党日期');
    const roster = await college.ask(IDS.secretary, 'roster.branch', { orgId: A });
    const isActive = (line: string[]): boolean => line[4] !== '停止党籍';
    expect(
      officer
        .slice(2)
        .filter(isActive)
        .map((line) => line[3]),
    ).toEqual(roster.members.map(({ name }) => name));
    for (const heading of ['工号', '出生', '情况', '电话']) expect(officer[1]?.join()).not.toContain(heading);
  });

  it('is not given to a plain member, nor to the secretary of another branch', async () => {
    for (const who of [IDS.plain, IDS.secretaryB])
      expect(await college.call(who, 'roster.branchBook', { orgId: A })).toMatchObject({ ok: false });
  });
});
