// Words of what is owed, shared by the first page, the calendar and the view of the year.
import type { Duty } from '@shared/contract/home';
import type { LastDay } from '@shared/contract/last-days';
import { addDays, daysBetween, timeOfInstant, weekdayOf, type Day } from '@shared/kernel/day';
import { KIND_WORDS, kindsWord } from '@shared/text/activity-words';
import { dutyName, partAsked, wordsOfDutyType } from '@shared/text/duty-words';
import { dayWord, leafOf, periodWord } from '@shared/kernel/time-words';
import type { Tone } from './states';

const namesShown = 2;
const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export const dutyText = {
  declare: (month: string) => `${month}积分申报`,
  declareNote: (day: string) => `自愿，${day}前`,
  decideDeclarations: '审核积分申报',
  decideLeave: (title: string) => `补假待同意：${title}`,
  notPlanned: '还没安排',
  notHeld: (day: string) => `还没开。${day}前补办，计一半`,
  late: (day: string) => `已过期，${day}前补上，计一半`,
  canBeLate: (day: string) => `${day}前补上，计一半`,
  canBeHeld: (day: string) => `${day}前补办，计一半`,
  over: '已过期，不再计分',
  begun: '已经开了头',
  roster: '名册或任职要改',
  still: (count: number, names: string) => (names === '' ? `还差 ${count} 人` : `还差 ${count} 人：${names}`),
  several: (count: number) => `一次办成${numerals[count] ?? ` ${count} `}项`,
  because: (reason: string) => `说办不了：${reason}`,
  handedIn: (day: string) => `${day}交来`,
} as const;

const missingWords: Readonly<Record<string, string>> = {
  resolution: '决议',
  lecturer: '主讲人',
  lectureTopic: '党课题目',
  roll: '点名',
  theme: '主题',
  place: '地点',
  host: '主持',
  recorder: '记录',
};

const missingWord = (path: string): string => {
  const [first = '', kind, name = first] = path.split('.');
  const kindWord = name === 'text' ? Object.entries(KIND_WORDS).find(([one]) => one === kind)?.[1] : undefined;
  return kindWord === undefined ? (missingWords[name] ?? '内容') : `${kindWord}内容`;
};

/** What an act asks of the person's time: shown on the first duty only, so that it can be begun at once. */
export const dutyMinutes = ({ verb, type }: Pick<Duty, 'verb' | 'type'>): number => {
  if (verb === 'record') return 3;
  if (verb === 'enter' || verb === 'finish') return wordsOfDutyType(type).minutes;
  return verb === 'roster' ? 2 : 1;
};

export const dutyTitle = (duty: Duty, today: Day): string => {
  switch (duty.verb) {
    case 'declare':
      return dutyText.declare(duty.period === undefined ? '本月' : periodWord(duty.period, today));
    case 'decideDeclarations':
      return dutyText.decideDeclarations;
    case 'decideLeave':
      return dutyText.decideLeave(duty.activity?.title ?? kindsWord(duty.kinds));
    case 'answerFiling':
      return duty.title ?? wordsOfDutyType(duty.type).name;
    case 'record':
    case 'confirm':
    case 'hold':
    case 'enter':
    case 'finish':
    case 'roster':
      return dutyName({ ...duty, title: duty.activity?.title }, today);
  }
};

/** 「韩立、苏婉…」: in roster order, and never all of them. */
const namesOf = (members: Duty['members']): string =>
  `${members
    .slice(0, namesShown)
    .map(({ name }) => name)
    .join('、')}${members.length > namesShown ? '…' : ''}`;

type Owed = Pick<Duty, 'verb' | 'ruleIds' | 'kinds' | 'type' | 'isOverdue' | 'canBeMadeUpUntilOn'>;

const whenNote = ({ verb, isOverdue, canBeMadeUpUntilOn }: Owed, today: Day): string => {
  if (verb === 'roster') return dutyText.roster;
  if (!isOverdue) return verb === 'hold' ? dutyText.notPlanned : verb === 'finish' ? dutyText.begun : '';
  if (canBeMadeUpUntilOn === undefined) return dutyText.over;
  return verb === 'hold' ? dutyText.notHeld(dayWord(canBeMadeUpUntilOn, today)) : dutyText.late(dayWord(canBeMadeUpUntilOn, today));
};

const severalNote = (duty: Owed): string => (duty.ruleIds.length > 1 ? dutyText.several(duty.ruleIds.length) : partAsked(duty));

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join('·');

/** A meeting is not owed to persons, even where it is one who must speak at it. */
const stillNote = (verb: Duty['verb'], people: number, names: string): string =>
  verb === 'hold' || verb === 'roster' || people === 0 ? '' : dutyText.still(people, names);

const owedNote = (duty: Duty, today: Day): string => {
  if (duty.verb === 'hold' && duty.activity) return `${timeOfInstant(duty.activity.startAt)} ${duty.activity.place}`;
  return joined([stillNote(duty.verb, duty.members.length, namesOf(duty.members)), whenNote(duty, today), severalNote(duty)]);
};

