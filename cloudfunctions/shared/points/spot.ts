import type { spotLine } from '../../../src-shared/contract/points-public';
import type { z } from '../../../src-shared/kernel/schema';
import type { PointsDeclaration } from '../../../src-shared/records/points';

export type SpotLine = z.infer<typeof spotLine>;

export const spotLineOf = (declaration: PointsDeclaration, nameOf: (memberId: string) => string): SpotLine => ({
  declarationId: declaration._id,
  rev: declaration.rev,
  name: nameOf(declaration.memberId),
  month: declaration.month,
  lineKey: declaration.lineKey,
  day: declaration.day,
  text: declaration.text,
  confirmedByName: declaration.decidedBy === undefined ? '' : nameOf(declaration.decidedBy),
  checks: (declaration.spotChecks ?? []).map(({ by, on, isFine, note }) => ({
    byName: nameOf(by),
    on,
    isFine,
    ...(note === undefined ? {} : { note }),
  })),
});

/** Everybody a list of declarations names. */
export const peopleIn = (declarations: readonly PointsDeclaration[]): string[] => [
  ...new Set(
    declarations.flatMap(({ memberId, decidedBy, spotChecks }) => [
      memberId,
      decidedBy ?? memberId,
      ...(spotChecks ?? []).map(({ by }) => by),
    ]),
  ),
];
