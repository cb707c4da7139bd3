import { lastMonthOf } from '../../cloudfunctions/shared/points/notice-lines';
import { collegeParts } from '../../config/demo/generate';
import { closedMonthsOf } from '../../config/start/closed-months';
import { KEY } from './seeded';

test('a points notice of the demo college shows everybody in roster order, with the points that its last month was frozen with', () => {
  const today = '2026-11-26';
  const parts = [...collegeParts({ seed: 1, today, digestKey: KEY, branches: 3 })];
  const shown = parts.flatMap((part) => {
    const { months } = closedMonthsOf(part, `${today}T02:00:00.000Z`);
    const notices = part.records.filter(
      ({ type, state, content }) =>
        type === 'publicNotice' && content.noticeKind === 'points' && String(content.quarter).startsWith('2026') && state !== 'draft',
    );
    return notices.map(({ content }) => {
      const month = months.find((entry) => entry.month === lastMonthOf(String(content.quarter)));
      const lines = content.lines as { memberId: string; totalTenths: number }[] | undefined;
      return {
        lines: lines?.map(({ memberId, totalTenths }) => [memberId, totalTenths]),
        frozen: month?.lines.map(({ memberId, yearToDateTenths }) => [memberId, yearToDateTenths]),
        version: content.schemeVersion,
        frozenVersion: month?.schemeVersion,
      };
    });
  });
  expect(shown.length).toBeGreaterThanOrEqual(6);
  for (const { lines, frozen, version, frozenVersion } of shown) {
    expect(lines).toEqual(frozen);
    expect(lines?.length).toBeGreaterThan(0);
    expect(version).toBe(frozenVersion);
  }
});
