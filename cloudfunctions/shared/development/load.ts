// A development case as the actions of its flow read it.
import { partyOf, type FlowCase } from '../../../src-shared/facts/development/next-step';
import type { Day } from '../../../src-shared/kernel/day';
import { countsFromOf } from '../../../src-shared/records/roster';
import type { DevelopmentParams } from '../../../src-shared/records/vocabulary/development-days';
import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import { isEditable, mayWrite } from '../../../src-shared/rights/moves';
import type { Asking } from '../pipeline/context';
import { refusal, type Refusing } from '../pipeline/refusal';
import { forbidden } from '../register/life/roles';
import { demandRecord, demandRev, type Found } from '../register/reading/load';
import { numbersInForce } from '../score/pack';

/** A case the caller may look at. */
export const demandCase = async (asking: Asking, recordId: string): Promise<Found> => {
  const found = await demandRecord(asking, recordId);
  if (found.record.type !== 'developmentCase') throw refusal('common.notFound');
  return found;
};

/** What its fields say, for whoever reads the days. */
export const flowOf = (content: AnyContent): FlowCase => content as FlowCase;

/** The numbers and the first day of the counting, by which a case is read. */
export const readingOf = async ({ ports, roster }: Asking): Promise<{ params: DevelopmentParams; countsFromOn: Day | undefined }> => ({
  params: await numbersInForce(ports.documents),
  countsFromOn: countsFromOf(roster.pointer),
});

/** A case that the caller may change, at the revision they saw. */
export const demandOpenCase = async (
  asking: Asking & Refusing<'register.wrongState'>,
  { recordId, rev }: { recordId: string; rev: number },
): Promise<Found> => {
  const found = await demandCase(asking, recordId);
  if (!mayWrite(found)) throw forbidden(found.org);
  await demandRev(asking, found, rev);
  if (!isEditable(found)) throw asking.refuse('register.wrongState', { reason: { state: found.record.state } });
  return found;
};

/** Whether the caller enters this step: the committee all of them, the branch its own. */
export const entersStep = ({ stand }: Pick<Found, 'stand'>, step: number): boolean => stand.actsFromCommittee || partyOf(step) === 'branch';
