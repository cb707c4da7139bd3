import { afterChange } from '../../../../src-shared/engines/register/step';
import { seesWhole } from '../../../../src-shared/rights/content';
import { refusal, type Refusing } from '../../pipeline/refusal';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { isSame } from '../../../../src-shared/records/vocabulary/content';
import { isAsSealed } from '../../ledger/check';
import { behaviourOf } from '../../kinds';
import { knownFor, knownWith, type Checking } from './check';
import { demandComplete, demandOwnBusiness, demandOwnPart, demandSound, warningsOf, type Saved } from './enter';
import { demandRecord, demandRev, type Found } from '../reading/load';
import { isCorrectable, isEditable, mayCorrect, mayWrite } from '../../../../src-shared/rights/moves';
import { parseContent, refused } from './parse';
import { forbidden } from './roles';
import type { Asking } from '../../pipeline/context';
import { stampOf } from './stored';
import { storing } from './write';

export type ChangeOrder = {
  recordId: string;
  orgId: string;
  type: string;
  rev?: number | undefined;
  content: Readonly<Record<string, unknown>>;
  reason?: string | undefined;
};

/** Fields that a step of the record's life fills in stay as they are where the form does not send them. */
const ofSteps = ({ kind }: Found): ReadonlySet<string> =>
  new Set(kind.life.moves.flatMap((move) => [...(move.asks ?? []), ...(move.stamps === undefined ? [] : [move.stamps])]));

/** What was sent, over what the sender may not see or the program writes: that is kept. */
const merged = (found: Found, sent: AnyContent): AnyContent => {
  const { kind, content, letters, stand } = found;
  const steps = ofSteps(found);
  const viewer = { letters, memberId: stand.memberId };
  const entries = Object.entries(kind.fields).flatMap(([name, field]) => {
    const [before, after] = [content[name], sent[name]];
    const isKept =
      field.isComputed === true ||
      (before !== undefined && !seesWhole(field, { sight: kind.sight, viewer })) ||
      (after === undefined && steps.has(name));
    const value = isKept ? before : after;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as AnyContent;
};

/** A record of which there may be one only cannot become another one: links and former revisions hang on its id. */
const demandSamePlace = (refusing: Refusing<'register.refused'>, { kind, record, content: before }: Found, content: AnyContent): void => {
  const placeOf = (named: AnyContent): string | undefined => kind.idOf?.(named, record.orgId);
  const place = placeOf(before);
  if (placeOf(content) === place) return;
  const guilty = Object.keys(kind.fields).find((name) => placeOf({ ...content, [name]: before[name] }) === place);
  throw refused(refusing, [{ field: guilty ?? Object.keys(kind.fields)[0] ?? '', words: '这一项定下后不能改，请作废后另登记一份' }]);
};

const unchanged = (found: Found, checked: Pick<Saved, 'warnings'>): Saved => ({
  stored: found.record,
  writes: [],
  warnings: checked.warnings,
  outcome: 'unchanged',
});

export type ChangeCode =
  | 'register.refused'
  | 'register.incomplete'
  | 'register.wrongState'
  | 'register.reasonNeeded'
  | 'register.nothingChanged';

/** An existing record: changed as long as it is a draft, corrected with a reason once it counts. */
export const change = async (asking: Asking<ChangeCode>, order: ChangeOrder): Promise<Saved> => {
  const found = await demandRecord(asking, order.recordId);
  const { record, kind, org, stand } = found;
  if (record.type !== order.type || record.orgId !== order.orgId) throw refusal('common.notFound');
  const isCorrection = isCorrectable(found);
  if (!(isCorrection ? mayCorrect(found) : mayWrite(found))) throw forbidden(org);
  if (!isCorrection && !isEditable(found)) throw asking.refuse('register.wrongState', { reason: { state: record.state } });
  await demandRev(asking, found, order.rev);
  const reason = isCorrection ? order.reason : undefined;
  if (isCorrection && (reason ?? '') === '') throw asking.refuse('register.reasonNeeded');
  const content = merged(found, parseContent(asking, kind, order.content));
  const checking: Checking = { org, kind, content, state: record.state, before: found.content };
  const known = await knownFor(asking, checking);
  if (isSame(content, found.content)) {
    if (!isCorrection) return unchanged(found, { warnings: warningsOf(checking, known) });
    // What was altered behind its seal is sealed anew as it stands; that is the change.
    if (await isAsSealed(asking.ports.documents, record)) throw asking.refuse('register.nothingChanged');
  }
  if (mayWrite(found)) demandOwnBusiness(asking, stand, { kind, content, enteredBy: record.createdBy });
  demandOwnPart(asking, stand, { kind, before: found.content, after: content, record });
  demandSamePlace(asking, found, content);
  demandSound(asking, checking, known);
  if (isCorrection) demandComplete(asking, kind, content);
  const brought = await behaviourOf(kind).entered?.(asking, { org, before: found.content, content });
  const next = afterChange(stampOf(asking), found, {
    content: brought?.content ?? content,
    reason,
    wasSealed: record.sealSeq !== undefined,
    known: knownWith(known, brought?.people ?? []),
  });
  const own = await storing(asking, { before: record, ...next });
  const { stored, writes } = { stored: own.stored, writes: [...own.writes, ...(brought?.writes ?? [])] };
  return { stored, writes, warnings: warningsOf(checking, known), outcome: isCorrection ? 'corrected' : 'changed' };
};
