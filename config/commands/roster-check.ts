// npm run roster:check -- 名册.xlsx [--against 导出的名册.xlsx] [--at 日期] [--json]
// What the page of the import says of a file, without any cloud: every fault, or whose what would change.
import { readFileSync } from 'node:fs';
import { refuseAny, type Problem } from '../../cloudfunctions/shared/pipeline/problem';
import { readWorkbook } from '../../cloudfunctions/shared/roster/import/read-workbook';
import { causesOf, rowsWords, type FaultCause } from '../../src-shared/engines/roster-import/causes';
import { planImport, type ImportPlan } from '../../src-shared/engines/roster-import/plan';
import { numberKey, type Workbook } from '../../src-shared/engines/roster-import/sheets';
import type { RosterContent } from '../../src-shared/records/roster';
import { wordsOfFileRefusal } from '../../src-shared/text/workbook-words';
import { readArguments, Refusal, runCommandLine } from './arguments';
import { dayAsked } from './day-asked';

/** `row` is the first of `rows`: one fault is one thing to mend, wherever it stands. */
type ToldFault = { sheet: string; row: number; column: string; words: string; rows: number[] };
export type RosterCheck = {
  state: 'clean' | 'faults';
  faults: ToldFault[];
  changes: { who: string; field: string; before: string; after: string }[];
  counts: { orgs: number; groups: number; members: number; posts: number };
  missing: { members: string[]; orgs: string[]; posts: string[] };
};

const NOTHING: Omit<RosterCheck, 'state' | 'faults'> = {
  changes: [],
  counts: { orgs: 0, groups: 0, members: 0, posts: 0 },
  missing: { members: [], orgs: [], posts: [] },
};

const toldFault = ({ sheet, column, hint, rows, values }: FaultCause): ToldFault => {
  const written = values.length === 0 ? '' : `写的是“${values.join('”“')}”：`;
  return { sheet, row: rows[0] ?? 1, column, words: `${written}${hint}${rows.length > 1 ? `（${rowsWords(rows)}）` : ''}`, rows };
};

const wholeFile = (words: string): RosterCheck => ({
  state: 'faults',
  faults: [{ sheet: '', row: 0, column: '', words, rows: [] }],
  ...NOTHING,
});

const isProblem = (error: unknown): error is Problem => error instanceof Error && error.name === 'Problem';

type Opened = { workbook: Workbook } | { refused: string };

const opened = (path: string): Opened => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Refusal(`读不到文件 ${path}。`);
  }
  try {
    return { workbook: readWorkbook({ refuse: refuseAny }, bytes) };
  } catch (error) {
    if (isProblem(error)) return { refused: wordsOfFileRefusal(error) };
    throw error;
  }
};

const planFor = (workbook: Workbook, existing: readonly RosterContent[], today: string): ImportPlan =>
  planImport(workbook, { today, at: `${today}T00:00:00.000Z`, idOf: (memberNo) => `m:${numberKey(memberNo)}`, existing });

const checkOf = (plan: ImportPlan, existing: readonly RosterContent[]): RosterCheck => {
  const names = new Map(existing.flatMap((one) => (one.type === 'org' || one.type === 'member' ? [[one._id, one.name]] : [])));
  const { orgs, groups, members, posts } = plan.counts;
  return {
    state: plan.faults.length === 0 ? 'clean' : 'faults',
    faults: causesOf(plan.faults).map(toldFault),
    changes: plan.faults.length > 0 ? [] : plan.lines.map(({ who, column, before, after }) => ({ who, field: column, before, after })),
    counts: { orgs, groups, members, posts },
    missing: {
      members: plan.missing.members.map(({ name, memberNo }) => `${name}（${memberNo}）`),
      orgs: plan.missing.orgs.map(({ name }) => name),
      posts: plan.missing.posts.map((post) => `${names.get(post.orgId) ?? ''}·${names.get(post.memberId) ?? ''}`),
    },
  };
};

/** Checks a file against an exported roster, or as a first import. */
export const checkRoster = ({ file, against, today }: { file: string; against: string | undefined; today: string }): RosterCheck => {
  const known = against === undefined ? null : opened(against);
  if (known !== null && 'refused' in known) return wholeFile(`对照的名册读不出来：${known.refused}`);
  const before = known === null ? null : planFor(known.workbook, [], today);
  if (before !== null && before.faults.length > 0) {
    const faults = causesOf(before.faults).map(toldFault);
    return { state: 'faults', faults: faults.map((told) => ({ ...told, words: `对照的名册：${told.words}` })), ...NOTHING };
  }
  const found = opened(file);
  if ('refused' in found) return wholeFile(found.refused);
  const existing = before?.changes ?? [];
  return checkOf(planFor(found.workbook, existing, today), existing);
};

const inWords = ({ state, faults, changes, counts, missing }: RosterCheck): string => {
  const head = `${counts.orgs} 个党组织、${counts.groups} 个党小组、${counts.members} 名党员、${counts.posts} 项任职`;
  if (state === 'faults')
    return [
      `${head}，有 ${faults.length} 处要改`,
      ...faults.map(({ sheet, row, column, words }) => `${sheet}　第 ${row} 行　${column}　${words}`),
    ].join('\n');
  const gone = [...missing.members, ...missing.orgs, ...missing.posts].map((who) => `表里没有：${who}`);
  const lines = changes.map(
    ({ who, field, before, after }) => `${who}　${field}：${before === '' ? '（空）' : before} → ${after === '' ? '（空）' : after}`,
  );
  return [`${head}，都没有问题`, ...(lines.length + gone.length === 0 ? ['没有要改动的'] : [...lines, ...gone])].join('\n');
};

const USAGE = `用法：npm run roster:check -- 名册.xlsx [--against 导出的名册.xlsx] [--at 日期] [--json]
和导入页同一个检查，不用云。不写 --against 的按第一次导入检查。
没有要改的退出码是 0，有要改的、文件或用法不对是 1，程序自己出错是 2。`;

/** What the command line prints, and whether the file is clean. Throws Refusal for words and files that are not understood. */
export const rosterAnswer = (words: readonly string[]): { text: string; isClean: boolean } => {
  const { flags, values, files } = readArguments(words, { flags: ['json'], values: ['against', 'at'], files: 1 });
  if (flags.has('help')) return { text: USAGE, isClean: true };
  const [file] = files;
  if (file === undefined) throw new Refusal(USAGE);
  const today = dayAsked(values.get('at'));
  const check = checkRoster({ file, against: values.get('against'), today });
  return { text: flags.has('json') ? JSON.stringify(check, null, 2) : inWords(check), isClean: check.state === 'clean' };
};

/** Faults are an answer, and end with 1 as a refusal does. */
const answer = (words: readonly string[]): string => {
  const { text, isClean } = rosterAnswer(words);
  if (!isClean) process.exitCode = 1;
  return text;
};

if (require.main === module) runCommandLine(answer);
