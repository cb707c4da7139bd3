// The lives a record can lead: which states there are, who moves it, and from when on it counts.
import type { Words } from './field';

export const STATE_WORDS = {
  draft: '草稿',
  submitted: '已交，待确认',
  returned: '退回补充',
  confirmed: '已确认',
  recorded: '已登记',
  voided: '已作废',
  published: '已发布',
  ended: '已结束',
  withdrawn: '已撤回',
  received: '已收悉',
  open: '办理中',
  closed: '已办结',
  approved: '已同意',
  declined: '未同意',
  adopted: '已通过',
  superseded: '已被新版替代',
  proposed: '已提出',
  forwarded: '已转上级',
  recognised: '已认定',
  effective: '执行中',
  preparing: '准备中',
  held: '已开会',
  evaluated: '已评定',
  complete: '已完成',
  firstStage: '第一阶段',
  informed: '已告知本人',
  heard: '已听取说明',
  decided: '已决定',
  appealed: '已申诉',
  answered: '已答复',
  closeRequested: '等核实',
  handedOver: '已移交',
  accepted: '已接收',
  assigned: '已交办',
  cancelled: '已取消',
  dropped: '不再办理',
  heldUp: '办不了，等书记定',
  done: '已办',
} as const satisfies Words;
export type RecordState = keyof typeof STATE_WORDS;

/**
 * Every step there is, and whether it leads on or back: a step back undoes, ends or gives back, and is a choice and
 * nothing that is due. The same verb means the same step in every life.
 */
export const VERBS = {
  submit: 'on',
  confirm: 'on',
  return: 'back',
  void: 'back',
  receive: 'on',
  close: 'on',
  reopen: 'back',
  approve: 'on',
  decline: 'back',
  end: 'back',
  withdraw: 'back',
  publish: 'on',
  recognise: 'on',
  feedBack: 'on',
  enterDaily: 'on',
  enterVisit: 'on',
  enterReview: 'on',
  complete: 'on',
  done: 'on',
  hold: 'on',
  override: 'on',
  evaluate: 'on',
  assign: 'on',
  answer: 'on',
  finish: 'on',
  inform: 'on',
  speak: 'on',
  hear: 'on',
  decide: 'on',
  appeal: 'on',
  keep: 'on',
  report: 'back',
  drop: 'back',
  handOver: 'on',
  accept: 'on',
  takeBack: 'back',
  uphold: 'on',
  forward: 'on',
  answerAbove: 'on',
  closeFirst: 'on',
  adopt: 'on',
  supersede: 'back',
  requestClose: 'on',
  reportToMembers: 'on',
  reportToSuperior: 'on',
  cancel: 'back',
} as const;
export type Verb = keyof typeof VERBS;

/**
 * Who moves a record. `writer`: whoever may enter it. `secretary` of its organisation. `receiver`: the organisation it
 * was handed to. `committee`: the Party committee. `above`: general branch or committee. `subject`: the person concerned.
 */
export type Mover = 'writer' | 'secretary' | 'receiver' | 'committee' | 'above' | 'subject';

/** Who takes a step, by their part in it. */
export const MOVER_WORDS: Readonly<Record<Mover, string>> = {
  writer: '登记人',
  secretary: '书记',
  receiver: '收件的上级',
  committee: '学院党委',
  above: '上级',
  subject: '本人',
};

export type Move = {
  /** The same word for the same step everywhere; part of the call. */
  verb: Verb;
  /** On the button. */
  word: string;
  from: readonly RecordState[];
  to: RecordState;
  by: readonly Mover[];
  /**
   * Whether the record is put before whoever takes this step (「等您处理」): as long as it stands where the step begins, or
   * in these states only. What leads on and is not the keeper's own to take says it, also where nobody waits for it.
   */
  awaits?: boolean | readonly RecordState[];
  /** A reason is asked for and stays with the record. */
  needsReason?: true;
  /** Nothing required may be missing. */
  needsAll?: true;
  /** A day field that becomes today. */
  stamps?: string;
  /** Required fields of this step that are no part of the form before it. */
  asks?: readonly string[];
  /** Fields that may be given along with the step and need not be. */
  takes?: readonly string[];
};

export type Life = {
  /** The state of a new record. */
  initial: RecordState;
  /** States in which the content may still be changed without a reason. */
  editable: readonly RecordState[];
  /** States in which it is evidence. */
  counting: readonly RecordState[];
  /** Entering one of these appends to the chain. */
  sealing: readonly RecordState[];
  moves: readonly Move[];
};

/** `before`: not evidence yet, or a proposal that was not granted. `over`: it has been evidence and run its course. `takenBack`: struck out, whatever it was. */
export type Stage = 'before' | 'counting' | 'over' | 'takenBack';

const TAKEN_BACK: readonly RecordState[] = ['voided', 'withdrawn'];

