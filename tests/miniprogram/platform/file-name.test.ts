// A name that people gave never becomes a path (C34).
import { fileNameOf, safeFileName } from '@/platform/file-name';

it.each([
  ['化工/材料联合党支部 2026年台账', 'xlsx', '化工-材料联合党支部 2026年台账.xlsx'],
  ['..', 'docx', '文件.docx'],
  ['../../etc/passwd', 'txt', '-..-etc-passwd.txt'],
  ['a\\b:c*d?e"f<g>h|i', 'txt', 'a-b-c-d-e-f-g-h-i.txt'],
  ['一\u0000二\n三\u202e四\u200b', 'ics', '一-二-三-四-.ics'],
  ['  ', 'csv', '文件.csv'],
  ['支'.repeat(200), 'xlsx', `${'支'.repeat(80)}.xlsx`],
  ['😀'.repeat(90), 'xlsx', `${'😀'.repeat(80)}.xlsx`],
])('%j as %s is %s', (words, extension, name) => expect(fileNameOf(words, extension)).toBe(name));

it.each([
  ['化工/材料.xlsx', '化工-材料.xlsx'],
  ['2026.11.24 主题党日.ics', '2026.11.24 主题党日.ics'],
  ['没有后缀', '没有后缀'],
  ['.xlsx', '文件.xlsx'],
  ['a.b/c', 'a.b-c'],
])('%j is saved as %s', (given, name) => expect(safeFileName(given)).toBe(name));
