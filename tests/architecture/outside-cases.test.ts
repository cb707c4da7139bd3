// The cases that came from outside, each with the tests of its situation: a case stands for its kind, and a test that is renamed or taken
// away is missed here. The README counts them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cruise';

/** By case: what it is, and for each test its file and a part of its sentence. */
const CASES: Readonly<Record<string, readonly [what: string, ...tests: readonly (readonly [file: string, sentence: string])[]]>> = {
  C01: [
    '毕业、转出、去世、出党的人离不开名册',
    ['cloudfunctions/api/roster-leave.test.ts', 'is from that day in no list of the branch, not called to its next meeting'],
    ['browser/h5/june.test.ts', '12 leave in one act, two branches merge'],
  ],
  C02: [
    '再导入时空格子或错误值悄悄改人',
    ['config/roster-check.test.ts', 'the same people with empty cells, against the roster: nothing to change'],
    ['cloudfunctions/api/roster-hostile-workbook.test.ts', 'a cell with the error of a formula is read as its words'],
  ],
  C03: [
    '换届后改表再导入，两位书记',
    ['src-shared/engines/roster-import/posts.test.ts', 'of whom the table speaks no more ends the day before the new one begins'],
  ],
  C04: [
    '转正、新接收除了重导没有入口',
    ['cloudfunctions/api/roster-join.test.ts', 'as a probationary member since 05-20'],
    ['cloudfunctions/api/roster-join.test.ts', 'once step 24 is approved'],
  ],
  C05: ['支部撤销、合并以后还在', ['cloudfunctions/api/branch-change.test.ts', 'its people are of the other from the tenth']],
  C06: ['九大、十大党章时期入党的', ['config/roster-check.test.ts', 'admitted-1975-without-probation']],
  C07: ['支委会选书记、小组会选组长', ['cloudfunctions/api/vote.test.ts', 'the committee elects its secretary: three of three there']],
  C09: ['留党察看', ['cloudfunctions/api/vote.test.ts', 'they cannot be elected, in words that say nothing of why']],
  C10: [
    '姓名写法不一样',
    ['config/roster-check.test.ts', 'space-in-a-name'],
    ['src-shared/roster/apart.test.ts', 'written with a blank or in another width it is one name'],
  ],
  C11: ['竖拍照片变横', ['src-shared/kernel/image-orientation.test.ts', 'C11']],
  C12: [
    '“这个文件打不开”',
    ['config/roster-check.test.ts', 'title-row'],
    ['config/roster-check.test.ts', 'a file that is no workbook is one fault'],
  ],
  C14: [
    '17 位学号、前导零',
    ['config/roster-check.test.ts', 'number-of-17-digits'],
    ['cloudfunctions/foreign-workbooks.test.ts', 'a number without the zeros that others have'],
  ],
  C15: [
    '同名同姓',
    ['cloudfunctions/api/same-names.test.ts', 'tell them apart'],
    ['src-shared/contract/told-apart.test.ts', 'tells people of one name apart'],
  ],
  C16: ['减免的批准', ['src-shared/records/kinds/people-and-dues.test.ts', '(C16)']],
  C18: [
    '接收当月的党费',
    ['cloudfunctions/api/roster-join.test.ts', 'owes May, June and July'],
    ['src-shared/roster/on-day.test.ts', 'or from the admission on'],
  ],
  C19: [
    '自愿多交',
    ['src-shared/records/kinds/people-and-dues.test.ts', '(C19)'],
    ['cloudfunctions/api/dues.test.ts', 'takes more than is owed, and a part of it'],
  ],
  C21: ['毕业生 6 月收到 7 月', ['src-shared/records/kinds/people-and-dues.test.ts', '(C21)']],
  C23: [
    '合并单元格',
    ['config/roster-check.test.ts', 'merged-branch-cells'],
    ['cloudfunctions/foreign-workbooks.test.ts', 'merged cells are told once'],
  ],
  C25: ['不可能的日期', ['config/roster-check.test.ts', 'impossible-days']],
  C27: [
    '幽灵空行',
    ['cloudfunctions/api/roster-hostile-workbook.test.ts', 'with a format on empty rows and cells down to the last is read'],
  ],
  C28: ['没有 EOI 的 JPEG', ['src-shared/kernel/image-orientation.test.ts', 'C28']],
  C29: ['常见日期写法', ['src-shared/engines/roster-import/read-day.test.ts', 'days of two figures in Chinese are read too']],
  C30: ['当选票数的基数', ['cloudfunctions/api/vote.test.ts', '(C30)'], ['src-shared/engines/votes/result.test.ts', '(C30)']],
  C31: ['流动党员在流入地交党费', ['cloudfunctions/api/dues.test.ts', '(C31)']],
  C32: ['辅导员兼学生支部书记', ['cloudfunctions/api/roster-posts.test.ts', '(C32)']],
  C33: ['翻页不排序', ['cloudfunctions/shared/documents-in-pages.test.ts', '(C33)']],
  C34: ['名字带“/”的支部', ['miniprogram/platform/file-name.test.ts', '(C34)']],
};

const textOf = (file: string): string => readFileSync(path.join(projectRoot, 'tests', file), 'utf8');

it.each(Object.entries(CASES))('%s is a test by its situation', (_, [, ...tests]) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const [file, sentence] of tests) expect(textOf(file)).toContain(sentence);
});

it('the README says how many there are', () => {
  const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
  expect(readme).toContain(`外面来的 ${Object.keys(CASES).length} 种情形`);
});
