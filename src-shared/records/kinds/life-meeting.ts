import { faultIf, meetingDayFaults } from '../vocabulary/fault';
import { choice, day, number, optional, people, period, record, rows, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { yearJudged } from '../vocabulary/parts';

export const OPINION_SOURCES = { member: '党员', mass: '群众', superior: '上级' } as const;
const OPINIONS_MOST = 60;
const PEOPLE_MOST = 300;

/** Prepared, held, written; what was said to each other is closed in with those who were there. */
const LIFE_MEETING: Life = {
  initial: 'preparing',
  editable: ['preparing', 'held'],
  counting: ['held', 'complete'],
  sealing: ['complete'],
  moves: [
    { verb: 'hold', word: '会已开', from: ['preparing'], to: 'held', by: ['secretary'], needsAll: true, asks: ['heldOn', 'activityId'] },
    { verb: 'complete', word: '记录齐了', from: ['held'], to: 'complete', by: ['secretary'], needsAll: true },
    { verb: 'void', word: '作废', from: ['preparing'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/**
 * 组织生活会: what was heard before it, and what its members told each other (standard 2.2, 支部条例第十七条). The minutes of
 * the meeting stand in its activity; the criticism stands here, as ciphertext, for those alone who were present.
 */
export const lifeMeeting = defineKind({
  type: 'lifeMeeting',
  name: '组织生活会准备和批评',
  purpose: '征求意见、剖析和相互批评；批评意见只有与会人可见',
  area: 'orgLife',
  owners: ['branch'],
  life: LIFE_MEETING,
  writers: ['secretary'],
  sight: ['B', 'O'],
  fields: {
    appraisalYear: period('年度', 'year'),
    topic: optional(text('主题', 60)),
    opinions: optional(
      rows(
        '征求到的意见',
        { from: choice('来自', OPINION_SOURCES), text: text('意见', 300) },
        { least: 0, most: OPINIONS_MOST, sight: ['O'] },
      ),
    ),
    analysisCount: optional(number('交了剖析材料', { max: PEOPLE_MOST, unit: '人' })),
    heldOn: optional(day('开会日')),
    activityId: optional(record('组织生活会', ['activity'])),
    criticism: optional(text('相互批评的意见', 5000, { isSecret: true, sight: ['T'], hint: '批评意见只有与会人可见。' })),
    // Named, and so the only ones who read the criticism; taken from the roll.
    presentIds: optional(people('与会人', { isComputed: true })),
  },
  dayOf: ({ heldOn }) => heldOn,
  yearsOf: ({ appraisalYear }) => (appraisalYear === undefined ? [] : [appraisalYear]),
  idOf: ({ appraisalYear }, orgId) => (appraisalYear === undefined ? undefined : `lifeMeeting:${orgId}:${appraisalYear}`),
  check: ({ activityId, heldOn, criticism }, context) => {
    const meeting = activityId === undefined ? null : context.linked(activityId);
    return [
      ...faultIf(meeting !== null && meeting.kinds?.includes('organizationalLifeMeeting') !== true, 'activityId', '这次活动不是组织生活会'),
      ...faultIf(meeting !== null && meeting.state !== 'confirmed', 'activityId', '这次会的记录还没有确认'),
      ...meetingDayFaults(context, activityId, ['heldOn', heldOn]),
      ...faultIf(criticism !== undefined && context.state === 'preparing', 'criticism', '会开过以后再写'),
    ];
  },
  defaults: (context) => ({ appraisalYear: yearJudged(context) }),
  line: ({ appraisalYear, heldOn, opinions }, say) => ({
    title: `${appraisalYear ?? ''}年度组织生活会`,
    note: heldOn === undefined ? `征求意见 ${opinions?.length ?? 0} 条` : `${say.day(heldOn)}开会`,
  }),
  proves: ['2.2.a'],
});
