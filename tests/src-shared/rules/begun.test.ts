// What is begun is finished and not begun again: a draft, a planned meeting, one that was held and is not written down yet.
import type { ActivityFact, Fact, RecordFact } from '../../../src-shared/facts/facts';
import { addDays } from '../../../src-shared/kernel/day';
import { kindOf } from '../../../src-shared/records/kinds';
import type { Indicator, Part, Remedy } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { findingIn, situationsOf, type Situation } from '../../cases/situations';

const WORLDS: ReadonlySet<string> = new Set(['empty', 'small', 'with groups']);
const DAYS: ReadonlySet<string> = new Set(['2026-05-20', '2026-12-31', '2027-01-20']);
const BEGUN = 'begun';

const nameOf = (part: Part): string =>
  [part.period, part.groupId, part.memberId, part.orgId, part.subjectId].map((word) => word ?? '').join('/');
type Asked = { situation: Situation; parts: readonly Part[]; part: Part; remedy: Remedy; main: Fact };

/** The first and the last part of each finding that lead to writing or holding something; what is written last is what is asked. */
const askedOf = (indicator: Indicator, verb: Remedy['verb']): Asked[] =>
  situationsOf(indicator)
    .filter(({ name, day }) => WORLDS.has(name) && DAYS.has(day))
    .flatMap((situation) => {
      const parts = findingIn(indicator, situation)?.parts ?? [];
      const open = parts.flatMap((part): Asked[] => {
        const main = part.remedy?.would[part.remedy.would.length - 1];
        return part.remedy === null || part.remedy.verb !== verb || main === undefined
          ? []
          : [{ situation, parts, part, remedy: part.remedy, main }];
      });
      return open.filter((_, index) => index === 0 || index === open.length - 1);
    });

const partIn = (indicator: Indicator, { situation, part }: Asked, fact: Fact): Part | undefined =>
  findingIn(indicator, situation, [fact])?.parts.find((entry) => nameOf(entry) === nameOf(part));

/** The record as it is when it is begun; null for a kind that counts once it is saved. */
const draftOf = ({ main }: Asked): RecordFact | null => {
  const life = kindOf(main.type)?.life;
  if (main.type === 'activity' || life === undefined || life.counting.includes(life.initial)) return null;
  return { ...main, _id: BEGUN, state: life.initial, missing: ['标题'] };
};

/** Of several things to write the begun one is one at most; of a document by its kind, and of a meeting of the past, there is none to be continued. */
const NOT_CONTINUED: ReadonlySet<string> = new Set([
  '3.1.c',
  '3.1.d',
  '4.2.d',
  '5.3.a',
  '5.3.b',
  'B.1',
  'B.2',
  'B.3',
  'B.8',
  'B.17',
  'B.19',
]);
/** Kinds that only a branch owns need no look at whose they are: a superior has none, and another branch’s bears on nobody here. */
const ONLY_OWN: ReadonlySet<string> = new Set(['2.1.a', '2.1.b', '2.1.c', '2.3.b', '2.4.b', '4.1.a', '4.1.c']);
/** What is drafted for the board belongs to the running quarter only; see its own stories. */
const OF_THE_RUNNING_QUARTER = '5.3.d';
/** One lecture serves two rules; that on the lecture of the quarter leads to its record. */
const LED_ON_ELSEWHERE = 'B.13';
/** Leaders go where a branch meets: one of its meetings more is planned by the branch. */
const PLANNED_ELSEWHERE = '2.1.i';

const each = DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const);
const othersIn = (parts: readonly Part[], { part }: Asked): string =>
  JSON.stringify(
    parts
      .filter((entry) => nameOf(entry) !== nameOf(part))
      .map(({ outcome, openIds, evidenceIds, remedy }) => [outcome, openIds, evidenceIds, remedy?.verb, remedy?.recordId]),
  );

describe('what is begun', () => {
  it.each(each)('leads on to its end in %s, and stands for nothing else', (id, indicator) => {
    for (const asked of id === OF_THE_RUNNING_QUARTER ? [] : askedOf(indicator, 'enter')) {
      const draft = draftOf(asked);
      if (draft === null) continue;
      const after = findingIn(indicator, asked.situation, [draft])?.parts ?? [];
      const now = after.find((entry) => nameOf(entry) === nameOf(asked.part));
      const isContinued = !NOT_CONTINUED.has(id);
      expect([id, now?.outcome, now?.remedy?.verb, now?.remedy?.recordId]).toEqual([
        id,
        asked.part.outcome,
        isContinued ? 'finish' : 'enter',
        isContinued ? BEGUN : undefined,
      ]);
      if (isContinued) expect(now?.openIds).toEqual([BEGUN]);
      expect(othersIn(after, asked)).toBe(othersIn(asked.parts, asked));
      // Cancelled, withdrawn or found elsewhere it is nothing.
      expect(partIn(indicator, asked, { ...draft, state: 'voided' })?.openIds).toEqual([]);
      if (isContinued && !ONLY_OWN.has(id)) expect(partIn(indicator, asked, { ...draft, orgId: 'o:elsewhere' })?.openIds).toEqual([]);
    }
  });

  it.each(each)('is held in %s when it is planned, and written down when it was held', (id, indicator) => {
    for (const asked of askedOf(indicator, 'hold')) {
      const { main, situation, part, parts } = asked;
      if (main.type !== 'activity' || id === PLANNED_ELSEWHERE) continue;
      const planned: ActivityFact = { ...main, _id: BEGUN, state: 'published' };
      const after = findingIn(indicator, situation, [planned])?.parts ?? [];
      const now = after.find((entry) => nameOf(entry) === nameOf(part));
      expect([id, now?.outcome, now?.openIds, now?.remedy]).toEqual([id, part.outcome, [BEGUN], null]);
      expect(othersIn(after, asked)).toBe(othersIn(parts, asked));
      const later = { ...situation, day: addDays(main.day, 1) };
      if (later.day > part.makeUpUntilOn || id === LED_ON_ELSEWHERE) continue;
      for (const [state, verb] of [
        ['draft', 'record'],
        ['submitted', 'confirm'],
        ['returned', 'record'],
      ] as const) {
        const remedy = findingIn(indicator, later, [{ ...planned, state }])?.parts.find((entry) => nameOf(entry) === nameOf(part))?.remedy;
        expect([id, remedy?.verb, remedy?.activityId]).toEqual([id, verb, BEGUN]);
      }
    }
  });
});
