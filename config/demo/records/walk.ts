// The life of one record, step by step, as the functions would have written it.
import { keyedId } from '../../../cloudfunctions/shared/secrets/keyed-hash';
import type { FieldKey } from '../../../cloudfunctions/shared/secrets/field-cipher';
import { stampOf } from '../../../cloudfunctions/shared/register/life/stored';
import type { Stamp } from '../../../src-shared/engines/register/revision';
import { afterChange, afterEntry, afterStep, contentAfter, type Next } from '../../../src-shared/engines/register/step';
import { dayOfInstant, instantOf, type At, type Day } from '../../../src-shared/kernel/day';
import { kindOf, type DraftOf, type KindName } from '../../../src-shared/records/kinds';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { AnyContent, Kind } from '../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { stepsFrom } from '../../../src-shared/records/vocabulary/steps';

/** Whose books are written, and what is needed to write in them. `members` are those whom fields for the whole college may name. */
export type Books = { org: Org; today: Day; secrets: FieldKey; members: ReadonlyMap<string, Member> };

/** A step of its life; without a verb the content is changed. `receiver`: for which organisation an answer is given. */
export type Step<T extends KindName> = { on: Day; by: string; verb?: string; content?: DraftOf<T>; reason?: string; receiver?: string };
/** `key` tells records of a kind and a day apart that have no id of their own. */
export type Order<T extends KindName> = { type: T; on: Day; by: string; content: DraftOf<T>; key?: string; steps?: readonly Step<T>[] };

/** A revision as it was written. `isSealed`: it entered the chain. `isKept`: the one before went to the former ones. */
export type Stage = Next & { at: At };
/** All revisions of one record, the last of which stands now. */
export type Course = readonly [Stage, ...Stage[]];

type Standing = { record: StoredRecord; content: AnyContent };
type Taken = { next: Next; content: AnyContent };
type Walk = { books: Books; kind: Kind; id: string };

/** An hour of the day for a record, the same for all its steps. */
const timeOf = (id: string, place: number): string => {
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 10_007, 7);
  return `${String(9 + (sum % 8)).padStart(2, '0')}:${String((sum % 40) + Math.min(place, 19)).padStart(2, '0')}`;
};

const stampAt = ({ books }: Walk, at: At, by: string): Stamp =>
  stampOf({ nowAt: at, today: dayOfInstant(at), who: { memberId: by }, ports: { secrets: books.secrets } });

/** The revision after a step, with its open content. Without a verb the content is changed; with a reason that is a correction. */
const stepped = (walk: Walk, standing: Standing, at: { step: Step<KindName>; at: At; wasSealed: boolean }): Taken => {
  const { kind, books } = walk;
  const { step, wasSealed } = at;
  const stamp = stampAt(walk, at.at, step.by);
  const found = { kind, org: books.org, ...standing };
  const asked = (step.content ?? {}) as AnyContent;
  const { reason } = step;
  if (step.verb === undefined) {
    const content = { ...standing.content, ...asked };
    return { next: afterChange(stamp, found, { content, reason, wasSealed, known: books }), content };
  }
  const move = stepsFrom(kind.life, standing.record.state).find(({ verb }) => verb === step.verb);
  if (move === undefined) throw new RangeError(`${kind.type} cannot ${step.verb} from ${standing.record.state}.`);
  const content = contentAfter(found, { move, asked, today: step.on });
  const receivesFor = step.receiver === undefined ? [] : [step.receiver];
  return { next: afterStep(stamp, found, { move, content, reason, receivesFor, wasSealed, known: books }), content };
};

/** A record as far as its life has come by today; nothing where it has not begun. */
export const write = <T extends KindName>(books: Books, order: Order<T>): Course[] => {
  const kind: Kind = kindOf(order.type);
  const { org, today } = books;
  if (order.on >= today || order.on < org.foundedOn) return [];
  const content = order.content as AnyContent;
  const id = kind.idOf?.(content, org._id) ?? keyedId(order.type, [org._id, order.on, order.key ?? '']);
  const walk: Walk = { books, kind, id };
  const at = instantOf(order.on, timeOf(id, 0));
  const first: Stage = { ...afterEntry(stampAt(walk, at, order.by), { kind, org, content, id }, books), at };
  const stages: [Stage, ...Stage[]] = [first];
  let standing: Standing = { record: first.document, content };
  let wasSealed = first.isSealed;
  for (const [index, step] of ((order.steps ?? []) as readonly Step<KindName>[]).entries()) {
    if (step.on >= today) break;
    const reached = instantOf(step.on, timeOf(id, index + 1));
    const { next, content: after } = stepped(walk, standing, { step, at: reached, wasSealed });
    stages.push({ ...next, at: reached });
    standing = { record: next.document, content: after };
    wasSealed = next.isSealed || (wasSealed && !next.isKept);
  }
  return [stages];
};
