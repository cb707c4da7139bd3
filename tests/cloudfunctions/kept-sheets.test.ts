import { sheetDaysBy } from '../../cloudfunctions/nightly/keep-sheets';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { startTestCloud, type TestCloud } from './harness';
import { rollLineOf, sealedActivity } from './sealed-activity';
import { IDS } from './small-college';

const all = [rollLineOf(IDS.secretary, 'present', { isCommittee: true }), rollLineOf(IDS.deputy, 'present', { isCommittee: true })];

describe('the sheets that are kept by a day', () => {
  it.each([
    [
      '2026-11-07',
      [
        { year: '2026', asOfOn: '2026-10-08' },
        { year: '2025', asOfOn: '2026-04-01' },
      ],
    ],
    [
      '2026-11-08',
      [
        { year: '2026', asOfOn: '2026-11-08' },
        { year: '2025', asOfOn: '2026-04-01' },
      ],
    ],
    ['2026-01-07', [{ year: '2025', asOfOn: '2025-12-08' }]],
    ['2026-01-08', [{ year: '2025', asOfOn: '2026-01-08' }]],
    ['2026-03-31', [{ year: '2026', asOfOn: '2026-03-08' }]],
    [
      '2026-04-01',
      [
        { year: '2026', asOfOn: '2026-03-08' },
        { year: '2025', asOfOn: '2026-04-01' },
      ],
    ],
  ])('on %s are those of the last settled month, and from 04-01 on that of the year before', (today, days) => {
    expect(sheetDaysBy(today, DEFAULT_PACK)).toEqual(days);
  });
});

describe('keeping sheets by timer, on the night of 2026-11-25', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud({ hasTimers: true, at: '2026-11-24T18:00:00.000Z' });
    await college.cloud.database.insertMany(
      'records',
      ['01', '02', '03'].map((month) => sealedActivity(IDS.branchA, `2026-${month}-12`, all)),
    );
    await college.clock.advance(2 * 3_600_000);
  }, 60_000);
  afterAll(() => college.close());
  const kept = () => college.cloud.database.all('findings');

  it('keeps of each branch the sheet of the last settled month and of the year before, and what each rests on', async () => {
    const sheets = kept();
    expect(sheets.map((sheet) => [sheet.orgId, sheet.asOfOn, sheet.packVersion]).sort()).toEqual([
      [IDS.branchA, '2026-04-01', '2026.1'],
      [IDS.branchA, '2026-11-08', '2026.1'],
      [IDS.branchB, '2026-04-01', '2026.1'],
      [IDS.branchB, '2026-11-08', '2026.1'],
    ]);
    const themeDay = (
      sheets.find((sheet) => sheet.orgId === IDS.branchA && sheet.year === '2026')?.findings as { ruleId: string; evidenceIds: string[] }[]
    ).find((finding) => finding.ruleId === '2.4.a');
    expect(themeDay?.evidenceIds).toHaveLength(3);
  });

  it('keeps it as it was when a record is added later, and adds none on the next night', async () => {
    const before = kept();
    await college.cloud.database.insertMany('records', [sealedActivity(IDS.branchA, '2026-04-12', all)]);
    await college.clock.advance(24 * 3_600_000);
    expect(kept()).toEqual(before);
  });

  it('lets the committee see how many branches meet the standard', async () => {
    const { findings } = await college.ask(IDS.admin, 'score.college', { orgId: IDS.committee });
    expect(findings.find((finding) => finding.ruleId === 'B.9')?.outcome).not.toBe('noData');
  });
});
