import type { Day } from '../../kernel/day';
import { brokenByPointsFor, refusalOf } from '../../standard/red-line';
import { POINTS_LINES } from '../vocabulary/points-lines';
import { faultIf, isHalfWay, meetingDayFaults, repeatedIn } from '../vocabulary/fault';
import { choice, day, halves, number, optional, period, record, rows, text, type Values } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import {
  BONUS_MAX_POINTS,
  DEDUCTION_MAX_POINTS,
  DEFAULT_POINTS_TABLE,
  defaultPointsRule,
  POINTS_CAPS,
  POINTS_LINE_WORDS,
  POINTS_RULE_WORDS,
} from '../vocabulary/points-words';
import { pointsSchemeId } from '../ids/points';

/** A scheme replaced within the year was still adopted when it was; it stays evidence of that. */
const SCHEME: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['adopted', 'superseded'],
  sealing: ['adopted', 'superseded'],
  moves: [
    { verb: 'adopt', word: '大会通过', from: ['draft'], to: 'adopted', by: ['secretary'], needsAll: true },
    { verb: 'supersede', word: '已有新版', from: ['adopted'], to: 'superseded', by: ['secretary'] },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

const line = {
  key: choice('项目', POINTS_LINE_WORDS),
  label: text('名称', 20),
  rule: choice('算法', POINTS_RULE_WORDS),
  maxPoints: halves('最多', { max: 100, unit: '分' }),
  perPoints: optional(halves('每次', { min: 0.5, max: 100, unit: '分' })),
};
type SchemeLine = Values<typeof line>;

const lineFaults = ({ key, label, rule, maxPoints, perPoints }: Partial<SchemeLine>, at: string, { state }: CheckContext): Fault[] => {
  return [
    // What no pack may demand no scheme may pay for either; the first clause it breaks is quoted.
    ...brokenByPointsFor(label ?? '')
      .slice(0, 1)
      .map((broken) => ({ field: `${at}.label`, words: refusalOf(broken) })),
    ...(key === undefined
      ? []
      : faultIf((maxPoints ?? 0) > POINTS_CAPS[key], `${at}.maxPoints`, `${POINTS_LINE_WORDS[key]}最多 ${POINTS_CAPS[key]} 分`)),
    ...(key === undefined || rule === undefined
      ? []
      : faultIf(
          rule !== defaultPointsRule(key),
          `${at}.rule`,
          `${POINTS_LINE_WORDS[key]}只能${POINTS_RULE_WORDS[defaultPointsRule(key)]}`,
        )),
    ...faultIf(!isHalfWay(state) && rule === 'perCount' && perPoints === undefined, `${at}.perPoints`, '还差每次多少分'),
  ];
};

/** The scheme is adopted by the general meeting, on that meeting's day (standard 3.1). */
const adoptionFaults = (
  { adoptedActivityId, adoptedOn }: { adoptedActivityId?: string | undefined; adoptedOn?: Day | undefined },
  context: CheckContext,
): Fault[] => {
  const meeting = adoptedActivityId === undefined ? null : context.linked(adoptedActivityId);
  return [
    ...faultIf(meeting !== null && meeting.kinds?.includes('generalMeeting') !== true, 'adoptedActivityId', '积分办法要由党员大会通过'),
    ...meetingDayFaults(context, adoptedActivityId, ['adoptedOn', adoptedOn]),
  ];
};

/** 积分办法: the branch's own table of points for a year; a new version replaces an old one, never backwards. */
export const pointsScheme = defineKind({
  type: 'pointsScheme',
  name: '积分办法',
  purpose: '一年一份：每一项怎样计分，由党员大会通过',
  area: 'points',
  owners: ['branch'],
  life: SCHEME,
  writers: ['secretary'],
  sight: ['B', 'O'],
  fields: {
    year: period('年度', 'year'),
    version: number('第几版', { min: 1, max: 20 }),
    lines: rows('计分项目', line, { most: POINTS_LINES.length }),
    bonusMaxPoints: number('加分合计最多', { max: BONUS_MAX_POINTS, unit: '分' }),
    deductionMaxPoints: number('扣分合计最多', { max: DEDUCTION_MAX_POINTS, unit: '分' }),
    adoptedActivityId: record('通过的党员大会', ['activity']),
    adoptedOn: day('通过日'),
    adoptedVoteId: optional(record('表决', ['vote'])),
  },
  dayOf: ({ adoptedOn }) => adoptedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year, version }, orgId) => (year === undefined || version === undefined ? undefined : pointsSchemeId(orgId, year, version)),
  check: (scheme, context) => [
    ...repeatedIn((scheme.lines ?? []).map(({ key }) => key)).map((index) => ({
      field: `lines.${index}.key`,
      words: `${POINTS_LINE_WORDS[scheme.lines?.[index]?.key ?? 'peer']}写了两行`,
    })),
    ...(scheme.lines ?? []).flatMap((entry, index) => lineFaults(entry, `lines.${index}`, context)),
    ...adoptionFaults(scheme, context),
  ],
  defaults: ({ today, period: asked, last }) => {
    const year = asked ?? today.slice(0, 4);
    const isSameYear = last?.year === year && typeof last.version === 'number';
    return {
      year,
      version: isSameYear ? Number(last.version) + 1 : 1,
      lines: Array.isArray(last?.lines) ? (last.lines as SchemeLine[]) : [...DEFAULT_POINTS_TABLE.lines],
      bonusMaxPoints: typeof last?.bonusMaxPoints === 'number' ? last.bonusMaxPoints : BONUS_MAX_POINTS,
      deductionMaxPoints: typeof last?.deductionMaxPoints === 'number' ? last.deductionMaxPoints : DEDUCTION_MAX_POINTS,
    };
  },
  line: ({ year, version, adoptedOn }, say) => ({
    title: `${year ?? ''}年积分办法（第 ${version ?? 1} 版）`,
    note: adoptedOn === undefined ? '还没有通过' : `${say.day(adoptedOn)}党员大会通过`,
  }),
  proves: ['3.1.a'],
});
