import type { FindingPart, RemedyLine } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import { firstDayOf } from '@shared/kernel/period';
import type { ActivityKind } from '@shared/records/activity';
import { dayWord } from '@shared/kernel/time-words';
import { isOfSuperior, periodAsked } from '@shared/standard/duty';
import { dutyName } from '@shared/text/duty-words';
import { actorWords, remedyText } from '@/text/score-rules';

/** A remedy as a function sent it or as the engine on the phone found it. */
export type RemedyLike = Pick<RemedyLine, 'verb' | 'by' | 'effort' | 'byOn' | 'isMakeUp'> & {
  kinds: readonly ActivityKind[];
  type?: string | undefined;
  period?: string | undefined;
  groupId?: string | undefined;
  memberId?: string | undefined;
  activityId?: string | undefined;
  recordId?: string | undefined;
  orgId?: string | undefined;
};

export type Target =
  | { to: 'plan'; kind: ActivityKind | undefined; period: string | undefined; groupId: string | undefined }
  | { to: 'record'; activityId: string }
  | { to: 'form'; type: string; period: string | undefined; memberId: string | undefined }
  | { to: 'register'; recordId: string }
  | { to: 'books'; year: string | undefined };

/** A button with its short and its long word. */
export type Action = { word: string; long: string; target: Target };

/** What is known around a remedy besides itself. */
export type Around = {
  ruleIds: readonly string[];
  asOfOn: Day;
  groupName?: string | undefined;
  /** Title of the activity whose record is to be written. */
  title?: string | undefined;
};

/** What it is about, by the name it has everywhere. */
export const subjectOf = (remedy: RemedyLike, { ruleIds, asOfOn, groupName, title }: Around): string =>
  dutyName({ ...remedy, period: periodAsked(remedy), ruleIds, groupName, title }, asOfOn);

const planAction = (remedy: RemedyLike, what: string): Action => ({
  word: remedy.isMakeUp ? remedyText.makeUp : remedyText.plan,
  long: remedy.isMakeUp ? remedyText.makeUpWhat(what) : remedyText.planWhat(what),
  target: { to: 'plan', kind: remedy.kinds[0], period: remedy.period, groupId: remedy.groupId },
});

const recordAction = ({ verb, activityId, recordId }: RemedyLike, what: string): Action | null => {
  const target: Target | null =
    activityId !== undefined ? { to: 'record', activityId } : recordId !== undefined ? { to: 'register', recordId } : null;
  if (target === null) return null;
  return verb === 'confirm'
    ? { word: remedyText.confirm, long: remedyText.confirmWhat(what), target }
    : { word: remedyText.record, long: remedyText.recordWhat(what), target };
};

const enterAction = ({ verb, type, period, memberId, recordId }: RemedyLike, what: string): Action | null => {
  if (recordId !== undefined) return { word: remedyText.finish, long: remedyText.finishWhat(what), target: { to: 'register', recordId } };
  if (type === undefined) return null;
  if (type === 'book') return { word: remedyText.make, long: remedyText.makeWhat(what), target: { to: 'books', year: period } };
  const isFinish = verb === 'finish';
  return {
    word: isFinish ? remedyText.finish : remedyText.enter,
    long: isFinish ? remedyText.finishWhat(what) : remedyText.enterWhat(what),
    target: { to: 'form', type, period, memberId },
  };
};

/** The page that does it, for those of the branch; nothing for what a superior does or the roster says. */
export const actionOf = (remedy: RemedyLike, what: string): Action | null => {
  if (isOfSuperior(remedy)) return null;
  switch (remedy.verb) {
    case 'hold':
      return planAction(remedy, what);
    case 'record':
    case 'confirm':
      return recordAction(remedy, what);
    case 'enter':
    case 'finish':
      return enterAction(remedy, what);
    case 'roster':
    case 'await':
      return null;
  }
};

/** `day` is empty where the day stands beside the words already. */
const whenNote = (remedy: RemedyLike, day: string): string => {
  if (remedy.verb === 'record') return remedyText.toRecord;
  if (remedy.verb === 'confirm') return remedyText.toConfirm;
  if (remedy.verb === 'roster') return remedyText.roster(actorWords[remedy.by]);
  if (remedy.verb === 'await') return remedyText.waits(actorWords[remedy.by]);
  if (remedy.isMakeUp) return remedy.verb === 'hold' ? remedyText.canMakeUp(day) : remedyText.canEnterLate(day);
  return [remedy.verb === 'finish' ? remedyText.begun : '', day === '' ? '' : remedyText.by(day)].filter(Boolean).join('·');
};

const noteWith = (remedy: RemedyLike, day: string): string => {
  const isPlain = remedy.by === 'secretary' || remedy.verb === 'await' || remedy.verb === 'roster' || remedy.verb === 'confirm';
  return [whenNote(remedy, day), isPlain ? '' : remedyText.done(actorWords[remedy.by])].filter(Boolean).join('·');
};

/** Until when, and by whom where it is not the secretary. */
export const noteOfRemedy = (remedy: RemedyLike, asOfOn: Day): string => noteWith(remedy, dayWord(remedy.byOn, asOfOn));

/** The same beside a leaf that shows the last day. */
export const noteBesideDay = (remedy: RemedyLike): string => noteWith(remedy, '');

/** A month that has not begun asks for nothing yet. */
export const hasBegun = ({ period, remedy }: Pick<FindingPart, 'period' | 'remedy'>, asOfOn: Day): boolean => {
  const asked = (remedy === null ? undefined : periodAsked(remedy)) ?? period;
  return asked === undefined || firstDayOf(asked) <= asOfOn;
};
