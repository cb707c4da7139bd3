// What a step of a record's life does to it, and what a change or a correction does. Functions and the demo both ask here.
import type { Day } from '../../kernel/day';
import { isSame } from '../../records/vocabulary/content';
import type { AnyContent } from '../../records/vocabulary/kind';
import type { Move, RecordState } from '../../records/vocabulary/life';
import type { FiledTo, StoredRecord } from '../../records/vocabulary/schema';
import { isAnswer } from '../../records/vocabulary/steps';
import { answerLines, handIn, stateOfLines } from './filing';
import { revisionOf, withReason, type Named, type OpenRecord, type Revision, type Stamp } from './revision';

/** A revision as it is to be stored. `isKept`: the one before goes to the former ones. `isSealed`: the new one enters the chain. */
export type Next = { document: StoredRecord; isKept: boolean; isSealed: boolean };
type Course = { state: RecordState; filedTo?: FiledTo[] };

/** The first revision of a new record. */
export const afterEntry = (stamp: Stamp, at: Pick<Revision, 'id' | 'kind' | 'org' | 'content'>, known: Named): Next => {
  const { initial, sealing } = at.kind.life;
  const document = revisionOf(stamp, { ...at, state: initial, before: null }, known);
  return { document, isKept: false, isSealed: sealing.includes(initial) };
};

/** Fields that steps stamped are taken back when the record is opened again. */
const takenBackFrom = ({ kind, record }: OpenRecord, move: Move): ReadonlySet<string> => {
  const { editable, moves } = kind.life;
  if (!editable.includes(move.to) || editable.includes(record.state)) return new Set();
  return new Set(moves.flatMap(({ to, stamps }) => (to === record.state && stamps !== undefined ? [stamps] : [])));
};

/** Where the writer takes the step, a day already typed stands; where somebody else decides, it is the day of the decision. */
const stampedBy = ({ content }: OpenRecord, move: Move, { asked, today }: { asked: AnyContent; today: Day }): AnyContent => {
  if (move.stamps === undefined || asked[move.stamps] !== undefined) return {};
  const typed = move.by.includes('writer') ? content[move.stamps] : undefined;
  return { [move.stamps]: typed ?? today } as AnyContent;
};

/**
 * The content after a step: what stood, what was given along, the day of the step, and what the kind computes.
 * @param at `asked` what was given with the step; `computed` what an action of its own writes with it
 */
export const contentAfter = (
  found: OpenRecord,
  at: { move: Move; asked: AnyContent; computed?: AnyContent | undefined; today: Day },
): AnyContent => {
  const { move, asked, computed, today } = at;
  const back = takenBackFrom(found, move);
  const kept = Object.fromEntries(Object.entries(found.content).filter(([name]) => !back.has(name))) as AnyContent;
  const content = { ...kept, ...asked, ...computed, ...stampedBy(found, move, { asked, today }) };
  return { ...content, ...found.kind.computed?.(content, { verb: move.verb, today }) };
};

/** What a step asks for and the content does not hold. */
export const unansweredIn = (move: Move, content: AnyContent): string[] => (move.asks ?? []).filter((name) => content[name] === undefined);

/** What the committee hands in goes to nobody, so nobody is waited for. */
const handedIn = (filedTo: FiledTo[], state: RecordState): Course => ({
  state: filedTo.length === 0 ? stateOfLines(filedTo) : state,
  filedTo,
});

/** Where a record stands after a step, and its lines of handing in. `receivesFor`: the organisations an answer is given for. */
const courseAfter = (
  { kind, record, org }: OpenRecord,
  { move, content, receivesFor, today }: { move: Move; content: AnyContent; receivesFor: readonly string[]; today: Day },
): Course => {
  const lines = record.filedTo ?? [];
  if (isAnswer(move)) {
    const filedTo = answerLines(lines, move.to === 'returned' ? 'returned' : 'received', { receivesFor, today });
    return { state: stateOfLines(filedTo), filedTo };
  }
  const isHandedIn = move.to === 'submitted' && kind.life.moves.some(isAnswer);
  return isHandedIn ? handedIn(handIn(lines, { kind, content, org, today }), move.to) : { state: move.to };
};

/** True for a step by which a sealed record stops being evidence: the chain tells of that too. */
const endsEvidence = ({ kind: { life } }: OpenRecord, { to }: Move): boolean =>
  !life.counting.includes(to) && !life.editable.includes(to) && !life.sealing.includes(to);

/**
 * The revision after a step.
 * @param at `content` as `contentAfter` says it, or as the kind's effect has made it; `wasSealed` whether what stands now is in the chain
 */
export const afterStep = (
  stamp: Stamp,
  found: OpenRecord,
  at: { move: Move; content: AnyContent; reason?: string | undefined; receivesFor: readonly string[]; wasSealed: boolean; known: Named },
): Next => {
  const { kind, org, record } = found;
  const { move, content, reason, wasSealed } = at;
  const course = courseAfter(found, { ...at, today: stamp.today });
  const { stateReason: _, ...plain } = revisionOf(stamp, { kind, org, content, before: found, id: record._id, ...course }, at.known);
  const isBack = wasSealed && endsEvidence(found, move);
  const isChanged = !isSame(content, found.content);
  const isSealed = kind.life.sealing.includes(move.to) || isBack || (wasSealed && isChanged && !kind.life.editable.includes(move.to));
  const document = reason === undefined ? plain : { ...plain, stateReason: reason, ...(isBack ? { correctionReason: reason } : {}) };
  return { document: withReason(document, move.verb, reason), isKept: wasSealed && (isSealed || isChanged), isSealed };
};

/** A correction of what was handed in hands it in again; the first day stands. */
const courseOfCorrection = ({ kind, org, record }: OpenRecord, content: AnyContent, today: Day): Course =>
  record.filedTo === undefined ? { state: record.state } : handedIn(handIn(record.filedTo, { kind, content, org, today }), 'submitted');

/**
 * The revision after its content was changed; with a reason it is a correction of what counts already, which is sealed
 * anew where it was sealed.
 */
export const afterChange = (
  stamp: Stamp,
  found: OpenRecord,
  at: { content: AnyContent; reason: string | undefined; wasSealed: boolean; known: Named },
): Next => {
  const { kind, org, record } = found;
  const { content, reason, wasSealed } = at;
  const isCorrection = reason !== undefined;
  const course = isCorrection ? courseOfCorrection(found, content, stamp.today) : { state: record.state };
  const plain = revisionOf(stamp, { kind, org, content, before: found, id: record._id, ...course }, at.known);
  const document = isCorrection ? { ...plain, correctionReason: reason } : plain;
  return {
    document: withReason(document, 'corrected', reason),
    isKept: wasSealed || isCorrection,
    isSealed: wasSealed && isCorrection,
  };
};
