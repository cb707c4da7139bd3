// Random walks of every kind: what is offered is what is taken, whoever is waited for can act, and no revision forgets what it must keep.
import fc from 'fast-check';
import { KIND_NAMES, kindOf } from '../../../../src-shared/records/kinds';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import { isSame } from '../../../../src-shared/records/vocabulary/content';
import { hasLapsed } from '../../../../src-shared/records/vocabulary/filing';
import { VERBS, type Verb } from '../../../../src-shared/records/vocabulary/life';
import { isAskedInForm, isAwaitedIn, statesOf, stepsFrom } from '../../../../src-shared/records/vocabulary/steps';
import { isEditable, mayWrite, moveMeant, openMovesOf } from '../../../../src-shared/rights/moves';
import { foreignPartsIn } from '../../../../src-shared/rights/part';
import { anyContent } from '../../../cloudfunctions/any-content';
import { orgFor, ownersOf, PEOPLE, type Person } from './people';
import { heldBy, walkOf, type Taken, type Walk } from './walk';

const NAMES = { hidden: 'm:concerned', shown: 'm:concerned', listed: 'm:concerned' };
const WHOLE: Readonly<Record<string, AnyContent>> = Object.fromEntries(
  KIND_NAMES.map((type) => [type, anyContent(kindOf(type).fields, NAMES) as AnyContent]),
);
const VERB_NAMES = Object.keys(VERBS) as Verb[];
const SEED = 20261201;
const RUNS = 100;
const STEPS_MOST = 9;
const KINDS = KIND_NAMES.map((type) => ({ type, kind: kindOf(type) as Kind }));
const choice = fc.record({ step: fc.nat(20), daysLater: fc.nat(15) });

/** What the form offers is what the call takes, for everybody and every verb there is. */
const checkOffers = ({ last }: Walk): void => {
  for (const person of PEOPLE) {
    const held = heldBy(person, last);
    const offered = openMovesOf(held).map(({ verb }) => verb);
    const taken = VERB_NAMES.filter((verb) => typeof moveMeant(held, { verb }) === 'object');
    expect([person.memberId, [...new Set(offered)].sort()]).toEqual([person.memberId, taken.sort()]);
  }
};

/** Whoever is waited for can take the step, and whoever can take an awaited step is waited for. */
const checkWaiting = ({ kind, last }: Walk): void => {
  const { record } = last;
  const isFor = ({ memberId, orgIds }: Person, id: string): boolean => memberId === id || orgIds.includes(id);
  const acting = PEOPLE.filter((person) => openMovesOf(heldBy(person, last)).some((move) => isAwaitedIn(move, record)));
  expect(acting.filter((person) => !record.waitsFor.some((id) => isFor(person, id)))).toEqual([]);
  expect(record.waitsFor.filter((id) => !acting.some((person) => isFor(person, id)))).toEqual([]);
  expect(record.waitsFor.length > 0).toBe(stepsFrom(kind.life, record.state).some((move) => isAwaitedIn(move, record)));
};

const checkStep = ({ before, next, wasSealed, move, on }: Taken): void => {
  const [one, other] = [before.record, next.document];
  expect(other).toMatchObject({ rev: one.rev + 1, createdBy: one.createdBy, createdAt: one.createdAt, _id: one._id });
  if (one.recordedOn !== undefined) expect(other.recordedOn).toBe(one.recordedOn);
  // What is in the chain is never replaced without being kept.
  if (wasSealed && !isSame(before.content, other.content as AnyContent)) expect(next.isKept).toBe(true);
  // What the committee hands in goes to nobody and is received in the same step, which seals it as handing in does.
  if (next.isSealed) expect(before.kind.life.sealing.includes(move.to) || wasSealed).toBe(true);
  // Evidence that is taken back is told to the chain.
  if (wasSealed && (other.state === 'voided' || other.state === 'withdrawn')) expect([move.verb, next.isSealed]).toEqual([move.verb, true]);
  if (move.needsReason === true) expect(other.reasons?.at(-1)).toMatchObject({ step: move.verb });
  for (const line of other.filedTo ?? []) {
    const known = one.filedTo?.find(({ receiverOrgId }) => receiverOrgId === line.receiverOrgId);
    if (known === undefined) continue;
    const isLost = line.state === 'submitted' && hasLapsed(known, on);
    expect([move.verb, line.firstSubmittedOn]).toEqual([move.verb, isLost ? on : known.firstSubmittedOn]);
  }
};

/** What the form asks for and is still empty, a secretary who may write the record may write there. */
const checkForm = ({ kind, last }: Walk): void => {
  const { record, content } = last;
  const at = { state: record.state, content };
  const asked = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.isComputed !== true && content[name] === undefined && isAskedInForm(kind, name, at) ? [name] : [],
  );
  for (const person of PEOPLE) {
    const held = heldBy(person, last);
    if (!held.stand.isSecretary || !isEditable(held) || !mayWrite(held)) continue;
    const refused = asked.filter((name) => {
      const after = { ...content, [name]: WHOLE[kind.type]?.[name] };
      return foreignPartsIn(held.stand, { kind, before: content, after, record }).length > 0;
    });
    expect([person.memberId, refused]).toEqual([person.memberId, []]);
  }
};

/** A failure is told with its seed and the shortest walk that shows it. */
const walksHold = (kind: Kind, holds: (walk: Walk) => void): void => {
  const owner = fc.constantFrom(...ownersOf(kind).map(orgFor));
  const writer = fc.constantFrom(...PEOPLE.map(({ memberId }) => memberId));
  const choices = fc.array(choice, { maxLength: STEPS_MOST, size: 'max' });
  fc.assert(
    fc.property(owner, writer, choices, (org, by, chosen) => holds(walkOf(kind, org, { writer: by, choices: chosen }))),
    { seed: SEED, numRuns: RUNS },
  );
};

it.each(KINDS)(
  '$type: what is offered is taken, who is waited for can act, nothing sealed is lost, and everywhere that a life leads is reached',
  ({ kind }) => {
    const seen = new Set<string>();
    walksHold(kind, (walk) => {
      seen.add(walk.first.record.state);
      for (const { next } of walk.taken) seen.add(next.document.state);
      checkOffers(walk);
      checkWaiting(walk);
      checkForm(walk);
      walk.taken.forEach(checkStep);
    });
    expect(statesOf(kind.life).filter((state) => !seen.has(state))).toEqual([]);
  },
);

it('a step that lets what is sealed go unkept is seen', () => {
  const walk = walkOf(kindOf('memberCase'), orgFor('branch'), { writer: 'm:secretary', choices: [{ step: 0, daysLater: 1 }] });
  const [taken] = walk.taken;
  expect(taken).toBeDefined();
  if (taken === undefined) return;
  expect(() => checkStep(taken)).not.toThrow();
  expect(() => checkStep({ ...taken, wasSealed: true, next: { ...taken.next, isKept: false } })).toThrow();
  expect(() => checkWaiting({ ...walk, last: { ...walk.last, record: { ...walk.last.record, waitsFor: ['o:c'] } } })).toThrow();
});
