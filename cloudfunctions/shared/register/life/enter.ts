import { mayEnter, mayEnterAbout, type Stand } from '../../../../src-shared/rights/register';
import { afterEntry } from '../../../../src-shared/engines/register/step';
import { foreignPartsIn } from '../../../../src-shared/rights/part';
import { concernedIn, missingIn } from '../../../../src-shared/records/vocabulary/checks';
import type { AnyContent, Fault, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { countsAtOnce } from '../../../../src-shared/records/vocabulary/steps';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../ports/collections';
import type { Write } from '../../ports/documents';
import { behaviourOf } from '../../kinds';
import { checkedFaults, knownFor, knownWith, type Checking, type Known } from './check';
import { demandKind, recordIn } from '../reading/load';
import { peopleAt } from '../../../../src-shared/records/vocabulary/content';
import { parseContent, refused } from './parse';
import { forbidden, openStands, orgOf } from './roles';
import type { Asking } from '../../pipeline/context';
import { isAboutPeople, ownIdsOf } from '../../../../src-shared/rights/sight';
import { idOfNew, stampOf } from './stored';
import { storing } from './write';
import type { Refusing } from '../../pipeline/refusal';

/** What a save or a step leaves behind. */
export type Saved = { stored: StoredRecord; writes: Write[]; warnings: Fault[]; outcome: string };

/** Taken back, so that the one place there is becomes free again; the former record goes to the revisions. What was once published stays where it is. */
const makesRoom = ({ state, sealSeq }: StoredRecord): boolean => state === 'voided' || (state === 'withdrawn' && sealSeq === undefined);

export const warningsOf = ({ kind, content }: Pick<Checking, 'kind' | 'content'>, known: Known): Fault[] => [
  ...(kind.warn?.(content, known.context) ?? []),
];

export const demandComplete = ({ refuse }: Refusing<'register.incomplete'>, kind: Kind, content: AnyContent): void => {
  const missing = missingIn(kind.fields, content);
  if (missing.length > 0) throw refuse('register.incomplete', { reason: { missing } });
};

/** A member enters what is their own, a group's leader what concerns the group. `enteredBy`: of a record that is there already. */
export const demandOwnBusiness = (
  refusing: Refusing<'register.refused'>,
  stand: Stand,
  { kind, content, enteredBy = stand.memberId }: { kind: Kind; content: AnyContent; enteredBy?: string },
): void => {
  const memberIds = concernedIn(kind.fields, content);
  if (mayEnterAbout(stand, kind.writers, { isAboutPeople: isAboutPeople(kind), memberIds, ownIds: ownIdsOf(kind, content), enteredBy }))
    return;
  const field = peopleAt(kind.fields, content)[0]?.field ?? Object.keys(kind.fields)[0] ?? '';
  throw refused(refusing, [{ field, words: stand.isGroupLeader ? '只登记本小组的，别人的请书记登记' : '只登记自己的，别人的请书记登记' }]);
};

/** Nobody writes what a step of somebody else asks for. */
export const demandOwnPart = (refusing: Refusing<'register.refused'>, stand: Stand, at: Parameters<typeof foreignPartsIn>[1]): void => {
  const faults = foreignPartsIn(stand, at);
  if (faults.length > 0) throw refused(refusing, faults);
};

export const demandSound = (refusing: Refusing<'register.refused'>, checking: Checking, known: Known): void => {
  const faults = checkedFaults(checking, known);
  if (faults.length > 0) throw refused(refusing, faults);
};

const placeFor = async (
  asking: Asking<'register.exists'>,
  at: { kind: Kind; content: AnyContent; org: Org; id: string | undefined },
): Promise<{ id: string; former: StoredRecord | null }> => {
  const id = at.id ?? idOfNew(asking, { ...at, orgId: at.org._id });
  const found = recordIn(await asking.ports.documents.get(COLLECTIONS.records, id));
  if (found === null) return { id, former: null };
  if (!makesRoom(found.record)) throw asking.refuse('register.exists', { reason: { recordId: id } });
  return { id, former: found.record };
};

/**
 * `isEntitled`: an action of its own has already demanded another right, as the recorder's at a meeting. `id`: one that
 * follows from what was read, so that of two commands that read the same only one is stored.
 */
export type EnterOrder = { orgId: string; type: string; content: Readonly<Record<string, unknown>>; isEntitled?: true; id?: string };

export type EnterCode = 'register.refused' | 'register.incomplete' | 'register.exists';

/** A new record. */
export const enter = async (asking: Asking<EnterCode>, order: EnterOrder): Promise<Saved> => {
  const org = await orgOf(asking, order.orgId);
  const kind = demandKind(order.type, org);
  const stand = await openStands(asking)(org);
  const isWriter = order.isEntitled === true || mayEnter(stand, kind.writers);
  await asking.demand('readBranch', org._id, isWriter);
  if (!isWriter) throw forbidden(org);
  const content = parseContent(asking, kind, order.content);
  const state = kind.life.initial;
  if (order.isEntitled !== true) demandOwnBusiness(asking, stand, { kind, content });
  demandOwnPart(asking, stand, { kind, before: {} as AnyContent, after: content, record: null });
  const checking: Checking = { org, kind, content, state };
  const known = await knownFor(asking, checking);
  demandSound(asking, checking, known);
  // What counts once saved is complete; and of what there may be one only, it must be known which one this is.
  if (countsAtOnce(kind.life) || (kind.idOf !== undefined && kind.idOf(content, org._id) === undefined))
    demandComplete(asking, kind, content);
  const { id, former } = await placeFor(asking, { kind, content, org, id: order.id });
  const brought = await behaviourOf(kind).entered?.(asking, { org, before: null, content });
  const entered = { kind, org, content: brought?.content ?? content, id };
  const next = afterEntry(stampOf(asking), entered, knownWith(known, brought?.people ?? []));
  const document = former === null ? next.document : { ...next.document, rev: former.rev + 1 };
  const { stored, writes } = await storing(asking, { ...next, before: former, document, isKept: former !== null });
  return { stored, writes: [...writes, ...(brought?.writes ?? [])], warnings: warningsOf(checking, known), outcome: 'registered' };
};
