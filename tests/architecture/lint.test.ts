import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './cruise';

/** One fault a file; the rule that must name it. */
const plants: { rule: string; file: string; text: string }[] = [
  { rule: 'ban-ts-comment', file: 'config/comment.ts', text: '// @ts-nocheck\nexport const one = 1;\n' },
  { rule: 'consistent-type-imports', file: 'config/imports.ts', text: "import { Two } from './types';\nexport const one: Two = 1;\n" },
  { rule: 'no-explicit-any', file: 'config/any.ts', text: 'export const one: any = 1;\n' },
  {
    rule: 'no-floating-promises',
    file: 'config/floating.ts',
    text: 'const one = async (): Promise<void> => {};\none();\nexport const two = 1;\n',
  },
  {
    rule: 'no-misused-promises',
    file: 'config/misused.ts',
    text: 'const one = async (): Promise<boolean> => true;\nexport const two = (): number => (one() ? 1 : 2);\n',
  },
  { rule: 'no-non-null-assertion', file: 'config/assertion.ts', text: 'export const one = (two?: string): number => two!.length;\n' },
  {
    rule: 'switch-exhaustiveness-check',
    file: 'config/switch.ts',
    text: "export const one = (two: 'a' | 'b'): number => {\n  switch (two) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};\n",
  },
  { rule: 'no-unused-vars', file: 'config/unused.ts', text: 'const one = 1;\nexport const two = 2;\n' },
  {
    rule: 'max-params',
    file: 'config/params.ts',
    text: 'export const one = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
  },
  { rule: 'max-lines', file: 'config/long.ts', text: `${'export {};\n'.repeat(301)}` },
  {
    rule: 'max-lines-per-function',
    file: 'config/function.ts',
    text: `export const one = (): number => {\n${'  String(1);\n'.repeat(71)}  return 1;\n};\n`,
  },
  { rule: 'eqeqeq', file: 'config/equal.ts', text: 'export const one = (two: unknown): boolean => two == 1;\n' },
  { rule: 'no-eval', file: 'config/eval.ts', text: "export const one = (): unknown => eval('1');\n" },
  { rule: 'no-new-func', file: 'config/new-function.ts', text: "export const one = new Function('return 1');\n" },
  { rule: 'no-var', file: 'config/var.ts', text: 'export var one = 1;\n' },
  { rule: 'prefer-const', file: 'config/let.ts', text: 'export const one = (): number => {\n  let two = 2;\n  return two;\n};\n' },
  { rule: 'no-default-export', file: 'config/default.ts', text: 'const one = 1;\nexport default one;\n' },
  { rule: 'no-exceptions', file: 'config/exception.ts', text: '// oxlint-disable-next-line no-var\nexport const one = 1;\n' },
  {
    rule: 'no-id-template',
    file: 'cloudfunctions/leave.ts',
    text: 'export const one = (a: string, b: string): string => `leave:${a}:${b}`;\n',
  },
  {
    rule: 'no-id-template',
    file: 'cloudfunctions/sheet.ts',
    text: 'export const one = (orgId: string, year: string): string => `${orgId}:${year}`;\n',
  },
  {
    rule: 'no-chinese-regex',
    file: 'miniprogram/rows.ts',
    text: 'export const one = (two: string): boolean => /（第 \\d+ 行）$/.test(two);\n',
  },
  {
    rule: 'no-chinese-regex',
    file: 'cloudfunctions/words.ts',
    text: 'export const one = (two: string): boolean => /[一-龥]/.test(two);\n',
  },
  { rule: 'no-clock', file: 'src-shared/clock.ts', text: 'export const one = new Date();\n' },
  {
    rule: 'pack-in-force',
    file: 'cloudfunctions/shared/numbers.ts',
    text: "import { PARAMS } from '../../src-shared/standard/params';\nexport const one = PARAMS.graceDays;\n",
  },
  { rule: 'no-restricted-globals', file: 'src-shared/global.ts', text: 'export const one = (): unknown => process;\n' },
  { rule: 'no-restricted-properties', file: 'src-shared/chance.ts', text: 'export const one = Math.random();\n' },
  {
    rule: 'rules-of-hooks',
    file: 'miniprogram/hook.tsx',
    text: "import { useState } from 'react';\nexport const useOne = (two: boolean): unknown => {\n  if (two) return useState(1);\n  return null;\n};\n",
  },
  {
    rule: 'exhaustive-deps',
    file: 'miniprogram/deps.tsx',
    text: "import { useEffect } from 'react';\nexport const useOne = (two: number): void => {\n  useEffect(() => console.log(two), []);\n};\n",
  },
];

const lawful: { file: string; text: string }[] = [
  {
    file: 'cloudfunctions/shared/score/pack.ts',
    text: "import { adoptedPack } from '../../../src-shared/rules/packs/adopted';\nexport const one = adoptedPack([]);\n",
  },
  { file: 'miniprogram/text/one.ts', text: 'export const one = (two: string): string => two.replace(/^有/, "");\n' },
  { file: 'config/types.ts', text: 'export type Two = number;\n' },
  { file: 'miniprogram/platform/clock.ts', text: 'export const now = (): Date => new Date();\n' },
  { file: 'miniprogram/pages/one/index.tsx', text: 'export default function One(): null {\n  return null;\n}\n' },
  {
    file: 'tests/five.ts',
    text: 'export const one = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;\n',
  },
];

type Settings = { rules: Record<string, unknown>; overrides: { rules: Record<string, unknown> }[] };

/** The settings without their comments, which stand on lines of their own. */
const settings = (): Settings =>
  JSON.parse(readFileSync(path.join(projectRoot, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Settings;

type Finding = { code: string; filename: string };

describe('rules of writing', () => {
  let folder: string;
  let findings: { rule: string; file: string }[];

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'lint-')));
    for (const { file, text } of [...plants, ...lawful]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { strict: true, jsx: 'react-jsx', module: 'ESNext', moduleResolution: 'bundler' } }),
    );
    for (const file of ['.oxlintrc.json', 'config/lint/house-rules.mjs']) cpSync(path.join(projectRoot, file), path.join(folder, file));
    const tool = path.join(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [tool, '--type-aware', '--format', 'json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (!stdout.includes('"diagnostics"')) throw new Error(stderr + stdout);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
    findings = diagnostics.map(({ code, filename }) => ({ rule: /\(([\w-]+)\)$/.exec(code)?.[1] ?? code, file: filename }));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(plants)('$rule is found in $file', ({ rule, file }) => {
    expect(findings.filter((one) => one.file === file).map((one) => one.rule)).toContain(rule);
  });

  it('find nothing in what is allowed', () => {
    const allowed = new Set(lawful.map(({ file }) => file));
    expect(findings.filter(({ file }) => allowed.has(file))).toEqual([]);
  });

  it('each have a planted fault', () => {
    const { rules, overrides } = settings();
    const names = [
      ...Object.keys(rules),
      ...overrides.flatMap((one) =>
        Object.entries(one.rules)
          .filter(([, value]) => value !== 'off')
          .map(([name]) => name),
      ),
    ];
    const planted = new Set(plants.map(({ rule }) => rule));
    expect([...new Set(names.map((name) => name.slice(name.indexOf('/') + 1)))].filter((name) => !planted.has(name))).toEqual([]);
  });
});
