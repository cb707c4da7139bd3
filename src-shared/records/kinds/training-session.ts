import { begunWith } from '../../standard/rules';
import { anyPerson, choice, day, halves, optional, rows, text, yes } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { faultIf, isBefore, repeatedIn } from '../vocabulary/fault';
import { daySaid, dotted, lastText } from '../vocabulary/parts';

export const TRAINING_KINDS = {
  secretaryClass: '书记培训班',
  partyWorkerTraining: '党务工作者培训',
  partyAffairsLecture: '党务讲座',
  memberTraining: '党员集中培训',
  branchStudy: '支部组织学习',
  distance: '远程教育（按支部登记）',
} as const;

/** 学习培训: one session and the hours of each person in it, typed from paper; nothing in the program is timed. */
export const trainingSession = defineKind({
  type: 'trainingSession',
  name: '学习培训',
  purpose: '一次一条：谁参加了、多少学时',
  area: 'people',
  owners: ['branch', 'generalBranch', 'partyCommittee'],
  life: LOG,
  writers: ['secretary', 'organization', 'committee'],
  sight: ['B', 'O'],
  fields: {
    sessionKind: choice('类别', TRAINING_KINDS),
    title: text('名称', 60),
    organizer: text('主办', 40),
    fromOn: day('开始日'),
    toOn: day('结束日'),
    isConcentrated: yes('集中培训'),
    lines: rows(
      '参加人',
      {
        memberId: anyPerson('姓名'),
        hours: halves('学时', { max: 80, unit: '学时' }),
        isPassed: optional(yes('合格')),
        note: optional(text('说明', 40)),
      },
      { most: 300, sight: ['M', 'O'] },
    ),
    place: optional(text('地点', 40)),
    lecturer: optional(text('主讲', 30)),
  },
  dayOf: ({ toOn }) => toOn,
  check: ({ fromOn, toOn, lines = [] }, { nameOf }) => [
    ...faultIf(isBefore(toOn, fromOn), 'toOn', '结束日要晚于开始日'),
    ...repeatedIn(lines.map(({ memberId }) => memberId)).map((index) => ({
      field: `lines.${index}.memberId`,
      words: `${nameOf(lines[index]?.memberId ?? '')}已在名单里`,
    })),
  ],
  defaults: ({ today, last, memberId, ruleId }) => ({
    sessionKind: begunWith('sessionKind', ruleId),
    organizer: lastText(last, 'organizer'),
    fromOn: today,
    toOn: today,
    isConcentrated: begunWith('isConcentrated', ruleId) ?? false,
    ...(memberId === undefined ? {} : { lines: [{ memberId, hours: 8 }] }),
  }),
  line: ({ title, toOn, lines = [] }, say) => {
    const hours = Math.max(0, ...lines.map((entry) => entry.hours ?? 0));
    return { title: title ?? '', note: dotted(daySaid(toOn, say), `${lines.length} 人`, `${hours} 学时`) };
  },
  register: { title: '培训登记表', columns: ['toOn', 'title', 'sessionKind', 'organizer', 'lines', 'isConcentrated'] },
  proves: ['3.2.a', '3.2.b', '3.2.c', 'B.12'],
  takesPhotos: true,
});
