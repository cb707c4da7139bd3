import { choice, choices, day, number, optional, period, rows, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { PUBLISHED, type Life } from '../vocabulary/life';
import { yearAsked } from '../vocabulary/parts';
import { ACTIVITY_KIND_WORDS, BRANCH_KIND_WORDS } from '../vocabulary/shared-words';

export const MENU_CATEGORIES = {
  study: '学习教育',
  service: '服务师生',
  production: '专业与安全',
  community: '社区共建',
  culture: '文化传承',
  other: '其他',
} as const;

const MENU: Life = {
  ...PUBLISHED,
  moves: PUBLISHED.moves.map((move) => (move.verb === 'withdraw' ? { ...move, stamps: 'withdrawnOn' } : move)),
};

/** 活动菜单: a template that a branch takes title and agenda from (plan, 菜单式活动). How often it is taken is not counted. */
export const activityMenuItem = defineKind({
  type: 'activityMenuItem',
  name: '活动菜单',
  purpose: '学院党委给各支部的活动样例',
  area: 'college',
  owners: ['partyCommittee'],
  life: MENU,
  writers: ['committee'],
  sight: ['B', 'O'],
  fields: {
    category: choice('分类', MENU_CATEGORIES),
    title: text('名称', 60),
    kinds: choices('适合', ACTIVITY_KIND_WORDS),
    agenda: rows('议程', { title: text('内容', 60), minutes: number('时长', { min: 1, max: 480, unit: '分钟' }) }, { most: 20 }),
    year: period('年度', 'year'),
    forBranchKinds: optional(choices('适合的支部', BRANCH_KIND_WORDS)),
    tips: optional(text('提示', 300)),
    publishedOn: optional(day('发布日', { isComputed: true })),
    withdrawnOn: optional(day('撤回日', { isComputed: true })),
  },
  dayOf: ({ publishedOn }) => publishedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  defaults: (context) => ({ year: yearAsked(context), kinds: ['themeDay'] }),
  line: ({ title, category, agenda = [] }) => ({
    title: title ?? '',
    note: `${category === undefined ? '' : `${MENU_CATEGORIES[category]}·`}${agenda.length} 项议程`,
  }),
  proves: ['B.4'],
});
