import { judgedOn } from '../../src-shared/engines/score/judged';
import { generateCollege } from '../../config/demo/generate';
import { branchSpec } from '../../config/demo/branches';
import { dutiesOn } from '../../src-shared/engines/duties/duties';
import { membersOn } from '../../src-shared/roster/branch';
import { computeSheet, type ScoreSheet } from '../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { branchesOf, factsOf, KEY } from './seeded';

const NEW = 9;
const SMALL = 22;
const WEAK = [3, 18];

describe.each(['2026-11-24', '2027-04-10'])('the scores of the demo college on %s', (today) => {
  const seeded = generateCollege({ seed: 1, today, digestKey: KEY });
  const [last, now] = [String(Number(today.slice(0, 4)) - 1), today.slice(0, 4)];
  const sheets = branchesOf(seeded).map((org, index) => ({
    spec: branchSpec(index),
    sheetOf: (year: string): ScoreSheet => computeSheet(factsOf(seeded, org, [last, now]), DEFAULT_PACK, { year, asOfOn: today }),
  }));
  const sheetOf = new Map(
    sheets.flatMap(({ spec, sheetOf: of }) => [last, now].map((year) => [`${spec.index}:${year}`, of(year)] as const)),
  );
  const tenths = (index: number, year: string): number => sheetOf.get(`${index}:${year}`)?.scoreTenths ?? Number.NaN;
  const ordinary = sheets.map(({ spec }) => spec.index).filter((index) => index !== NEW && !WEAK.includes(index));

  test('most branches of last year have 88 points and more, with a gap here and there', () => {
    const scores = ordinary.map((index) => tenths(index, last));
    expect(scores.every((score) => score >= 850)).toBe(true);
    expect(scores.filter((score) => score >= 880).length).toBeGreaterThanOrEqual(19);
    expect(scores.filter((score) => score < 1000).length).toBeGreaterThanOrEqual(18);
    expect(scores.filter((score) => score < 960).length).toBeGreaterThanOrEqual(5);
  });

  test('two weak ones stay below 80, and without a veto', () => {
    for (const index of WEAK) {
      expect(tenths(index, last)).toBeLessThan(800);
      expect(tenths(index, last)).toBeGreaterThan(600);
      expect(sheetOf.get(`${index}:${last}`)?.blockedBy.filter((block) => block.kind === 'veto')).toEqual([]);
      expect(sheetOf.get(`${index}:${last}`)?.isQualified).toBe(false);
    }
  });

  test('most reached the standard last year, and of this year nothing is said yet but where it is missed', () => {
    const verdicts = ordinary.map((index) => sheetOf.get(`${index}:${last}`)?.isQualified);
    expect(verdicts.filter((verdict) => verdict === true).length).toBeGreaterThanOrEqual(14);
    expect(ordinary.every((index) => sheetOf.get(`${index}:${now}`)?.isQualified !== true)).toBe(true);
  });

  test('the branch founded in October is not judged in the year of its founding', () => {
    const founded = branchesOf(seeded)[NEW]?.foundedOn ?? '';
    expect(founded).toMatch(/-10-09$/);
    expect(sheetOf.get(`${NEW}:${founded.slice(0, 4)}`)?.isInsufficientPeriod).toBe(true);
  });

  test('the branch of five has no committee, and nothing is asked of one', () => {
    const sheet = sheetOf.get(`${SMALL}:${last}`);
    expect(branchesOf(seeded).map((org) => membersOn(factsOf(seeded, org, [last]).members, org._id, today).length)[SMALL]).toBe(5);
    expect(['2.1.e', '2.1.f', '1.1.b'].map((id) => sheet?.findings.find((finding) => finding.indicator.id === id)?.outcome)).toEqual([
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ]);
  });

  test('nothing of last year rests on what was made up by the program: nearly every finding has its records', () => {
    for (const index of ordinary) expect(sheetOf.get(`${index}:${last}`)?.coveragePercent).toBeGreaterThanOrEqual(80);
  });
});

/** What the secretary of the branch in which a visitor enters first has to do, as words. */
const gapsOn = (today: string): string[] => {
  const seeded = generateCollege({ seed: 1, today, digestKey: KEY, branches: 2 });
  const org = branchesOf(seeded)[0];
  if (org === undefined) return [];
  const facts = factsOf(seeded, org, [String(Number(today.slice(0, 4)) - 1), today.slice(0, 4)]);
  return dutiesOn(judgedOn(facts, DEFAULT_PACK, today))
    .filter((duty) => duty.isOverdue || duty.type === 'heartTalk')
    .map((duty) => [duty.verb, duty.type ?? duty.kinds.join('+'), duty.period, duty.memberIds.length].join(' '));
};

describe('the branch where a visitor enters first', () => {
  test('in November owes the plan of whom to develop, a notice of dues, a theme day to make up and one talk, and nothing else is overdue', () => {
    expect(gapsOn('2026-11-24')).toEqual([
      'finish developmentPlan 2026 0',
      'finish publicNotice 2026-Q3 0',
      'hold themeDay 2026-10 0',
      'enter heartTalk 2026 1',
    ]);
  });

  test('in August owes the report of the first half, which still counts in part', () => {
    expect(gapsOn('2026-08-20')).toEqual([
      'finish publicNotice 2026-Q2 0',
      'finish halfYearReport 2026-H1 0',
      'hold themeDay 2026-07 0',
      'enter heartTalk 2026 1',
    ]);
  });
});
