import type { Duty } from '@shared/contract/home';
import type { Day } from '@shared/kernel/day';
import { KIND_WORDS, kindsWord } from '@shared/text/activity-words';
import { dayWord, leafOf, periodWord } from '@shared/text/time-words';
import { addDays, daysBetween, timeOfInstant, weekdayOf } from '@shared/kernel/day';

export const homeText = {
  who: (day: string, person: string) => `${day}·${person}`,
  dueWithin: (count: number) => `7 天内要办 ${count} 件`,
  nothingDue: '7 天内没有要办的',
  nextDuty: (day: string, title: string) => `下一件：${day}前，${title}。`,
  nothingAtAll: '眼下没有要办的。新的一件到期前会出现在这里。',
  later: '往后',
  calendar: '日历',
  self: '五化自查',
  seeAll: '看全部',
  concerns: '与我有关',
  soon: '支部近期',
  allActivities: '全部',
  recent: '最近记下的',
  emptyTitle: '近期没有安排',
  emptyNext: '书记排好后会出现在这里。',
  committeeTitle: '没有等您处理的',
  committeeNext: '各支部的情况在“五化”里看。',
  noPlaceTitle: '您现在不在任何支部',
  noPlaceNext: '组织关系办好后，这里会出现您的支部。',
  begins: (time: string) => `${time} 开始`,
  soonIn: (days: number) => (days === 0 ? '今天' : days === 1 ? '明天' : `${days} 天后`),
  kinds: (kinds: readonly (keyof typeof KIND_WORDS)[]) => (kinds.length > 1 ? `${kindsWord(kinds)}，签一次，${kinds.length === 2 ? '两' : kinds.length}项都计出席` : kindsWord(kinds)),
  signIn: '签到',
  attendRemotely: '线上参加',
  leave: '请假',
  agenda: '议程和材料',
  signedInAt: (time: string) => `已签到 ${time}`,
  reportedAt: (time: string) => `已报到 ${time}`,
  onLeave: '已请假',
  leavePending: '补假待同意',
  byRoll: '这次由记录人点名，到场即可。',
  otherWay: '不方便用手机？告诉记录人，由记录人点名，效果一样。',
  notAsked: '可自愿参加',
  points: '我的积分',
  pointsNote: '每一笔从哪来，都能看',
  declare: (month: string) => `${month}积分申报`,
  declareNote: (day: string) => `自愿，${day}前`,
  minutes: (minutes: number) => `约 ${minutes} 分钟`,
  lowDimensions: (names: string) => `暂未达标：${names}低于 80%`,
  qualified: '按已到期的算，已经达标。',
  notQualified: '按已到期的算，暂未达标。',
  insufficient: '成立不满一年，考核期不足，只看进度。',
} as const;

/** What an act asks of the person's time: shown on the first duty only, so that it can be begun at once. */
export const dutyMinutes: Readonly<Record<Duty['kind'], number>> = { hold: 1, record: 3, confirm: 1, declare: 1, decideDeclarations: 1, decideLeave: 1 };

const missingWords: Readonly<Record<string, string>> = { resolution: '决议', lecturer: '主讲人', lectureTopic: '党课题目', roll: '点名', theme: '主题', place: '地点', host: '主持', recorder: '记录' };

const missingWord = (key: string): string => {
  const kind = key.startsWith('text:') ? key.slice('text:'.length) : undefined;
  const kindWord = kind === undefined ? undefined : Object.entries(KIND_WORDS).find(([name]) => name === kind)?.[1];
  return kindWord === undefined ? missingWords[key] ?? '内容' : `${kindWord}内容`;
};

/** 「12月党小组会」, with its group where there is one. */
const meetingName = (duty: Duty, today: Day): string =>
  `${duty.groupName ?? ''}${duty.period === undefined ? '' : periodWord(duty.period, today)}${kindsWord(duty.kinds)}`;

export const dutyTitle = (duty: Duty, today: Day): string => {
  const title = duty.activity?.title ?? kindsWord(duty.kinds);
  switch (duty.kind) {
    case 'hold': return meetingName(duty, today);
    case 'record':
    case 'confirm': return title;
    case 'declare': return homeText.declare(duty.period === undefined ? '本月' : periodWord(duty.period, today));
    case 'decideDeclarations': return '审核积分申报';
    case 'decideLeave': return `补假待同意：${title}`;
  }
};

const holdNote = (duty: Duty, today: Day): string => {
  const { activity, canBeMadeUpUntilOn, isOverdue } = duty;
  if (activity) return `${timeOfInstant(activity.startAt)} ${activity.place}`;
  if (!isOverdue) return '还没安排';
  return canBeMadeUpUntilOn === undefined ? '已过期，不再计分' : `还没开。${dayWord(canBeMadeUpUntilOn, today)}前补办，计一半`;
};

export const dutyNote = (duty: Duty, today: Day): string => {
  switch (duty.kind) {
    case 'hold': return holdNote(duty, today);
    case 'record': return duty.missing.length === 0 ? '记录写好后交书记确认' : `记录差“${duty.missing.map(missingWord).join('”“')}”`;
    case 'confirm': return '记录已写好，等您看';
    case 'declare': return homeText.declareNote(dayWord(duty.dueOn, today));
    case 'decideDeclarations': return `已收 ${duty.count ?? 0} 条，可一次确认`;
    case 'decideLeave': return `${duty.count ?? 1} 人，等您决定`;
  }
};

export const dutyVerb = (duty: Duty, today: Day): string => {
  switch (duty.kind) {
    case 'hold': return duty.activity === undefined ? '安排' : duty.activity.day === today ? '开始签到' : '看安排';
    case 'record': return '补完';
    case 'confirm': return '去确认';
    case 'declare': return '申报';
    case 'decideDeclarations': return '审核';
    case 'decideLeave': return '去看';
  }
};

/** 「已过 10月15日」, 「今天」, 「11月30日止」. */
export const dueWord = (duty: Duty, today: Day): string =>
  duty.isOverdue ? `已过 ${dayWord(duty.dueOn, today)}` : duty.dueOn === today ? '今天' : `${dayWord(duty.dueOn, today)}止`;

const isInNextWeek = (day: Day, today: Day): boolean => {
  const monday = addDays(today, 7 - ((weekdayOf(today) + 6) % 7));
  return day >= monday && day < addDays(monday, 7);
};

/** Within the coming week 「30」 over 「下周一止」, farther away 「31」 over 「12月」; a meeting with a day of its own shows that. */
export const dutyLeaf = (duty: Duty, today: Day): { figure: string; word: string } => {
  const day = duty.kind === 'hold' && duty.activity !== undefined ? duty.activity.day : duty.dueOn;
  const isLastDay = day === duty.dueOn && !duty.isOverdue;
  const { figure, word } = leafOf(day, isLastDay);
  if (day === today) return { figure, word: '今天' };
  if (duty.isOverdue || daysBetween(today, day) > 7) return { figure, word: `${Number(day.slice(5, 7))}月` };
  return { figure, word: isInNextWeek(day, today) ? `下${word}` : word };
};