/** The kind of what was handed in, unless its title says it already. */
const kindUnsaid = ({ kindName = '', title }: Duty): string => (title?.includes(kindName) === true ? '' : kindName);

export const dutyNote = (duty: Duty, today: Day): string => {
  switch (duty.verb) {
    case 'record':
      return duty.missing.length === 0 ? '记录写好后交书记确认' : `记录差“${duty.missing.map(missingWord).join('”“')}”`;
    case 'confirm':
      return '记录已写好，等您看';
    case 'declare':
      return dutyText.declareNote(dayWord(duty.dueOn, today));
    case 'decideDeclarations':
      return `已收 ${duty.count ?? 0} 条，可一次确认`;
    case 'decideLeave':
      return `${duty.count ?? 1} 人，等您决定`;
    case 'answerFiling':
      return joined([kindUnsaid(duty), duty.because === undefined ? duty.orgName : dutyText.because(duty.because)]);
    case 'hold':
    case 'enter':
    case 'finish':
    case 'roster':
      return owedNote(duty, today);
  }
};

/** Beside a mark that says already that it is over. */
const markedNote = (lastDay: LastDay, today: Day): string => {
  const { verb, isOverdue, canBeMadeUpUntilOn } = lastDay;
  if (!isOverdue || verb === 'roster') return whenNote(lastDay, today);
  if (canBeMadeUpUntilOn === undefined) return '';
  const day = dayWord(canBeMadeUpUntilOn, today);
  return verb === 'hold' ? dutyText.canBeHeld(day) : dutyText.canBeLate(day);
};

/** The same in the calendar, where persons are counted and not named. */
export const lastDayNote = (lastDay: LastDay, today: Day): string =>
  joined([stillNote(lastDay.verb, lastDay.people, ''), markedNote(lastDay, today), severalNote(lastDay)]);

/** The word of the button that does it. */
export const lastDayVerb = ({ verb, type, isOverdue }: Pick<LastDay, 'verb' | 'type' | 'isOverdue'>): string => {
  if (verb === 'hold') return isOverdue ? '补办' : '安排';
  if (verb === 'enter') return wordsOfDutyType(type).act;
  return verb === 'finish' ? '接着办' : '去看';
};

export const dutyVerb = (duty: Duty, today: Day): string => {
  switch (duty.verb) {
    case 'hold':
      return duty.activity === undefined ? lastDayVerb({ ...duty, verb: 'hold' }) : duty.activity.day === today ? '开始签到' : '看安排';
    case 'enter':
    case 'finish':
    case 'roster':
      return lastDayVerb({ ...duty, verb: duty.verb });
    case 'record':
      return '补完';
    case 'confirm':
      return '去确认';
    case 'declare':
      return '申报';
    case 'decideDeclarations':
      return '审核';
    case 'decideLeave':
    case 'answerFiling':
      return '去看';
  }
};

/** 「已过 10月15日」, 「今天」, 「11月30日止」. */
export const dueWord = (duty: Duty, today: Day): string => {
  if (duty.verb === 'answerFiling') return dutyText.handedIn(dayWord(duty.dueOn, today));
  if (duty.isOverdue) return `已过 ${dayWord(duty.dueOn, today)}`;
  return duty.dueOn === today ? '今天' : `${dayWord(duty.dueOn, today)}止`;
};

export type Mark = { word: string; tone: Tone; icon: 'triangle' | 'clock' | null };

/** 30、7、1 天: how near a last day is. */
export const markOf = ({ isOverdue, nearDays, dueOn }: LastDay, today: Day): Mark | null => {
  if (isOverdue) return { word: '已过期', tone: 'attn', icon: 'triangle' };
  if (nearDays === null) return null;
  if (nearDays === 1) return { word: dueOn === today ? '今天止' : '明天止', tone: 'attn', icon: 'clock' };
  return { word: `${nearDays} 天内`, tone: 'plain', icon: nearDays === 7 ? 'clock' : null };
};

const isInNextWeek = (day: Day, today: Day): boolean => {
  const monday = addDays(today, 7 - ((weekdayOf(today) + 6) % 7));
  return day >= monday && day < addDays(monday, 7);
};

/** Within the coming week 「30」 over 「下周一止」, farther away 「31」 over 「12月」; a meeting with a day of its own shows that. */
export const dutyLeaf = (duty: Duty, today: Day): { figure: string; word: string } => {
  const day = duty.verb === 'hold' && duty.activity !== undefined ? duty.activity.day : duty.dueOn;
  const isLastDay = day === duty.dueOn && !duty.isOverdue;
  const { figure, word } = leafOf(day, isLastDay);
  if (duty.verb === 'answerFiling') return { figure, word: dutyText.handedIn(`${Number(day.slice(5, 7))}月`) };
  if (day === today) return { figure, word: '今天' };
  if (duty.isOverdue || daysBetween(today, day) > 7) return { figure, word: `${Number(day.slice(5, 7))}月` };
  return { figure, word: isInNextWeek(day, today) ? `下${word}` : word };
};
