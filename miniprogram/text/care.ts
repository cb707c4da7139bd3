// Words of 关怀和联系: whom the branch owes what until when.
import { KIND_OF_LIST, type CareList, type CareState } from '@shared/records/vocabulary/care';
import type { StateWord } from './states';

type ListWords = {
  title: string;
  /** What the list is for, above it. */
  purpose: string;
  /** So many lines want something. */
  owed: (count: number) => string;
  running?: (count: number) => string;
  none: string;
  /** There are lines, and in none is anything left to do. */
  over?: string;
  /** Words of a line about the last time and about its last day. */
  never?: string;
  from?: (day: string) => string;
};

const undertaken = {
  owed: (count: number) => `${count} 件要办`,
  running: (count: number) => `${count} 件进行中`,
  over: '今年的都办完了',
};

export const careListText: Readonly<Record<CareList, ListWords>> = {
  talks: {
    title: '谈心谈话',
    purpose: '书记每年和每名党员谈一次。谈了什么，只有双方能看。',
    owed: (count) => `还有 ${count} 人没谈`,
    none: '现在没有要谈的人',
    over: '今年没有还要谈的了',
    never: '还没有谈过',
  },
  contacts: {
    title: '流动党员联系',
    purpose: '在外地、出国的同志：上次哪天联系，下次到哪天。',
    owed: (count) => `${count} 人该联系了`,
    running: (count) => `${count} 人，都有联系`,
    none: '现在没有流动党员',
    never: '还没有联系过',
    from: (day) => `${day}起在外`,
  },
  hardships: {
    title: '困难党员',
    purpose: '谁有困难，只有书记和本人能看；上级只看得到哪天核对过。',
    owed: (count) => `${count} 人今年还没有看望`,
    running: (count) => `${count} 人，今年都看望过`,
    none: '台账里没有人',
    never: '还没有看望过',
    from: (day) => `${day}列入`,
  },
  pledges: {
    title: '承诺践诺',
    purpose: '谁承诺做什么，做到哪天，兑现没有。不对外公开。',
    ...undertaken,
    none: '还没有人承诺',
    from: (day) => `${day}提出`,
  },
  pairings: {
    title: '结对',
    purpose: '谁和谁结对，帮什么，到哪天。不对外公开。',
    ...undertaken,
    none: '还没有结对',
    from: (day) => `${day}提出`,
  },
  posts: {
    title: '先锋岗位',
    purpose: '示范岗、亮身份、有事请找我：谁申请，同意没有，做得怎样。不对外公开。',
    ...undertaken,
    none: '还没有人申请',
    from: (day) => `${day}提出`,
  },
};

const asked: StateWord = { word: '等书记同意', icon: 'circle', tone: 'attn' };
const stateOfUndertaken: Readonly<Record<CareState, StateWord>> = {
  overdue: { word: '到期了', icon: 'triangle', tone: 'attn' },
  owed: { word: '要办', icon: 'circle', tone: 'attn' },
  waiting: asked,
  running: { word: '进行中', icon: 'clock', tone: 'plain' },
  done: { word: '已兑现', icon: 'check', tone: 'done' },
  declined: { word: '没有同意', icon: 'minus', tone: 'plain' },
  dropped: { word: '不再做', icon: 'minus', tone: 'plain' },
  notAsked: { word: '今年不要求', icon: 'minus', tone: 'plain' },
};
const stateOfPeople: Readonly<Record<'talks' | 'contacts' | 'hardships', Partial<Record<CareState, string>>>> = {
  talks: { owed: '还没谈', overdue: '还没谈', done: '谈过了' },
  contacts: { overdue: '该联系了', running: '有联系' },
  hardships: { owed: '还没看望', running: '看望过' },
};

/** Sign and word of how a line stands. Who answers what is asked for is told that it is their turn. */
export const careStateWord = (list: CareList, state: CareState, isSecretary: boolean): StateWord => {
  const known = stateOfUndertaken[state];
  if (state === 'waiting' && isSecretary) return { ...known, word: '等您同意' };
  const words = list === 'talks' || list === 'contacts' || list === 'hardships' ? stateOfPeople[list] : {};
  return { ...known, word: words[state] ?? known.word };
};

const LIST_OF_KIND = new Map<string, CareList>(Object.entries(KIND_OF_LIST).map(([list, type]) => [type, list as CareList]));
/** The list that runs for a kind, where there is one. */
export const careListOf = (type: string): CareList | undefined => LIST_OF_KIND.get(type);

export const careText = {
  title: '关怀和联系',
  menuNote: '该找谁谈、联系谁、看望谁，谁的承诺到期',
  menuNoteOwn: '我的承诺、结对和岗位',
  open: '看谁该办、到哪天',
  unknown: '没有这一张单子',
  unknownNext: '从关怀和联系再打开一次。',
  noneOfYours: '没有和您有关的',
  nothing: '这里没有您能看的单子',
  nothingNext: '谈话、联系、承诺由各支部自己记。',
  last: (day: string) => `上次 ${day}`,
  by: (day: string) => `${day}前`,
  wasBy: (day: string) => `应在${day}前`,
  until: (day: string) => `到${day}`,
  endedOn: (day: string) => `${day}结束`,
  answer: '点开，同意或不同意',
  tellResult: '点开，写兑现情况',
  enter: '记一次',
  rest: (count: number) => `其余 ${count} 条`,
  fewer: '收起',
  reviewed: (day: string) => `今年核对过，${day}`,
  notReviewed: (day: string) => `今年还没有核对，${day}前；没有困难党员，也请核对一次`,
  review: '核对',
  addHardship: '列入一人',
  addForOther: '替人登记',
  addOwn: { pledges: '我要承诺', pairings: '我要结对', posts: '我要申请' } as Partial<Record<CareList, string>>,
} as const;
