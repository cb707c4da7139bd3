import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answer as answerOfRules } from '../../config/commands/rules';
import { answer as answerOfScore } from '../../config/commands/score';
import { datasetOf } from '../../src-shared/engines/score/dataset';
import { computeSheet } from '../../src-shared/engines/score/sheet';
import type { BranchFacts } from '../../src-shared/facts/facts';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { isInForceOn, RULES } from '../../src-shared/standard/rules';
import { BRANCH, having, held, rec, world } from '../cases/world';

const root = path.resolve(__dirname, '../..');
const tsx = path.join(root, 'node_modules/.bin/tsx');
const started = (file: string, ...words: string[]): { code: number | null; out: string; err: string } => {
  const done = spawnSync(tsx, [path.join(root, 'config/commands', file), ...words], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout.trim(), err: done.stderr.trim() };
};
const refusalOf = (...words: string[]): string => {
  try {
    return `accepted: ${answerOfScore(words).slice(0, 40)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const facts: BranchFacts = having(
  world({ groups: 2, probationary: 1 }),
  ...['01', '02', '03', '04'].flatMap((month) => [held(['themeDay'], `2026-${month}-10`), held(['committeeMeeting'], `2026-${month}-11`)]),
  rec('annualPlan', { year: '2026', planKinds: ['threeMeetings', 'partyBuilding'], workText: '全年工作安排' }, { filedOn: '2026-03-20' }),
  rec('heartTalk', { talkerId: 'm:0', withId: 'm:3', day: '2026-04-01', talkKind: 'daily' }),
);
const exporting = {
  years: ['2026'],
  exportedAt: '2026-05-20T00:00:00.000Z',
  tailorings: [],
  codeOf: (memberId: string) => memberId.replace('m:', 'p:x'),
};
const scoreOf = (file: string, ...words: string[]): { score: number | null; findings: { ruleId: string; fraction: string | null }[] } =>
  (
    JSON.parse(answerOfScore(['--dataset', file, '--at', '2026-05-20', '--json', ...words])) as {
      sheets: { score: number | null; findings: { ruleId: string; fraction: string | null }[] }[];
    }
  ).sheets[0] ?? { score: null, findings: [] };

describe('npm run score', () => {
  const sheet = computeSheet(facts, DEFAULT_PACK, { year: '2026', asOfOn: '2026-05-20' });
  const named = fileOf('named.json', datasetOf(facts, { ...exporting, hasNames: true }));
  const nameless = fileOf('nameless.json', datasetOf(facts, { ...exporting, hasNames: false }));

  it('finds in an exported file what the function finds, rule by rule', () => {
    const found = scoreOf(named, '--branch', BRANCH);
    expect(found.score).toBe((sheet.scoreTenths ?? 0) / 10);
    expect(found.findings.map(({ ruleId, fraction }) => [ruleId, fraction])).toEqual(
      sheet.findings.map((finding) => [
        finding.indicator.id,
        finding.fraction === null ? null : `${finding.fraction.numerator}/${finding.fraction.denominator}`,
      ]),
    );
  });

  it('finds the same in the file without names, in which nobody’s name, number or id stands', () => {
    const text = JSON.stringify(datasetOf(facts, { ...exporting, hasNames: false }));
    expect(text).not.toMatch(/党员[0-9]+号|"m:\d|G3"|全年工作安排/);
    expect(scoreOf(nameless)).toMatchObject({ score: (sheet.scoreTenths ?? 0) / 10 });
  });

  it('judges by another pack when it is given one, and refuses one whose weights do not add up, naming the place', () => {
    const change = { version: 'trial', fromOn: '2026-01-01', weightsHundredths: { '2.4.a': 600, '2.1.d': 400 }, values: {}, text: '' };
    expect(scoreOf(named, '--pack', fileOf('pack.json', change)).score).not.toBe((sheet.scoreTenths ?? 0) / 10);
    expect(refusalOf('--dataset', named, '--pack', fileOf('bad.json', { ...change, weightsHundredths: { '2.4.a': 900 } }))).toContain(
      'weightsHundredths 各条分值合计应为 100',
    );
  });

  it.each([
    ['an unknown word', ['--dataset', named, '--brach', 'x'], '不认识“--brach”'],
    ['no file', [], '用 --dataset 指出'],
    ['a file that is not there', ['--dataset', '/nowhere.json'], '读不了 /nowhere.json'],
    ['a file of another form', ['--dataset', fileOf('other.json', { version: 2 })], '不合格式'],
    ['a file of a newer version', ['--dataset', fileOf('newer.json', { version: 99 })], '是新版程序导出的'],
    ['a year that is not in it', ['--dataset', named, '--year', '2024'], '只能重算 2026 年'],
    ['a day that is none', ['--dataset', named, '--at', '2026-02-30'], '--at 要写成'],
    ['a branch that is not in it', ['--dataset', named, '--branch', 'o:none'], '没有支部 o:none'],
  ])('refuses %s on one line', (_name, words, says) => {
    const refused = refusalOf(...words);
    expect([refused.split('\n').length, refused.includes(says)]).toEqual([1, true]);
  });

  it('started as a command, it prints the score, and ends with 1 and one line on a refusal', () => {
    const [done, refused] = [started('score.ts', '--dataset', named, '--at', '2026-05-20'), started('score.ts')];
    expect([done.code, done.out.includes(String((sheet.scoreTenths ?? 0) / 10)), done.err]).toEqual([0, true, '']);
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', '用 --dataset 指出导出的数据集文件，或用 --schema 看它的格式。']);
  });

  it('prints the schema of the file with a description for every field of every kind of record', () => {
    const schema = JSON.parse(answerOfScore(['--schema'])) as {
      properties: Record<string, unknown>;
      $defs: { contentByType: Record<string, { title: string; properties: Record<string, { description?: string }> }> };
    };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['orgs', 'members', 'posts', 'terms', 'activities', 'records', 'tailorings']),
    );
    for (const [type, kind] of Object.entries(schema.$defs.contentByType))
      for (const [name, field] of Object.entries(kind.properties))
        expect([type, name, field.description ?? '']).not.toEqual([type, name, '']);
  });
});

describe('npm run rules', () => {
  it('lists exactly the 97 rules that stand in the standard on the day, each with a citation', () => {
    const { rules } = JSON.parse(answerOfRules(['--json', '--at', '2026-11-24'])) as {
      rules: { id: string; weight: number; citations: { title: string; article: string }[] }[];
    };
    expect(rules.map((rule) => rule.id)).toEqual(RULES.filter((rule) => isInForceOn(rule, '2026-11-24')).map(({ id }) => id));
    expect(rules).toHaveLength(97);
    expect(
      rules
        .filter((rule) => rule.citations.length === 0 || rule.citations.some((cite) => cite.title === '' || cite.article === ''))
        .map((rule) => rule.id),
    ).toEqual([]);
    expect(rules.filter((rule) => rule.id !== '1.1.c').reduce((sum, rule) => sum + rule.weight, 0)).toBeCloseTo(100, 9);
  });
  it("shows the college's own table on a day, and the standard's on the day before", () => {
    const change = { version: 'trial', fromOn: '2026-07-01', weightsHundredths: { '2.4.a': 600, '2.1.d': 400 }, values: {}, text: '' };
    const listed = (day: string) => {
      const { version, rules } = JSON.parse(answerOfRules(['--json', '--at', day, '--pack', fileOf('own.json', change)])) as {
        version: string;
        rules: { id: string; weight: number }[];
      };
      return [version, ...['2.4.a', '2.1.d', '2.1.e'].map((id) => rules.find((rule) => rule.id === id)?.weight)];
    };
    expect([listed('2026-06-30'), listed('2026-07-01')]).toEqual([
      ['2026.1', 7, 3, 3],
      ['trial', 6, 4, 3],
    ]);
  });
  it('refuses a table that may not be adopted, what is no day, and a day before the standard', () => {
    const photos = fileOf('photos.json', { version: 'x', fromOn: '2026-07-01', weightsHundredths: { '2.1.l': 100 }, values: {}, text: '' });
    expect(() => answerOfRules(['--pack', photos])).toThrow('weightsHundredths.2.1.l 给照片、视频计分');
    expect(() => answerOfRules(['--at', '2026-13-01'])).toThrow('--at 要写成 2026-11-24 这样的日期');
    expect(() => answerOfRules(['--at', '2018-12-31'])).toThrow('标准从 2019-01-01 起才有');
  });
});
