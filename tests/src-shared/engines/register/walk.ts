// One record on a random walk through its life, as whoever may take a step takes it.
import type { OpenRecord, Stamp } from '../../../../src-shared/engines/register/revision';
import { afterEntry, afterStep, contentAfter, type Next } from '../../../../src-shared/engines/register/step';
import { addDays, type Day } from '../../../../src-shared/kernel/day';
import type { Org } from '../../../../src-shared/records/org';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Move } from '../../../../src-shared/records/vocabulary/life';
import { stepsFilling } from '../../../../src-shared/records/vocabulary/steps';
import { openMovesOf, type Held } from '../../../../src-shared/rights/moves';
import { anyContent } from '../../../cloudfunctions/any-content';
import { PEOPLE, standOf, type Person } from './people';

/** Which of the open steps is taken, and how many days later. */
export type Choice = { step: number; daysLater: number };
/** A step as it was taken. `wasSealed`: what stood before is in the chain. */
export type Taken = { move: Move; by: Person; on: Day; before: OpenRecord; wasSealed: boolean; next: Next };
export type Walk = { kind: Kind; org: Org; first: OpenRecord; taken: readonly Taken[]; last: OpenRecord };

const KNOWN = { members: new Map() };
const NAMES = { hidden: 'm:concerned', shown: 'm:concerned', listed: 'm:concerned' };

const stampOn = (on: Day, by: string): Stamp => ({ nowAt: `${on}T02:00:00.000Z`, today: on, by, lock: (_, content) => content });
const pick = (content: AnyContent, isWanted: (name: string) => boolean): AnyContent =>
  Object.fromEntries(Object.entries(content).filter(([name]) => isWanted(name)));

export const heldBy = (person: Person, { kind, org, record }: OpenRecord): Held => ({ kind, record, stand: standOf(person, org) });

/** @param writer who enters it */
export const walkOf = (kind: Kind, org: Org, { writer, choices }: { writer: string; choices: readonly Choice[] }): Walk => {
  const whole = anyContent(kind.fields, NAMES) as AnyContent;
  const content = pick(whole, (name) => stepsFilling(kind.life, name).length === 0);
  let on: Day = '2026-11-02';
  const entered = afterEntry(stampOn(on, writer), { id: 'r:1', kind, org, content }, KNOWN);
  const first: OpenRecord = { kind, org, record: entered.document, content };
  const taken: Taken[] = [];
  let [standing, wasSealed] = [first, entered.isSealed];
  for (const { step, daysLater } of choices) {
    on = addDays(on, daysLater);
    const open = PEOPLE.flatMap((by) => openMovesOf(heldBy(by, standing)).map((move) => ({ by, move })));
    const chosen = open[step % Math.max(1, open.length)];
    if (chosen === undefined) break;
    const { by, move } = chosen;
    const asked = pick(whole, (name) => move.asks?.includes(name) === true);
    const after = contentAfter(standing, { move, asked, today: on });
    const reason = move.needsReason === true ? '写一句原因' : undefined;
    const { receivesFor } = standOf(by, org);
    const next = afterStep(stampOn(on, by.memberId), standing, { move, content: after, reason, receivesFor, wasSealed, known: KNOWN });
    taken.push({ move, by, on, before: standing, wasSealed, next });
    standing = { kind, org, record: next.document, content: after };
    wasSealed = next.isSealed || (wasSealed && !next.isKept);
  }
  return { kind, org, first, taken, last: standing };
};
