import type { DeclarationView } from '../../../src-shared/contract/points';
import { DEFAULT_SCHEME, worthTenths } from '../../../src-shared/engines/points/scheme';
import { pointsDeclaration, type PointsDeclaration } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../collections';
import type { Stored } from '../ports/documents';

export const declarationsIn = (stored: readonly Stored[]): PointsDeclaration[] =>
  stored.filter((document) => document.type === 'pointsDeclaration').map((document) => pointsDeclaration.parse(document));

export const viewOfDeclaration = (declaration: PointsDeclaration, name: string): DeclarationView => ({
  declarationId: declaration._id,
  memberId: declaration.memberId,
  name,
  month: declaration.month,
  lineKey: declaration.lineKey,
  day: declaration.day,
  text: declaration.text,
  count: declaration.count,
  worthTenths: worthTenths(DEFAULT_SCHEME, declaration.lineKey, declaration.count),
  state: declaration.state,
  ...(declaration.stateReason === undefined ? {} : { stateReason: declaration.stateReason }),
  isOnBehalf: declaration.isOnBehalf,
  rev: declaration.rev,
});

export const POINTS = COLLECTIONS.points;
