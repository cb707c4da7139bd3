// The life of one record, step by step, as the functions would have written it.
import { keyedId } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import type { FieldKey } from '../../../cloudfunctions/shared/secrets/field-cipher';
import { computedOn } from '../../../cloudfunctions/shared/register/life/computed';
import { answerLines, handIn, stateOfLines } from '../../../cloudfunctions/shared/register/life/filing';
import { documentOf, type Stamp } from '../../../cloudfunctions/shared/register/life/stored';
import { withReason } from '../../../cloudfunctions/shared/register/life/write';
import { dayOfInstant, instantOf, type At, type Day } from '../../../src-shared/kernel/day';
import type { Draft } from '../../../src-shared/records/vocabulary/field';
import type { AnyContent, Kind } from '../../../src-shared/records/vocabulary/kind';
import type { Move, RecordState } from '../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { kindOf, type KINDS, type KindName } from '../../../src-shared/records/kinds';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';

/** Whose books are written, and what is needed to write in them. `members` are those whom fields for the whole college may name. */
export type Books = { org: Org; today: Day; secrets: FieldKey; members: ReadonlyMap<string, Member> };

export type DraftOf<T extends KindName> = Draft<(typeof KINDS)[T]['fields']>;
/** A step of its life; without a verb the content is changed. `receiver`: for which organisation an answer is given. */
export type Step<T extends KindName> = { on: Day; by: string; verb?: string; content?: DraftOf<T>; reason?: string; receiver?: string };
/** `key` tells records of a kind and a day apart that have no id of their own. */
export type Order<T extends KindName> = { type: T; on: Day; by: string; content: DraftOf<T>; key?: string; steps?: readonly Step<T>[] };

/** A revision as it was written. `isSealed`: it entered the chain. `isKept`: the one before went to the former ones. */
export type Stage = { document: StoredRecord; at: At; isSealed: boolean; isKept: boolean };
/** All revisions of one record, the last of which stands now. */
export type Course = readonly [Stage, ...Stage[]];

type Standing = { record: StoredRecord; content: AnyContent };
type Walk = { books: Books; kind: Kind; id: string };

/** An hour of the day for a record, the same for all its steps. */
const timeOf = (id: string, place: number): string => {
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 10_007, 7);
  return `${String(9 + (sum % 8)).padStart(2, '0')}:${String((sum % 40) + Math.min(place, 19)).padStart(2, '0')}`;
};

const stampOf = ({ books }: Walk, at: At, by: string): Stamp => ({
  nowAt: at,
  today: dayOfInstant(at),
  who: { memberId: by },
  ports: { secrets: books.secrets },
});

const moveOf = (kind: Kind, verb: string, state: RecordState): Move => {
  const move = kind.life.moves.find((entry) => entry.verb === verb && entry.from.includes(state));
  if (move === undefined) throw new RangeError(`${kind.type} cannot ${verb} from ${state}.`);
  return move;
};

const courseOf = (
  { kind, books }: Walk,
  before: StoredRecord,
  at: { move: Move; content: AnyContent; step: Step<KindName> },
): Pick<StoredRecord, 'state' | 'filedTo'> => {
  const { move, content, step } = at;
  const lines = before.filedTo ?? [];
  if (move.by.includes('receiver')) {
    const filedTo = answerLines(lines, move.to === 'returned' ? 'returned' : 'received', {
      receivesFor: [step.receiver ?? ''],
      today: step.on,
    });
    return { state: stateOfLines(filedTo), filedTo };
  }
  const isHandedIn = move.to === 'submitted' && kind.life.moves.some((entry) => entry.by.includes('receiver'));
  return isHandedIn ? { state: move.to, filedTo: handIn(lines, { kind, content, org: books.org, today: step.on }) } : { state: move.to };
};

const isTakenBack = (kind: Kind, to: RecordState): boolean =>
  !kind.life.counting.includes(to) && !kind.life.editable.includes(to) && !kind.life.sealing.includes(to);

/** Stage and open content after a step. */
const stepped = (
  walk: Walk,
  { record, content: open }: Standing,
  { step, at, wasSealed }: { step: Step<KindName>; at: At; wasSealed: boolean },
): { stage: Stage; content: AnyContent } => {
  const { kind, books } = walk;
  const move = step.verb === undefined ? null : moveOf(kind, step.verb, record.state);
  const stamped = move?.stamps === undefined ? {} : { [move.stamps]: step.on };
  const merged = { ...open, ...stamped, ...(step.content ?? {}) } as AnyContent;
  const content = move === null ? merged : computedOn(kind.type, merged, { verb: move.verb, today: step.on });
  const course = move === null ? { state: record.state } : courseOf(walk, record, { move, content, step });
  const { stateReason: _, ...plain } = documentOf(
    stampOf(walk, at, step.by),
    { kind, org: books.org, content, before: { record, content: open }, ...course, id: walk.id },
    books,
  );
  const isChanged = Object.keys(stamped).length > 0 || step.content !== undefined;
  const isBack = move !== null && wasSealed && isTakenBack(kind, move.to);
  const isSealed =
    move !== null && (kind.life.sealing.includes(move.to) || isBack || (wasSealed && isChanged && !kind.life.editable.includes(move.to)));
  const reasoned =
    step.reason === undefined ? plain : { ...plain, stateReason: step.reason, ...(isBack ? { correctionReason: step.reason } : {}) };
  return {
    stage: { document: withReason(reasoned, step.verb ?? '', step.reason), at, isSealed, isKept: wasSealed && (isSealed || isChanged) },
    content,
  };
};

/** A record as far as its life has come by today; nothing where it has not begun. */
export const write = <T extends KindName>(books: Books, order: Order<T>): Course[] => {
  const kind = kindOf(order.type);
  const { org, today } = books;
  if (kind === undefined || order.on >= today || order.on < org.foundedOn) return [];
  const content = order.content as AnyContent;
  const id = kind.idOf?.(content, org._id) ?? keyedId(order.type, [org._id, order.on, order.key ?? '']);
  const walk: Walk = { books, kind, id };
  const at = instantOf(order.on, timeOf(id, 0));
  const state = kind.life.initial;
  const first: Stage = {
    document: documentOf(stampOf(walk, at, order.by), { kind, org, content, state, before: null, id }, books),
    at,
    isSealed: kind.life.sealing.includes(state),
    isKept: false,
  };
  const stages: [Stage, ...Stage[]] = [first];
  let standing: Standing = { record: first.document, content };
  let wasSealed = first.isSealed;
  for (const [index, step] of ((order.steps ?? []) as readonly Step<KindName>[]).entries()) {
    if (step.on >= today) break;
    const next = stepped(walk, standing, { step, at: instantOf(step.on, timeOf(id, index + 1)), wasSealed });
    stages.push(next.stage);
    standing = { record: next.stage.document, content: next.content };
    wasSealed = next.stage.isSealed || (wasSealed && !next.stage.isKept);
  }
  return [stages];
};
