// What a life says of its steps, whoever takes them: asked by the form and by the functions alike.
import type { Field } from './field';
import type { AnyContent, Kind } from './kind';
import type { Life, Move, RecordState, Verb } from './life';
import { isBlank } from './fault';

/** Every state a record of this life can be in, the first one first, each reached from those before it. */
export const statesOf = ({ initial, moves }: Life): RecordState[] => {
  const reached: RecordState[] = [initial];
  // The list grows while it is walked.
  for (const state of reached) for (const move of moves) if (move.from.includes(state) && !reached.includes(move.to)) reached.push(move.to);
  return reached;
};

/** The steps that begin where a record stands. */
export const stepsFrom = ({ moves }: Life, state: RecordState): Move[] => moves.filter((move) => move.from.includes(state));

/**
 * The steps of these verbs, one after the other from where a record begins.
 *
 * @throws RangeError where one of them is not open when its turn comes
 */
export const movesAlong = (life: Life, verbs: readonly Verb[]): Move[] => {
  let state = life.initial;
  return verbs.map((verb) => {
    const move = stepsFrom(life, state).find((one) => one.verb === verb);
    if (move === undefined) throw new RangeError(`No record can ${verb} from ${state}.`);
    state = move.to;
    return move;
  });
};

/** The steps that fill in a field: they ask for it, or they stamp it. */
export const stepsFilling = ({ moves }: Life, field: string): Move[] =>
  moves.filter(({ asks, stamps }) => asks?.includes(field) === true || stamps === field);

/** True where saving is already the whole of it: what cannot be changed freely afterwards is saved whole or not at all. */
export const countsAtOnce = ({ editable, initial }: Life): boolean => !editable.includes(initial);

/** An answer to what was handed in; each organisation gives its own. */
export const isAnswer = (move: Pick<Move, 'by'>): boolean => move.by.includes('receiver');

/** Nobody can go on or back from here. */
export const isFinal = (life: Life, state: RecordState): boolean => stepsFrom(life, state).length === 0;

export type Standing = { state: RecordState; content: Readonly<Record<string, unknown>> };

/** Of a step that leaves a record where it is only what it fills in tells that it was taken. */
const isTaken = ({ to, asks = [] }: Move, { state, content }: Standing): boolean =>
  to === state && asks.length > 0 && asks.every((field) => !isBlank(content[field] ?? undefined));

/** True while whoever takes the step is the one the record waits for. */
export const isAwaitedIn = (move: Move, standing: Standing): boolean => {
  const { awaits, from } = move;
  const { state } = standing;
  return from.includes(state) && (typeof awaits === 'object' ? awaits.includes(state) : awaits === true) && !isTaken(move, standing);
};

/** Whether a field means something beside the rest of the content; one that goes with no other always does. */
export const appliesIn = (field: Field | undefined, content: AnyContent): boolean => {
  const { onlyWith } = field ?? {};
  return onlyWith === undefined || onlyWith.among.includes(String(content[onlyWith.field] ?? ''));
};

/**
 * Whether a form asks for a field. What a step fills in is asked for at that step, not before. A record that exists may
 * have it filled in beforehand by those who keep it and take the step themselves; what stands there already can be changed.
 * @param at `state` is undefined for a record that is not there yet
 */
export const isAskedInForm = (
  { life, writers, fields }: Kind,
  field: string,
  { state, content }: { state: RecordState | undefined; content: AnyContent },
): boolean => {
  if (!appliesIn(fields[field], content)) return false;
  const steps = stepsFilling(life, field);
  if (steps.length === 0 || !isBlank(content[field] ?? undefined)) return true;
  if (state === undefined || writers.includes('member')) return false;
  return steps.some(
    ({ from, by, asks }) => asks !== undefined && from.includes(state) && by.some((mover) => mover === 'writer' || mover === 'secretary'),
  );
};
