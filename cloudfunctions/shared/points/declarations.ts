import { taken } from '../ports/opened';
import type { DeclarationView } from '../../../src-shared/contract/points';
import { worthTenths, type Scheme } from '../../../src-shared/engines/points/scheme';
import type { PointsDeclaration, PointsPosting } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../ports/collections';
import type { Stored } from '../ports/documents';

export const POINTS = COLLECTIONS.points;

export const declarationsIn = (stored: readonly Stored[]): PointsDeclaration[] =>
  stored.filter((document) => document.type === 'pointsDeclaration').map((document) => taken('pointsDeclaration', document));

/** A declaration as its line of the scheme reads it: an award is one of its level, everything else so many times. */
export const countsOfDeclaration = ({ awardLevel, lineKey, count }: PointsDeclaration): PointsPosting['counts'] =>
  lineKey === 'bonus.award' ? { [awardLevel ?? 'college']: 1 } : { confirmed: count };

export const viewOfDeclaration = (declaration: PointsDeclaration, { name, scheme }: { name: string; scheme: Scheme }): DeclarationView => ({
  declarationId: declaration._id,
  memberId: declaration.memberId,
  name,
  month: declaration.month,
  lineKey: declaration.lineKey,
  day: declaration.day,
  text: declaration.text,
  count: declaration.count,
  ...(declaration.awardLevel === undefined ? {} : { awardLevel: declaration.awardLevel }),
  worthTenths: worthTenths(scheme, declaration),
  state: declaration.state,
  ...(declaration.stateReason === undefined ? {} : { stateReason: declaration.stateReason }),
  isOnBehalf: declaration.isOnBehalf,
  ...(declaration.spotChecks === undefined
    ? {}
    : { spotChecks: declaration.spotChecks.map(({ on, isFine, note }) => ({ on, isFine, ...(note === undefined ? {} : { note }) })) }),
  rev: declaration.rev,
});
