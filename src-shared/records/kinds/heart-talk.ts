import { choice, day, optional, person, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid, nameSaid } from '../vocabulary/parts';

export const TALK_KINDS = {
  daily: '日常',
  reminder: '提醒',
  consolation: '慰问',
  admission: '入党转正',
  leaving: '离校离任',
  lifeMeeting: '组织生活会前',
} as const;

/** 谈心谈话: that two people talked and when is a fact; what they said belongs to them (standard 3.6, 支部条例第十九条). */
export const heartTalk = defineKind({
  type: 'heartTalk',
  name: '谈心谈话',
  purpose: '谁和谁哪天谈过；内容选填，只有双方能看',
  area: 'care',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'officer', 'member'],
  author: 'talkerId',
  sight: ['S', 'M'],
  fields: {
    talkerId: person('谈话人'),
    withId: person('谈话对象'),
    day: day('日期'),
    talkKind: choice('类型', TALK_KINDS),
    place: optional(text('地点', 30)),
    summary: optional(text('谈话内容', 2000, { isSecret: true, sight: ['T'], hint: '内容选填，只有双方能看', saysSight: true })),
    difficulties: optional(text('困难和要求', 500, { isSecret: true, sight: ['T'] })),
    followUp: optional(text('之后要办的', 200, { isSecret: true, sight: ['T'] })),
  },
  dayOf: ({ day: on }) => on,
  check: ({ talkerId, withId }) => faultIf(talkerId !== undefined && talkerId === withId, 'withId', '谈心的两个人不能是同一人'),
  defaults: ({ today, me, memberId }) => ({ talkerId: me, withId: memberId, day: today, talkKind: 'daily' }),
  line: ({ talkerId, withId, talkKind, day: on }, say) => ({
    title: `${nameSaid(talkerId, say)}与${nameSaid(withId, say)}`,
    note: dotted(talkKind && TALK_KINDS[talkKind], daySaid(on, say)),
  }),
  register: { title: '谈心谈话登记', columns: ['day', 'talkerId', 'withId', 'talkKind'] },
  proves: ['3.6.a'],
});
