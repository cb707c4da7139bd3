import { afterStep, contentAfter, unansweredIn } from '../../../../src-shared/engines/register/step';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Move } from '../../../../src-shared/records/vocabulary/life';
import { moveMeant } from '../../../../src-shared/rights/moves';
import { behaviourOf } from '../../kinds';
import { demandRecord, demandRev, type Found } from '../reading/load';
import { knownFor, type Checking } from './check';
import { demandComplete, demandSound, warningsOf, type Saved } from './enter';
import { parseContent } from './parse';
import { forbidden } from './roles';
import type { Asking } from '../../pipeline/context';
import { stampOf } from './stored';
import { storing } from './write';
import { refusal, type Refusing } from '../../pipeline/refusal';

/** `isEntitled`: an action of its own has already demanded another right, as the recorder's at a meeting. */
export type StepOrder = {
  recordId: string;
  rev: number;
  verb: string;
  isEntitled?: boolean | undefined;
  /** Theirs to answer, though the books it lies in are another organisation's. */
  mayLook?: true;
  reason?: string | undefined;
  content?: Readonly<Record<string, unknown>> | undefined /** What the program itself writes with this step. */;
  computed?: AnyContent;
};

/** The move a verb means where the record stands, once the caller may take it. */
const demandMove = ({ refuse }: Refusing<'register.wrongState'>, found: Found, order: Pick<StepOrder, 'verb' | 'isEntitled'>): Move => {
  const meant = moveMeant(found, order);
  switch (meant) {
    case 'unknown':
      throw refusal('common.badInput', { fields: { verb: 'unknown' } });
    case 'wrongState':
      throw refuse('register.wrongState', { reason: { state: found.record.state } });
    case 'notTheirs':
      throw forbidden(found.org);
    default:
      return meant;
  }
};

const demandAsked = ({ refuse }: Refusing<'register.incomplete'>, move: Move, content: AnyContent): void => {
  const missing = unansweredIn(move, content);
  if (missing.length > 0) throw refuse('register.incomplete', { reason: { missing } });
};

export type StepCode = 'register.refused' | 'register.incomplete' | 'register.wrongState' | 'register.reasonNeeded';

/** One step of a record's life. */
export const step = async (asking: Asking<StepCode>, order: StepOrder): Promise<Saved> => {
  const found = await demandRecord(asking, order.recordId, order.mayLook);
  const { record, kind, org, stand } = found;
  const move = demandMove(asking, found, order);
  await demandRev(asking, found, order.rev);
  const reason = move.needsReason === true ? order.reason : undefined;
  if (move.needsReason === true && (reason ?? '') === '') throw asking.refuse('register.reasonNeeded');
  const asked = parseContent(asking, { fields: kind.fields, names: [...(move.asks ?? []), ...(move.takes ?? [])] }, order.content ?? {});
  const planned = contentAfter(found, { move, asked, computed: order.computed, today: asking.today });
  const effect = await behaviourOf(kind).effect?.(asking, found, { move, content: planned });
  const content = effect?.content ?? planned;
  demandAsked(asking, move, content);
  const checking: Checking = { org, kind, content, state: move.to, before: found.content };
  const known = await knownFor(asking, checking);
  if (move.needsAll === true || Object.keys(asked).length > 0) demandSound(asking, checking, known);
  if (move.needsAll === true) demandComplete(asking, kind, content);
  const next = afterStep(stampOf(asking), found, {
    move,
    content,
    reason,
    receivesFor: stand.receivesFor,
    wasSealed: record.sealSeq !== undefined,
    known,
  });
  const { stored, writes } = await storing(asking, { before: record, ...next });
  return { stored, writes: [...writes, ...(effect?.writes ?? [])], warnings: warningsOf({ kind, content }, known), outcome: move.verb };
};
