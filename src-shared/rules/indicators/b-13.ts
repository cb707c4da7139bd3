import type { ActivityFact, BranchFacts } from '../../facts/facts';
import { by } from '../../kernel/order';
import { lastDayOf, nextPeriod, periodsOfYear, yearOf, type Year } from '../../kernel/period';
import { planCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule, type BranchIndicator } from '../indicator';
import type { On } from '../judge/due';
import { happeningPart } from '../judge/happening';
import { notAsked, partNotAsked } from '../judge/when';
import { wouldMeet } from '../remedy-records';

type Tag = 'professional' | 'growth';

/** 教职工支部讲专业技术，学生支部讲成长成才; a mixed branch may choose, and of the retired nothing is said. */
const tagsFor = ({ branch }: BranchFacts): readonly Tag[] => {
  switch (branch.branchKind) {
    case 'staff':
      return ['professional'];
    case 'student':
      return ['growth'];
    case 'retired':
      return [];
    case 'mixed':
    case undefined:
      return ['professional', 'growth'];
  }
};

/** Lectures that took place in the year, also those that made up for an earlier quarter. */
const lecturesIn = ({ gathered }: On, year: Year): ActivityFact[] => {
  const quarters = periodsOfYear(String(Number(year) - 1), 'quarter')
    .slice(-1)
    .concat(periodsOfYear(year, 'quarter'));
  const madeUp = quarters
    .flatMap((quarter) => gathered.makingUp('partyLecture', quarter))
    .filter((lecture) => yearOf(lecture.day) === year);
  return [...gathered.heldIn('partyLecture', year), ...madeUp];
};

/** The running quarter within the year, else its first one: the lecture then serves its quarter too. */
const quarterFor = (year: Year, asOfOn: string): string => {
  let [quarter = `${year}-Q1`] = periodsOfYear(year, 'quarter');
  while (lastDayOf(quarter) < asOfOn && quarter < `${year}-Q4`) quarter = nextPeriod(quarter);
  return quarter;
};

const check: BranchIndicator['check'] = (facts, gathered, at) => {
  const tags = tagsFor(facts);
  const because = notAsked(facts.branch, at.year, at) ?? (tags.length === 0 ? 'otherBranchKind' : null);
  if (because !== null)
    return settle([partNotAsked(because, { period: at.year, lastOn: lastDayOf(at.year), makeUpUntilOn: lastDayOf(at.year) })], at);
  const isTagged = (lecture: ActivityFact): boolean => tags.some((tag) => tag === lecture.lecture?.tag);
  const tag = tags[0];
  const planned = gathered.openIn('partyLecture', at.year).filter(isTagged);
  const part = happeningPart(
    {
      where: {},
      period: at.year,
      held: lecturesIn({ gathered, at }, at.year)
        .filter(isTagged)
        .sort(
          by(
            ({ day }) => day,
            ({ _id }) => _id,
          ),
        ),
      openIds: planned.map((lecture) => lecture._id),
      remedy: () => {
        if (planned.length > 0) return null;
        const lecture = wouldMeet(facts, { kind: 'partyLecture', period: quarterFor(at.year, at.asOfOn), asOfOn: at.asOfOn });
        return {
          verb: 'hold',
          by: 'secretary',
          effort: 'meeting',
          kinds: ['partyLecture'],
          would: [tag === undefined ? lecture : { ...lecture, lecture: { tag } }],
        };
      },
    },
    at,
  );
  return settle([part], at);
};

export const lectureFitsTheBranch = branchRule('B.13', {
  statement: 'a-lecture-of-the-year-fits-what-the-members-do',
  recordKinds: [],
  why: 'Teachers hear about their trade, students about growing up; the lecture touches what people do all week.',
  cite: [planCite('二(五)2', '教职工基层支部开展专业技术党课、学生基层支部开展成长成才通识党课')],
  check,
});
