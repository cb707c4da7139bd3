// Every life of every kind, as a table: no state is out of reach, and none in which a record lies with nobody.
import { KIND_NAMES, kindOf } from '../../../../src-shared/records/kinds';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import { DECIDED, VERBS, type Life, type Move, type Mover } from '../../../../src-shared/records/vocabulary/life';
import { isAnswer, isAwaitedIn, isFinal, statesOf, stepsFrom } from '../../../../src-shared/records/vocabulary/steps';

const KINDS: Kind[] = KIND_NAMES.map((name) => kindOf(name));
type Lived = Pick<Kind, 'type' | 'life' | 'writers'>;

/** Movers who keep the records of a kind themselves, so that a step of theirs is their own to think of. */
const keepersOf = ({ writers }: Lived): Mover[] => [
  'writer',
  'secretary',
  ...writers.flatMap((writer): Mover[] => (writer === 'above' || writer === 'committee' ? [writer] : [])),
];
const leadsOn = ({ verb }: Move): boolean => VERBS[verb] === 'on';

/** Steps that lead on, are another's to take, and do not say whether the record is put before them. */
const unsaidIn = (kind: Lived): string[] =>
  kind.life.moves
    .filter((move) => leadsOn(move) && move.awaits === undefined && !move.by.some((mover) => keepersOf(kind).includes(mover)))
    .map(({ verb }) => `${kind.type} ${verb}`);

/** States in which a record counts for nothing, may go on, and is neither put before anybody nor its keeper's to carry on. */
const lostIn = (kind: Lived): string[] =>
  statesOf(kind.life)
    .filter((state) => {
      const steps = stepsFrom(kind.life, state);
      const isKept = steps.some((move) => move.by.some((mover) => keepersOf(kind).includes(mover)));
      return (
        !isFinal(kind.life, state) &&
        !kind.life.counting.includes(state) &&
        !isKept &&
        !steps.some((move) => isAwaitedIn(move, { state, content: {} }))
      );
    })
    .map((state) => `${kind.type} ${state}`);

const statesNamed = ({ editable, counting, sealing, moves }: Life): string[] => [
  ...new Set([
    ...editable,
    ...counting,
    ...sealing,
    ...moves.flatMap(({ from, awaits }) => [...from, ...(typeof awaits === 'object' ? awaits : [])]),
  ]),
];

it('every step that leads on and is another’s says whether the record is put before them', () => {
  expect(KINDS.flatMap(unsaidIn)).toEqual([]);
});

it('in every state a record counts, is final, is its keeper’s to carry on, or is put before somebody', () => {
  expect(KINDS.flatMap(lostIn)).toEqual([]);
});

it('what is handed in is put before whom it is handed to', () => {
  const answers = KINDS.flatMap(({ type, life }) =>
    life.moves.filter((move) => isAnswer(move) && leadsOn(move)).map((move) => ({ type, awaits: move.awaits })),
  );
  expect(answers.length).toBeGreaterThan(3);
  expect(answers.filter(({ awaits }) => awaits !== true)).toEqual([]);
});

it.each(KINDS.map((kind) => ({ type: kind.type, kind })))('$type speaks of no state that it cannot reach', ({ kind: { life } }) => {
  const reached: readonly string[] = statesOf(life);
  expect(statesNamed(life).filter((state) => !reached.includes(state))).toEqual([]);
  for (const { verb, from, awaits } of life.moves)
    if (typeof awaits === 'object') expect([verb, awaits.filter((state) => !from.includes(state))]).toEqual([verb, []]);
});

describe('an approval step of a new kind', () => {
  const approve: Move = { verb: 'approve', word: '同意', from: ['proposed'], to: 'approved', by: ['above'] };
  const kindWith = (move: Move, editable: Life['editable'] = []): Lived => ({
    type: 'roomLoan',
    writers: ['secretary'],
    life: { ...DECIDED, editable, moves: [move] },
  });
  it('that says nothing of who waits is found, and the state in which nobody would see the record', () => {
    expect([unsaidIn(kindWith(approve)), lostIn(kindWith(approve))]).toEqual([['roomLoan approve'], ['roomLoan proposed']]);
  });
  it('that says it is not', () => {
    const said = kindWith({ ...approve, awaits: true });
    expect([unsaidIn(said), lostIn(said)]).toEqual([[], []]);
  });
});
