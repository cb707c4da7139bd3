import { KINDS } from '../../../src-shared/records/kinds';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { dutyCell, dutyName, DUTY_TYPE_WORDS, partAsked, type DutyLike } from '../../../src-shared/text/duty-words';

const TODAY = '2026-11-24';
const name = (over: Partial<DutyLike>): string => dutyName({ verb: 'enter', ruleIds: [], kinds: [], ...over }, TODAY);

test.each([
  ['11月支部委员会', { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['4.1.b', '2.1.e'], period: '2026-11' }],
  ['11月支部委员会', { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['4.1.b'], period: '2026-11' }],
  ['11月研究党建', { verb: 'hold', kinds: ['workMeeting'], ruleIds: ['4.1.b'], period: '2026-11' }],
  ['11月第二党小组会', { verb: 'hold', kinds: ['groupMeeting'], ruleIds: ['2.1.f'], period: '2026-11', groupName: '第二党小组' }],
  ['书记讲党课', { verb: 'hold', kinds: ['partyLecture'], ruleIds: ['2.1.j'], period: '2026' }],
  ['专业技术、成长成才党课', { verb: 'hold', kinds: ['partyLecture'], ruleIds: ['B.13'], period: '2026' }],
  ['四季度党课', { verb: 'hold', kinds: ['partyLecture'], ruleIds: ['2.1.g'], period: '2026-Q4' }],
  ['组织生活会', { verb: 'hold', kinds: ['organizationalLifeMeeting'], ruleIds: ['2.2.a'], period: '2026' }],
  ['2025年组织生活会', { verb: 'hold', kinds: ['organizationalLifeMeeting'], ruleIds: ['2.2.a'], period: '2025' }],
  ['下半年报告', { type: 'halfYearReport', ruleIds: ['2.1.c', '2.4.b', '4.1.c'], period: '2026-H2' }],
  ['下半年报告', { type: 'halfYearReport', ruleIds: ['2.4.b'], period: '2026-H2' }],
  ['发展党员个案', { verb: 'finish', type: 'developmentCase', ruleIds: ['1.2.b'] }],
  ['迎七一主题党日', { verb: 'record', kinds: ['themeDay'], ruleIds: ['2.1.k'], title: '迎七一主题党日' }],
  ['主题党日·党课', { verb: 'confirm', kinds: ['themeDay', 'partyLecture'], ruleIds: ['2.1.k', '2.1.l'] }],
  ['三季度积分公示', { type: 'publicNotice', ruleIds: ['3.1.c'], period: '2026-Q3' }],
  ['编入支部', { verb: 'roster', ruleIds: ['3.4.b'] }],
] as const)('is called %s', (words, duty) => {
  expect(name(duty)).toBe(words);
});

test.each([
  ['研究党建', { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['4.1.b'] }],
  ['', { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['4.1.b', '2.1.e'] }],
  ['', { verb: 'hold', kinds: ['committeeMeeting'], ruleIds: ['2.1.e'] }],
  ['党建工作计划', { type: 'annualPlan', ruleIds: ['4.1.a'] }],
  ['党日报备', { type: 'halfYearReport', ruleIds: ['2.4.b'] }],
  ['', { type: 'heartTalk', ruleIds: ['3.6.a'] }],
] as const)('says “%s” of what is lacking, where it is less than the whole', (words, duty) => {
  expect(partAsked({ verb: 'enter', kinds: [], ...duty })).toBe(words);
});

test('every kind of record that can prove a rule of a branch has words, each cell fits in three characters', () => {
  const asked = DEFAULT_PACK.indicators.filter(({ subject }) => subject === 'branch').flatMap(({ recordKinds }) => recordKinds);
  const notOwed = ['budgetEntry', 'learningMaterial', 'branchAssessment'];
  expect([...new Set(asked)].filter((type) => !(type in DUTY_TYPE_WORDS) && !notOwed.includes(type))).toEqual([]);
  for (const [type, { cell, act }] of Object.entries(DUTY_TYPE_WORDS)) {
    expect(Object.keys(KINDS)).toContain(type);
    expect([cell.length <= 3, act.length <= 4]).toEqual([true, true]);
  }
});

test('a record is called as on its own page, but for the report, which a half-year goes before', () => {
  const differing = Object.entries(DUTY_TYPE_WORDS)
    .filter(([type, words]) => KINDS[type as keyof typeof KINDS].name !== words.name)
    .map(([type]) => type);
  expect(differing).toEqual(['halfYearReport']);
});

test('a cell says the meeting, the record or the roster', () => {
  const cells = [
    { verb: 'hold', kinds: ['themeDay'] },
    { verb: 'enter', type: 'heartTalk' },
    { verb: 'roster' },
    { verb: 'enter', type: 'unheardOf' },
  ] as const;
  expect(cells.map((cell) => dutyCell({ ruleIds: [], kinds: [], ...cell } as DutyLike))).toEqual(['党日', '谈心', '名册', '登记']);
});
