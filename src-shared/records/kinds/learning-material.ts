import { day, link, optional, period, text } from '../vocabulary/field';
import { faultIf, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { PUBLISHED } from '../vocabulary/life';
import { dotted, monthAsked } from '../vocabulary/parts';

/** 学习材料: title, source and where to find it, month by month. Who opened it is never recorded (国办函〔2026〕12号; plan, 二(五)2). */
export const learningMaterial = defineKind({
  type: 'learningMaterial',
  name: '学习材料',
  purpose: '每月发布的学习材料；不记谁看过',
  area: 'college',
  owners: ['partyCommittee'],
  life: PUBLISHED,
  writers: ['committee'],
  keptFor: 'short',
  sight: ['B'],
  fields: {
    month: period('月份', 'month'),
    title: text('标题', 60),
    source: text('来源', 40),
    url: optional(link('网址', { hint: '链接要以 https:// 开头' })),
    publishedOn: optional(day('发布日', { isComputed: true })),
  },
  dayOf: ({ publishedOn }) => publishedOn,
  yearsOf: ({ month }) => (month === undefined ? [] : [month.slice(0, 4)]),
  warn: ({ url }) => faultIf(isBlank(url), 'url', '没有网址的，请附上材料'),
  defaults: (context) => ({ month: monthAsked(context) }),
  line: ({ title, source, month }, say) => ({ title: title ?? '', note: dotted(source, month === undefined ? '' : say.period(month)) }),
  proves: ['B.7'],
  takesPhotos: true,
});
