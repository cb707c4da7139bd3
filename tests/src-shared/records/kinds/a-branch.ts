import type { CheckContext, DefaultsContext, Fault, LinkedRecord, Say } from '../../../../src-shared/records/vocabulary/kind';
import { PARAMS } from '../../../../src-shared/standard/params';
import type { Life, RecordState } from '../../../../src-shared/records/vocabulary/life';

// An invented branch on 24 November 2026: three full members, one probationary, one person of another branch.
export const FULL = ['m:he', 'm:lin', 'm:zhao'];
export const PROBATIONARY = 'm:xu';
const NAMES: Readonly<Record<string, string>> = { 'm:he': '何静', 'm:lin': '林晓雯', 'm:zhao': '赵明', 'm:xu': '徐一', 'm:far': '周远' };

export const linkedTo =
  (records: Readonly<Record<string, Partial<LinkedRecord>>>): CheckContext['linked'] =>
  (recordId) => {
    const found = records[recordId];
    return found === undefined ? null : { type: 'activity', state: 'confirmed', day: '2026-03-20', orgId: 'o:b1', ...found };
  };

export const on = (over: Partial<CheckContext> = {}): CheckContext => ({
  today: '2026-11-24',
  params: PARAMS,
  org: { _id: 'o:b1', kind: 'branch', foundedOn: '2018-01-01' },
  nameOf: (memberId) => NAMES[memberId] ?? memberId,
  isMemberOn: (memberId) => FULL.includes(memberId) || memberId === PROBATIONARY,
  isFullOn: (memberId) => FULL.includes(memberId),
  mayVoteOn: (memberId) => FULL.includes(memberId),
  membersOn: () => [...FULL, PROBATIONARY],
  linked: () => null,
  state: 'draft',
  ...over,
});

export const opening = (over: Partial<DefaultsContext> = {}): DefaultsContext => ({
  today: '2026-11-24',
  params: PARAMS,
  me: 'm:he',
  last: null,
  memberIds: [...FULL, PROBATIONARY],
  secretaryId: 'm:he',
  ...over,
});

export const say: Say = {
  params: PARAMS,
  nameOf: (memberId) => NAMES[memberId] ?? memberId,
  orgNameOf: (orgId) => `支部${orgId}`,
  day: (day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  period: (period) => (period.includes('H') ? `${period.slice(0, 4)}年${period.endsWith('1') ? '上' : '下'}半年` : period),
};

/** `['half: 还差…']`: the field and the words of each refusal. */
export const said = (faults: readonly Fault[] | undefined): string[] => (faults ?? []).map(({ field, words }) => `${field}: ${words}`);

/** Where a record stands after the steps, told as states; a step that is not open there is 「—」. */
export const walk = (life: Life, ...verbs: readonly string[]): string[] => {
  let state: RecordState = life.initial;
  return verbs.map((verb) => {
    const move = life.moves.find((entry) => entry.verb === verb && entry.from.includes(state));
    if (move === undefined) return '—';
    state = move.to;
    return state;
  });
};
