import { begunWith } from '../../standard/rules';
import { addDays } from '../../kernel/day';
import { lastDayOf } from '../../kernel/period';
import { dayWord } from '../../kernel/time-words';
import { noticeEnd } from '../../standard/working-days';
import { choice, day, dayAhead, number, optional, period, person, record, rows, tenths, text, yes, type Draft } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { faultIf, isBefore, isBlank } from '../vocabulary/fault';

export const NOTICE_KINDS = {
  annualPlan: '年度计划',
  points: '季度积分',
  dues: '党费收缴',
  development: '发展党员',
  appraisal: '评议等次',
  commendation: '表扬',
  other: '其他',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** What each kind of notice speaks of. */
const SPEAKS_OF: Readonly<Record<NoticeKind, 'quarter' | 'year' | 'subjectId' | null>> = {
  annualPlan: 'year',
  points: 'quarter',
  dues: 'quarter',
  development: 'subjectId',
  appraisal: 'year',
  commendation: 'subjectId',
  other: null,
};
const SPEAKS_WORDS = { quarter: '季度', year: '年度', subjectId: '对象' } as const;
/** Five working days for points and for development: defaults of the rule pack, not in a regulation. */
const WORKING_DAYS: Readonly<Partial<Record<NoticeKind, number>>> = { points: 5, development: 5 };
/** A quarter's notice published later counts half (records.md §5.12). */
const DAYS_AFTER_QUARTER = 15;

/** Withdrawn, its clock starts anew with the next one; it ends when its days are over. */
const NOTICE: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['published', 'ended'],
  sealing: ['published'],
  moves: [
    { verb: 'publish', word: '发布', from: ['draft'], to: 'published', by: ['writer', 'secretary'], needsAll: true, stamps: 'publishedOn' },
    { verb: 'withdraw', word: '撤回', from: ['published'], to: 'withdrawn', by: ['writer', 'secretary'], needsReason: true },
    { verb: 'end', word: '公示期满', from: ['published'], to: 'ended', by: ['secretary'], needsAll: true },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

const LINES_MOST = 300;
const pointsLine = {
  memberId: { ...person('姓名'), isConcerned: false },
  isInScheme: yes('参与积分'),
  baseTenths: tenths('基础', { max: 1000 }),
  bonusTenths: tenths('加分', { max: 1000 }),
  deductionTenths: tenths('扣分', { max: 1000 }),
  totalTenths: tenths('合计', { max: 1000 }),
};

const fields = {
  noticeKind: choice('内容', NOTICE_KINDS),
  quarter: optional(period('季度', 'quarter')),
  year: optional(period('年度', 'year')),
  subjectId: optional(record('对象', ['developmentCase', 'commendation'])),
  title: text('标题', 60),
  body: text('正文', 2000),
  minWorkingDays: number('公示工作日', { max: 60, unit: '个工作日' }),
  previousId: optional(record('前一次', ['publicNotice'], { hint: '撤回后重新发布时选' })),
  publishedOn: optional(day('发布日', { isComputed: true })),
  endsOn: optional(dayAhead('公示到', { isComputed: true })),
  isCalendarDoubtful: optional(yes('工作日待核', { isComputed: true })),
  /** What is shown of points: as it stood when it was put up, in roster order, nobody's place. */
  lines: optional(rows('明细', pointsLine, { least: 0, most: LINES_MOST, isComputed: true })),
  schemeVersion: optional(number('积分办法第几版', { max: 20 }, { isComputed: true })),
};
type Notice = Draft<typeof fields>;

const spokenOf = (notice: Notice): string | undefined => {
  const name = notice.noticeKind === undefined ? null : SPEAKS_OF[notice.noticeKind];
  return name === null ? undefined : notice[name];
};

/** The place in the row of notices about the same thing: one after that of the withdrawn one. */
const placeOf = ({ previousId }: Notice): number => (previousId === undefined ? 1 : Number(/:(\d+)$/.exec(previousId)?.[1] ?? 1) + 1);

const previousFaults = ({ previousId }: Notice, { linked }: CheckContext): Fault[] => {
  const previous = previousId === undefined ? null : linked(previousId);
  return faultIf(previous !== null && previous.state !== 'withdrawn', 'previousId', '前一次还没有撤回');
};

/** 公示: something put up before the branch for a time. */
export const publicNotice = defineKind({
  type: 'publicNotice',
  name: '公示',
  purpose: '给本支部党员看的公示和公布，到期自动算期满',
  area: 'open',
  owners: ['branch'],
  life: NOTICE,
  writers: ['secretary', 'organization'],
  sight: ['B', 'O'],
  fields,
  dayOf: ({ publishedOn }) => publishedOn,
  // A notice of the fourth quarter belongs to the year it speaks of.
  yearsOf: (notice) => {
    const said = notice.quarter ?? notice.year ?? notice.publishedOn;
    return said === undefined ? [] : [said.slice(0, 4)];
  },
  idOf: (notice, orgId) => {
    const said = spokenOf(notice);
    return said === undefined ? undefined : `notice:${orgId}:${notice.noticeKind ?? ''}:${said}:${placeOf(notice)}`;
  },
  computed: ({ minWorkingDays = 0 }, { verb, today }) => {
    if (verb !== 'publish' || minWorkingDays <= 0) return {};
    const { endsOn, isDoubtful } = noticeEnd(today, minWorkingDays);
    return { endsOn, ...(isDoubtful ? { isCalendarDoubtful: true } : {}) };
  },
  check: (notice, context) => {
    const name = notice.noticeKind === undefined ? null : SPEAKS_OF[notice.noticeKind];
    return [
      ...(name === null ? [] : faultIf(isBlank(notice[name]), name, `还差${SPEAKS_WORDS[name]}`)),
      ...previousFaults(notice, context),
      ...faultIf(
        context.state === 'ended' && isBefore(context.today, notice.endsOn),
        'endsOn',
        `公示到 ${dayWord(notice.endsOn ?? context.today, context.today)}，还没有期满`,
      ),
    ];
  },
  warn: ({ noticeKind, minWorkingDays, quarter, publishedOn }, { today }) => {
    const least = (noticeKind === undefined ? undefined : WORKING_DAYS[noticeKind]) ?? 0;
    const isLate = quarter !== undefined && (publishedOn ?? today) > addDays(lastDayOf(quarter), DAYS_AFTER_QUARTER);
    return [
      ...faultIf(minWorkingDays !== undefined && minWorkingDays < least, 'minWorkingDays', `一般不少于 ${least} 个工作日`),
      ...faultIf(isLate, 'quarter', `季度结束 ${DAYS_AFTER_QUARTER} 天后发布，只算一半`),
    ];
  },
  defaults: ({ period: asked, ruleId }) => ({
    noticeKind: begunWith('noticeKind', ruleId),
    quarter: asked?.includes('Q') === true ? asked : undefined,
    year: asked?.length === 4 ? asked : undefined,
    minWorkingDays: 5,
  }),
  line: ({ noticeKind, title, endsOn, publishedOn }, say) => ({
    title: title ?? (noticeKind === undefined ? '' : NOTICE_KINDS[noticeKind]),
    note: endsOn !== undefined ? `公示到 ${say.day(endsOn)}` : publishedOn !== undefined ? `${say.day(publishedOn)}发布` : '还没有发布',
  }),
  proves: ['1.2.b', '2.1.b', '3.1.c', '3.3.c'],
});
