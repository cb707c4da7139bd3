import { lastDayOf } from '../../kernel/period';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { secretaryOn } from '../judge/people';
import { judgePersons, withinYear } from '../judge/persons';
import { rosterRemedy } from '../judge/set-up';
import { hoursIn, sessionsOf, trainRemedy } from '../judge/training';

/** One working day: only what a remedy writes down; how long a class lasts is not judged. */
const DAY_HOURS = 8;

export const secretaryTrained = branchRule('3.2.a', {
  statement: 'secretary-took-part-in-a-concentrated-training-in-the-year',
  recordKinds: ['trainingSession'],
  why: 'Whoever is secretary on the asked day is to be trained, also one who was trained before taking office.',
  cite: [standardCite('三(二)党员教育培训', '支部书记每年至少参加1次集中培训')],
  check: (facts, gathered, at) => {
    const secretary = secretaryOn(facts, at.onDay);
    // Asked always: a post that is vacant is trained by nobody, and does not pay.
    if (secretary === undefined)
      return judgeDue(
        { each: 'year', lateness: 'happening', dueOn: lastDayOf, done: () => [], open: () => [], remedy: () => rosterRemedy('secretary') },
        facts,
        { gathered, at },
      );
    const sessions = sessionsOf({ gathered, at }).filter(({ content }) => content.isConcentrated);
    return judgePersons(
      {
        people: [secretary],
        nobody: 'noSecretary',
        days: () => withinYear(at),
        done: (memberId) =>
          sessions
            .filter((session) => hoursIn(session, memberId) !== undefined)
            .map((session) => ({ doneOn: session.content.toOn, evidenceIds: [session._id] })),
        remedy: (memberId) =>
          trainRemedy(facts, at, { memberId, hours: DAY_HOURS, sessionKind: 'secretaryClass', isConcentrated: true, by: 'secretary' }),
      },
      facts,
      at,
    );
  },
});
