import { Problem } from '../../../../src-shared/kernel/problem';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Move, RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { FiledTo } from '../../../../src-shared/records/vocabulary/schema';
import { knownFor, type Checking } from './check';
import { computedOn } from './computed';
import { effectOf } from './effects';
import { demandComplete, demandSound, warningsOf, type Saved } from './enter';
import { answerLines, handIn, stateOfLines } from './filing';
import { demandRecord, demandRev, type Found } from '../reading/load';
import { mayTake } from './moves';
import { parseContent } from './parse';
import { forbidden, type Asking } from './roles';
import { isSame } from './secrets';
import { documentOf } from './stored';
import { storing, withReason } from './write';

/** `isEntitled`: an action of its own has already demanded another right, as the recorder's at a meeting. */
export type StepOrder = {
  recordId: string;
  rev: number;
  verb: string;
  isEntitled?: boolean | undefined;
  reason?: string | undefined;
  content?: Readonly<Record<string, unknown>> | undefined /** What the program itself writes with this step. */;
  computed?: AnyContent;
};

const isAnswer = (move: Move): boolean => move.by.includes('receiver');

/** The move a verb means where the record stands, once the caller may take it. */
const demandMove = (found: Found, { verb, isEntitled = false }: Pick<StepOrder, 'verb' | 'isEntitled'>): Move => {
  const { kind, record, stand, org } = found;
  const asked = kind.life.moves.filter((move) => move.verb === verb);
  if (asked.length === 0) throw new Problem('common.badInput', { fields: { verb: 'unknown' } });
  const wrongState = new Problem('register.wrongState', { reason: { state: record.state } });
  const here = asked.filter((move) => move.from.includes(record.state));
  const move = here.find((entry) => isEntitled || mayTake(found, entry));
  if (move !== undefined) return move;
  const hasAnswered = here.some(isAnswer) && (record.filedTo ?? []).some((line) => stand.receivesFor.includes(line.receiverOrgId));
  if (hasAnswered || (here.length === 0 && asked.some((entry) => isEntitled || isAnswer(entry) || mayTake(found, entry)))) throw wrongState;
  throw forbidden(org);
};

/** Days that steps stamped are taken back when the record is opened again. */
const stampedInto = ({ kind, record }: Found, move: Move): ReadonlySet<string> => {
  if (!kind.life.editable.includes(move.to) || kind.life.editable.includes(record.state)) return new Set();
  return new Set(kind.life.moves.flatMap((entry) => (entry.to === record.state && entry.stamps !== undefined ? [entry.stamps] : [])));
};

/** Where the writer takes the step, a day already typed stands; where somebody else decides, it is the day of the decision. */
const stampOf = (found: Found, move: Move, { asked, today }: { asked: AnyContent; today: string }): AnyContent => {
  if (move.stamps === undefined || asked[move.stamps] !== undefined) return {};
  const typed = move.by.includes('writer') ? found.content[move.stamps] : undefined;
  return { [move.stamps]: typed ?? today } as AnyContent;
};

const contentAfter = (
  asking: Asking,
  found: Found,
  at: { move: Move; asked: AnyContent; computed?: AnyContent | undefined },
): AnyContent => {
  const { move, asked } = at;
  const back = stampedInto(found, move);
  const kept = Object.fromEntries(Object.entries(found.content).filter(([name]) => !back.has(name))) as AnyContent;
  const content = { ...kept, ...asked, ...at.computed, ...stampOf(found, move, { asked, today: asking.today }) };
  return computedOn(found.kind.type, content, { verb: move.verb, today: asking.today });
};

const demandAsked = ({ kind }: Found, move: Move, content: AnyContent): void => {
  const missing = (move.asks ?? []).filter((name) => content[name] === undefined).map((name) => kind.fields[name]?.label ?? name);
  if (missing.length > 0) throw new Problem('register.incomplete', { reason: { missing } });
};

const courseAfter = (
  asking: Asking,
  found: Found,
  at: { move: Move; content: AnyContent },
): { state: RecordState; filedTo?: FiledTo[] } => {
  const { kind, record, stand, org } = found;
  const { move, content } = at;
  const lines = record.filedTo ?? [];
  if (isAnswer(move)) {
    const filedTo = answerLines(lines, move.to === 'returned' ? 'returned' : 'received', {
      receivesFor: stand.receivesFor,
      today: asking.today,
    });
    return { state: stateOfLines(filedTo), filedTo };
  }
  const isHandedIn = move.to === 'submitted' && kind.life.moves.some(isAnswer);
  return isHandedIn ? { state: move.to, filedTo: handIn(lines, { kind, content, org, today: asking.today }) } : { state: move.to };
};

/** True for a step by which a sealed record stops being evidence: the chain tells of that too. */
const isTakenBack = ({ kind, record }: Found, { to }: Move): boolean =>
  record.sealSeq !== undefined && !kind.life.counting.includes(to) && !kind.life.editable.includes(to) && !kind.life.sealing.includes(to);

/** One step of a record's life. */
export const step = async (asking: Asking, order: StepOrder): Promise<Saved> => {
  const found = await demandRecord(asking, order.recordId);
  const { record, kind, org } = found;
  const move = demandMove(found, order);
  await demandRev(asking, found, order.rev);
  const reason = move.needsReason === true ? order.reason : undefined;
  if (move.needsReason === true && (reason ?? '') === '') throw new Problem('register.reasonNeeded');
  const asked = parseContent(kind.fields, order.content ?? {}, [...(move.asks ?? []), ...(move.takes ?? [])]);
  const effect = await effectOf(asking, found, { move, content: contentAfter(asking, found, { move, asked, computed: order.computed }) });
  const { content } = effect;
  demandAsked(found, move, content);
  const checking: Checking = { org, kind, content, state: move.to, before: found.content };
  const known = await knownFor(asking, checking);
  if (move.needsAll === true || Object.keys(asked).length > 0) demandSound(checking, known);
  if (move.needsAll === true) demandComplete(kind, content);
  const { stateReason: _, ...after } = documentOf(
    asking,
    { kind, org, content, before: { record, content: found.content }, id: record._id, ...courseAfter(asking, found, { move, content }) },
    known,
  );
  const isBack = isTakenBack(found, move);
  const isChanged = !isSame(content, found.content);
  const wasSealed = record.sealSeq !== undefined;
  const isSealed = kind.life.sealing.includes(move.to) || isBack || (wasSealed && isChanged && !kind.life.editable.includes(move.to));
  const { stored, writes } = await storing(asking, {
    before: record,
    after: withReason(
      {
        ...after,
        ...(reason === undefined ? {} : { stateReason: reason }),
        ...(isBack && reason !== undefined ? { correctionReason: reason } : {}),
      },
      move.verb,
      reason,
    ),
    isKept: wasSealed && (isSealed || isChanged),
    isSealed,
  });
  return { stored, writes: [...writes, ...effect.writes], warnings: warningsOf({ kind, content }, known), outcome: move.verb };
};