export const stageOf = ({ counting, editable, moves }: Life, state: RecordState): Stage => {
  if (TAKEN_BACK.includes(state)) return 'takenBack';
  if (counting.includes(state)) return 'counting';
  const ways = moves.filter((move) => move.to === state);
  const comesFromCounting = ways.length > 0 && ways.every((move) => move.from.every((from) => counting.includes(from)));
  return comesFromCounting && !editable.includes(state) ? 'over' : 'before';
};

const voids = (from: readonly RecordState[]): Move => ({
  verb: 'void',
  word: '作废',
  from,
  to: 'voided',
  by: ['writer', 'secretary'],
  needsReason: true,
});

/** Counts once saved. */
export const LOG: Life = { initial: 'recorded', editable: [], counting: ['recorded'], sealing: ['recorded'], moves: [voids(['recorded'])] };

/** Written by whoever may, confirmed by the secretary. */
export const RECORD: Life = {
  initial: 'draft',
  editable: ['draft', 'returned'],
  counting: ['confirmed'],
  sealing: ['confirmed'],
  moves: [
    { verb: 'submit', word: '交书记确认', from: ['draft', 'returned'], to: 'submitted', by: ['writer'], needsAll: true },
    {
      verb: 'confirm',
      word: '确认',
      from: ['draft', 'submitted', 'returned'],
      to: 'confirmed',
      by: ['secretary'],
      awaits: ['submitted'],
      needsAll: true,
    },
    { verb: 'return', word: '退回', from: ['submitted'], to: 'returned', by: ['secretary'], needsReason: true },
    voids(['draft', 'confirmed']),
  ],
};

/** Handed in to a superior, who receives it or gives it back. */
export const FILED: Life = {
  initial: 'draft',
  editable: ['draft', 'returned'],
  counting: ['submitted', 'received'],
  sealing: ['submitted'],
  moves: [
    { verb: 'submit', word: '报送', from: ['draft', 'returned'], to: 'submitted', by: ['secretary'], needsAll: true },
    { verb: 'receive', word: '收悉', from: ['submitted'], to: 'received', by: ['receiver'], awaits: true },
    { verb: 'return', word: '退回', from: ['submitted'], to: 'returned', by: ['receiver'], needsReason: true },
    voids(['draft']),
  ],
};

/** Runs until it is closed. */
export const OPEN: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'closed'],
  sealing: ['closed'],
  moves: [
    { verb: 'close', word: '办结', from: ['open'], to: 'closed', by: ['writer', 'secretary'], needsAll: true, stamps: 'closedOn' },
    { verb: 'reopen', word: '重新打开', from: ['closed'], to: 'open', by: ['secretary'], needsReason: true },
  ],
};

/** Proposed by a branch, decided by the Party committee. */
export const DECIDED: Life = {
  initial: 'proposed',
  editable: ['proposed'],
  counting: ['approved'],
  sealing: ['approved', 'declined', 'ended'],
  moves: [
    {
      verb: 'approve',
      word: '同意',
      from: ['proposed'],
      to: 'approved',
      by: ['committee'],
      awaits: true,
      needsAll: true,
      stamps: 'approvedOn',
    },
    { verb: 'decline', word: '不同意', from: ['proposed'], to: 'declined', by: ['committee'], needsReason: true },
    { verb: 'end', word: '结束', from: ['approved'], to: 'ended', by: ['committee'], needsReason: true },
    { verb: 'withdraw', word: '撤回', from: ['proposed'], to: 'withdrawn', by: ['writer'] },
  ],
};

/** Put up for others to read. */
export const PUBLISHED: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['published'],
  sealing: ['published'],
  moves: [
    { verb: 'publish', word: '发布', from: ['draft'], to: 'published', by: ['writer', 'secretary'], needsAll: true, stamps: 'publishedOn' },
    { verb: 'withdraw', word: '撤回', from: ['published'], to: 'withdrawn', by: ['writer', 'secretary'], needsReason: true },
    voids(['draft']),
  ],
};

/** A record of those above: who writes it also confirms it, so nothing is handed over. */
export const CONFIRMED_BY_WRITER: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['confirmed'],
  sealing: ['confirmed'],
  moves: [
    { verb: 'confirm', word: '确认', from: ['draft'], to: 'confirmed', by: ['writer'], needsAll: true },
    voids(['draft', 'confirmed']),
  ],
};

/** Proposed by a general branch, recognised by the Party committee on a day of its own, until it ends. */
export const RECOGNISED: Life = {
  initial: 'proposed',
  editable: ['proposed'],
  counting: ['recognised', 'ended'],
  sealing: ['recognised', 'ended'],
  moves: [
    {
      verb: 'recognise',
      word: '认定',
      from: ['proposed'],
      to: 'recognised',
      by: ['committee'],
      awaits: true,
      needsAll: true,
      asks: ['awardedOn'],
    },
    { verb: 'decline', word: '不认定', from: ['proposed'], to: 'declined', by: ['committee'], needsReason: true },
    { verb: 'end', word: '结束', from: ['recognised'], to: 'ended', by: ['committee'], needsReason: true, stamps: 'endedOn' },
    { verb: 'withdraw', word: '撤回', from: ['proposed'], to: 'withdrawn', by: ['writer', 'secretary'] },
  ],
};
