import { apartIn } from '../answers/apart';
import { FAULTS } from '../answers/faults';
import { dutyKey, periodAsked } from '../../src-shared/standard/duty';
import { dutyName } from '../../src-shared/text/duty-words';
import { askedOf, knownFrom, type Asked } from '../answers/branch-as-read';
import { answersOf } from '../answers/surfaces';

/** Each asks nine pages about a branch; together they find every planted fault. In 15 an appraisal was held and its meeting confirmed. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15];
const branches = SEEDS.map(askedOf);

const remediesOf = (asked: Asked) =>
  knownFrom(asked).year.sheet.findings.flatMap(({ indicator, parts }) =>
    parts.flatMap(({ remedy }) => (remedy === null ? [] : [{ ruleId: indicator.id, remedy }])),
  );

test('a duty has one name, whichever of the rules it serves a page looks at', () => {
  const names = new Map<string, Set<string>>();
  for (const asked of branches)
    for (const { ruleId, remedy } of remediesOf(asked)) {
      const key = dutyKey(remedy, ruleId);
      const said = dutyName({ ...remedy, period: periodAsked(remedy), ruleIds: [ruleId] }, asked.today);
      names.set(`${asked.seed} ${key}`, (names.get(`${asked.seed} ${key}`) ?? new Set()).add(said));
    }
  expect(names.size).toBeGreaterThan(100);
  expect([...names].filter(([key, said]) => said.size > 1 && !/ (record|confirm):/.test(key))).toEqual([]);
});

describe('the pages about one branch on one day', () => {
  it.each(branches)('say the same of the same thing, for the branch-year of seed $seed', (asked) => {
    expect(apartIn(answersOf(asked), asked)).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('are found to differ where %s', (_, given) => {
    const found = branches.find((asked) => apartIn(answersOf(asked, given), asked).length > 0);
    expect(found).toBeDefined();
  });
});
