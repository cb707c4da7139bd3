import { day, period, record, ticks, yes } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, lastText, lastTicks, yearAsked } from '../vocabulary/parts';

export const HAVES = { venue: '有场所', facilities: '有设施', signs: '有标志', flag: '有党旗', books: '有书报', rules: '有制度' } as const;
export const WALL_RULES = { orgChart: '组织架构', duties: '岗位职责', lifeRules: '党内生活制度' } as const;
export const WALL_ITEMS = {
  flag: '党旗',
  oath: '入党誓词',
  lifeSystem: '政治生活制度',
  quotations: '讲话语录',
  dreamPosters: '中国梦宣传画',
} as const;

const ticked = (marks: Readonly<Record<string, boolean>> | undefined): number => Object.values(marks ?? {}).filter(Boolean).length;
const sizeOf = (words: Readonly<Record<string, string>>): number => Object.keys(words).length;

/** 阵地年度核对: the six haves and what hangs on the wall, attested once a year (standard 5.1, 5.2). */
export const roomCheck = defineKind({
  type: 'roomCheck',
  name: '阵地年度核对',
  purpose: '活动室一年核对一次：六有和上墙',
  area: 'venue',
  owners: ['generalBranch', 'branch'],
  life: LOG,
  writers: ['secretary'],
  sight: ['B'],
  fields: {
    roomId: record('活动室', ['activityRoom']),
    year: period('年度', 'year'),
    haves: ticks('六有', HAVES),
    wallRules: ticks('上墙制度', WALL_RULES),
    wallItems: ticks('悬挂', WALL_ITEMS),
    facilitiesInOrder: yes('桌椅电教设施齐全整齐'),
    checkedOn: day('核对日'),
  },
  dayOf: ({ checkedOn }) => checkedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ roomId, year }) => (roomId === undefined || year === undefined ? undefined : `roomCheck:${roomId}:${year}`),
  check: ({ roomId }, { org, linked }) => {
    const room = roomId === undefined ? null : linked(roomId);
    return faultIf(room !== null && room.orgId !== org._id, 'roomId', '这间活动室不是本组织的，由它所属的组织核对');
  },
  defaults: (context) => ({
    roomId: lastText(context.last, 'roomId'),
    year: yearAsked(context),
    haves: lastTicks(HAVES, context.last?.haves),
    wallRules: lastTicks(WALL_RULES, context.last?.wallRules),
    wallItems: lastTicks(WALL_ITEMS, context.last?.wallItems),
    facilitiesInOrder: context.last?.facilitiesInOrder === true ? true : undefined,
    checkedOn: context.today,
  }),
  line: ({ year, haves, wallRules, wallItems }) => ({
    title: `${year ?? ''}年阵地核对`,
    note: dotted(
      `六有 ${ticked(haves)}/${sizeOf(HAVES)}`,
      `上墙 ${ticked(wallRules) + ticked(wallItems)}/${sizeOf(WALL_RULES) + sizeOf(WALL_ITEMS)}`,
    ),
  }),
  register: { title: '阵地检查表', columns: ['roomId', 'haves', 'wallRules', 'wallItems', 'facilitiesInOrder', 'checkedOn'] },
  proves: ['5.1.b', '5.2.a', '5.2.b', '5.2.c'],
  takesPhotos: true,
});
