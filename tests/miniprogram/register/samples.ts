// Replies of one invented branch for 登记, and a filled value for any field a kind may have.
import type { RegisterForm, RegisterLine, RegisterPage } from '../../../src-shared/contract/register';
import type { Field, Fields } from '../../../src-shared/records/vocabulary/field';

export const today = '2026-11-27';

export const line = (over: Partial<RegisterLine> = {}): RegisterLine => ({
  recordId: 'r-1',
  type: 'massContact',
  orgId: 'b1',
  day: '2026-11-20',
  state: 'open',
  title: '图书馆延时开放',
  note: '陈老师·已答复',
  isRecordedLate: false,
  ...over,
});

export const people = [
  { memberId: 'm0', name: '周明远', group: '第一党小组', note: '书记' },
  { memberId: 'm1', name: '林晓雯', group: '第二党小组', note: '' },
  { memberId: 'm2', name: '孟凡超', group: '第二党小组', note: '预备党员' },
];

export const orgs = [
  { orgId: 'o-dw', name: '示例石化职业学院党委', kind: 'partyCommittee' },
  { orgId: 'o-z1', name: '石化工程总支', kind: 'generalBranch' },
  { orgId: 'b1', name: '炼油技术教工党支部', kind: 'branch' },
  { orgId: 'g1', name: '第一党小组', kind: 'partyGroup' },
];

const namesOfRecords = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.is === 'record' ? [name] : field.is === 'rows' ? namesOfRecords(field.of) : []));

export const formOf = (type: string, fields: Fields, over: Partial<RegisterForm> = {}): RegisterForm => ({
  orgId: 'b1',
  orgName: '炼油技术教工党支部',
  type,
  today,
  content: {},
  people,
  orgs,
  records: Object.fromEntries(
    namesOfRecords(fields).map((name) => [name, [line({ recordId: 'a-77', type: 'activity', title: '十一月主题党日', note: '' })]]),
  ),
  isCorrection: false,
  ...over,
});

/** Some value that a field may hold. */
export const someValue = (field: Field): unknown => {
  switch (field.is) {
    case 'text':
      return '写一句';
    case 'link':
      return 'https://example.cn/1';
    case 'day':
      return '2026-11-20';
    case 'period':
      return { month: '2026-11', quarter: '2026-Q4', halfYear: '2026-H2', year: '2026' }[field.each];
    case 'number':
      return Math.max(field.min, Math.min(field.max, 2));
    case 'money':
      return 4322;
    case 'yes':
      return true;
    case 'choice':
      return Object.keys(field.words)[0];
    case 'choices':
      return Object.keys(field.words).slice(0, 1);
    case 'ticks':
      return Object.fromEntries(Object.keys(field.words).map((key, place) => [key, place % 2 === 0]));
    case 'person':
      return 'm1';
    case 'people':
      return ['m1', 'm2'];
    case 'org':
      return orgs.find(({ kind }) => field.kinds.includes(kind))?.orgId;
    case 'record':
      return 'a-77';
    case 'rule':
      return '2.1.f';
    case 'rows':
      return [Object.fromEntries(Object.entries(field.of).map(([name, column]) => [name, someValue(column)]))];
  }
};

export const fullContent = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, someValue(field)]));

export const pageOf = (over: Partial<RegisterPage> = {}): RegisterPage => ({
  line: line(),
  orgName: '炼油技术教工党支部',
  rev: 4,
  content: {},
  hidden: [],
  names: { m0: '周明远', m1: '林晓雯', m2: '孟凡超' },
  orgNames: { 'o-dw': '学院党委' },
  linked: {},
  missing: [],
  warnings: [],
  filedTo: [],
  photos: [],
  history: [],
  moves: [],
  mayEdit: false,
  mayCorrect: false,
  ...over,
});
