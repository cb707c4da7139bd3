import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
};
const pack = { version: 'trial', fromOn: '2026-01-01', weightsHundredths: {}, values: {}, text: '' };
const packWith = (values: Record<string, number>): string => fileOf(`pack-${Object.keys(values)[0]}.json`, { ...pack, values });

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
    expect(answerOfScore(['--dataset', named, '--at', '2026-05-20'])).toMatch(
      /未下结论　已定做到 [\d.]+、已定没做到 [\d.]+、还没定 [\d.]+$/,
    );
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
      'weightsHundredths：各条分值合计应为 100',
    );
  });

  it.each([
    ['an unknown word', ['--dataset', named, '--brach', 'x'], '不认识“--brach”'],
    ['no file', [], '用 --dataset 指出'],
    ['a file that is not there', ['--dataset', '/nowhere.json'], '读不了 /nowhere.json'],
    ['a file that is a folder', ['--dataset', folder], '这是文件夹，不是文件'],
    ['an empty file', ['--dataset', fileOf('empty.json', ' \n')], '文件是空的'],
    ['half a file', ['--dataset', fileOf('half.json', '{"version": 2,\n "years": [')], '不是完整的 JSON'],
    ['a file of another form', ['--dataset', fileOf('other.json', ['2026'])], '整个文件：应是对象，现在是 1 项的列表'],
    [
      'a file in GBK',
      ['--dataset', fileOf('gbk.json', Buffer.from([0x7b, 0x22, 0xd6, 0xa7, 0xb2, 0xbf, 0x22, 0x3a, 0x31, 0x7d]))],
      '编码不是 UTF-8（可能是 GBK）',
    ],
    ['a file in UTF-16', ['--dataset', fileOf('utf16.json', Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))], '编码是 UTF-16'],
    ['an option without its value', ['--dataset='], '--dataset 后面要写一个值'],
    ['an option twice', ['--dataset', named, '--dataset', named], '--dataset 写了两次'],
    ['a value where none is asked', ['--json=yes'], '不认识“--json=yes”'],
    ['a day before the standard', ['--dataset', named, '--at', '1990-01-01'], '标准从 2019-01-01 起才有'],
    ['a day beyond all calendars', ['--dataset', named, '--at', '2200-01-01'], '--at 最晚到 2199-12-31'],
    [
      'a pack that vetoes after a million months',
      ['--dataset', named, '--pack', packWith({ vetoMonthsWithoutLife: 1_000_000 })],
      '应是 1 到 99 的整数（月），现在是 1000000',
    ],
    [
      'a pack whose line nobody reaches',
      ['--dataset', named, '--pack', packWith({ passLineTenths: 2000 })],
      '应是 0 到 1000 的整数（十分之一分），现在是 2000',
    ],
    [
      'a pack whose floor is above the whole',
      ['--dataset', named, '--pack', packWith({ dimensionFloorPercent: 200 })],
      '应是 0 到 100 的整数（百分比），现在是 200',
    ],
    [
      'a pack with a key of its own',
      ['--dataset', named, '--pack', fileOf('key.json', { ...pack, perBranch: {} })],
      '只能有 --schema 里的项，现在多了“perBranch”',
    ],
    ['a file of a newer version', ['--dataset', fileOf('newer.json', { version: 99 })], '是新版程序导出的'],
    ['a year that is not in it', ['--dataset', named, '--year', '2024'], '只能重算 2026 年'],
    ['a day that is none', ['--dataset', named, '--at', '2026-02-30'], '--at 要写成'],
    ['a branch that is not in it', ['--dataset', named, '--branch', 'o:none'], '没有支部 o:none'],
  ])('refuses %s on one line', (_name, words, says) => {
    const refused = refusalOf(...words);
    expect([refused.split('\n').length, refused.includes(says)]).toEqual([1, true]);
  });

  it('reads a file with a byte order mark, and an option written with its value in one word', () => {
    const marked = fileOf('marked.json', `\uFEFF${readFileSync(named, 'utf8')}`);
    expect(answerOfScore([`--dataset=${marked}`, '--at=2026-05-20'])).toContain(String((sheet.scoreTenths ?? 0) / 10));
  });

  it('tells of a file with many faults how many there are and the first twenty, one line each', () => {
    const file = JSON.parse(readFileSync(named, 'utf8')) as { activities: { day: string }[]; members: { name: unknown }[] };
    for (const activity of file.activities) activity.day = '2026-02-30';
    for (const member of file.members) member.name = 7;
    for (const member of file.members) Object.assign(member, { admittedOn: 'x' });
    const lines = refusalOf('--dataset', fileOf('many.json', file)).split('\n');
    const count = file.activities.length + 2 * file.members.length;
    expect([lines[0], lines.length]).toEqual([`${path.join(folder, 'many.json')} 有 ${count} 处不对，先列 20 处：`, 21]);
    expect(lines).toContain('党员第 1 条（members.0.name）：应是文字，现在是 7');
  });

  it('says how it is used, and of every option what it is for', () => {
    const [score, rules] = [answerOfScore(['--help']), answerOfRules(['--help'])];
    for (const word of ['--dataset', '--branch', '--year', '--at', '--pack', '--json', '--schema']) expect(score).toContain(`  ${word}`);
    for (const word of ['--at', '--pack', '--json']) expect(rules).toContain(`  ${word}`);
  });

  it('is quiet when whoever reads it has seen enough, and ends well', () => {
    const words = `set -o pipefail; ${tsx} ${path.join(root, 'config/commands/score.ts')} --schema | head -c 10`;
    const done = spawnSync('bash', ['-c', words], { encoding: 'utf8' });
    expect([done.status, done.stderr]).toEqual([0, '']);
  });

  it('says on one line that a full disk takes nothing', () => {
    const done = spawnSync('bash', ['-c', `${tsx} ${path.join(root, 'config/commands/score.ts')} --schema > /dev/full`], {
      encoding: 'utf8',
    });
    expect([done.status, done.stderr]).toEqual([2, '结果写不出去（ENOSPC）。\n']);
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
    expect(() => answerOfRules(['--pack', photos])).toThrow('weightsHundredths.2.1.l：给照片、视频计分');
    for (const day of ['foo', '2026-02-30', '1990-01-01', ''])
      expect(() => answerOfRules([`--at=${day}`])).toThrow(/--at 要写成|标准从 2019-01-01 起才有|--at 后面要写一个值/);
    expect(() => answerOfRules(['--at', '2026-13-01'])).toThrow('--at 要写成 2026-11-24 这样的日期');
    expect(() => answerOfRules(['--at', '2018-12-31'])).toThrow('标准从 2019-01-01 起才有');
  });
});
