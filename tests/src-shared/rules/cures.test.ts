// What a remedy says would be recorded is put in: the very part it belongs to is then met.
import type { Fact } from '../../../src-shared/facts/facts';
import type { Indicator, Part } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { findingIn, situationsOf, type Situation } from '../../cases/situations';

const partsIn = (indicator: Indicator, situation: Situation, besides: readonly Fact[] = []): readonly Part[] =>
  findingIn(indicator, situation, besides)?.parts ?? [];

const nameOf = (part: Part): string =>
  [part.period, part.groupId, part.memberId, part.orgId, part.subjectId].map((word) => word ?? '').join('/');
const latest = (facts: readonly Fact[], day: string): string => facts.reduce((last, fact) => (fact.day > last ? fact.day : last), day);

/** Of many parts some, spread over all of them: a member-month is cured like the next. */
const SOME = Number(process.env.CURES ?? 6);
const someOf = (parts: readonly Part[]): Part[] => parts.filter((_, index) => index % Math.ceil(parts.length / SOME) === 0);

type Cure = { where: string; outcome: Part['outcome'] | undefined };

const curesOf = (indicator: Indicator): Cure[] =>
  situationsOf(indicator).flatMap((situation) =>
    someOf(partsIn(indicator, situation).filter((part) => (part.remedy?.would ?? []).length > 0)).map((part): Cure => {
      const would = part.remedy?.would ?? [];
      const after = partsIn(indicator, { ...situation, day: latest(would, situation.day) }, would).find(
        (entry) => nameOf(entry) === nameOf(part),
      );
      // A case that was closed is no part any more.
      if (after === undefined && part.subjectId !== undefined) return { where: part.subjectId, outcome: 'met' };
      return { where: `${situation.name}, ${situation.day}: ${nameOf(part)}`, outcome: after?.outcome };
    }),
  );

/** Rules of weight that no record puts right: the roster changes, or a superior acts. */
const NOT_BY_A_RECORD: ReadonlySet<string> = new Set(['1.1.b', '1.1.c', '1.1.f', '3.4.b', '4.2.b', '5.1.c']);

describe('what a remedy would record', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))('cures its own part of %s', (id, indicator) => {
    const cures = curesOf(indicator);
    expect(cures.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
    if (indicator.weightKey !== null) expect(cures.length > 0).toBe(!NOT_BY_A_RECORD.has(id));
  });
});
