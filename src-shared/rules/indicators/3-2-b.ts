import { postsOn } from '../../roster/branch';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { secretaryOn } from '../judge/people';
import { judgePersons, withinYear } from '../judge/persons';
import { hoursIn, sessionsOf, trainRemedy } from '../judge/training';

/** Only what a remedy writes down; how long a training lasts is not judged. */
const DAY_HOURS = 8;

const TRAINS_WORKERS: ReadonlySet<string> = new Set(['partyWorkerTraining', 'secretaryClass']);

export const workersTrained = branchRule('3.2.b', {
  statement: 'every-party-worker-took-part-in-a-training-in-the-year',
  recordKinds: ['trainingSession'],
  why: 'Those who do the Party work of the branch besides the secretary learn it too.',
  cite: [standardCite('三(二)党员教育培训', '党务工作者每年至少参加1次党建工作业务培训')],
  check: (facts, gathered, at) => {
    const secretary = secretaryOn(facts, at.onDay);
    const workers = postsOn(facts.posts, facts.branch._id, at.onDay)
      .filter((post) => post.postKind === 'partyWorker' && post.memberId !== secretary)
      .map((post) => post.memberId);
    const sessions = sessionsOf({ gathered, at }).filter(({ content }) => TRAINS_WORKERS.has(content.sessionKind));
    return judgePersons(
      {
        people: [...new Set(workers)],
        nobody: 'noWorkers',
        days: () => withinYear(at),
        done: (memberId) =>
          sessions
            .filter((session) => hoursIn(session, memberId) !== undefined)
            .map((session) => ({ doneOn: session.content.toOn, evidenceIds: [session._id] })),
        remedy: (memberId) =>
          trainRemedy(facts, at, {
            memberId,
            hours: DAY_HOURS,
            sessionKind: 'partyWorkerTraining',
            isConcentrated: false,
            by: 'secretary',
          }),
      },
      facts,
      at,
    );
  },
});
