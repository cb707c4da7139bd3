import type { RecordFact } from '../../facts/facts';
import { fraction } from '../../kernel/fraction';
import { lastDayOf, type Year } from '../../kernel/period';
import { defaultCite, planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { secretariesOn } from '../judge/college-meetings';
import { judgeCommitteeDue, ofTheCommittee } from '../judge/committee';
import { happenedIn } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { UNWRITTEN, dayWithin, wouldRecord } from '../remedy-records';

const SESSIONS = ['secretaryClass', 'partyAffairsLecture'] as const;

export const classAndLectureHeld = collegeRule('B.12', {
  statement: 'a-class-for-secretaries-and-a-lecture-on-party-affairs-were-held',
  recordKinds: ['trainingSession'],
  why: 'Secretaries teach beside their post; the college owes them the knowledge it asks of them.',
  cite: [planCite('二(三)2', '定期举办党组织书记培训班、党务工作专题讲座等活动'), defaultCite('书记培训班和党务讲座')],
  check: (facts, gathered, at) => {
    const heldIn = (year: Year): RecordFact<'trainingSession'>[] => {
      const sessions = ofTheCommittee(facts, gathered.records('trainingSession')).filter(
        (session) => happenedIn([session], year).length > 0,
      );
      return SESSIONS.flatMap((kind) => sessions.find(({ content }) => content.sessionKind === kind) ?? []);
    };
    return judgeCommitteeDue(
      {
        each: 'year',
        lateness: 'happening',
        dueOn: lastDayOf,
        done: (year) => {
          const held = heldIn(year);
          const [first] = held.map((session) => session.day).sort();
          return first === undefined
            ? []
            : [{ doneOn: first, evidenceIds: held.map((session) => session._id), share: fraction(held.length, SESSIONS.length) }];
        },
        open: () => [],
        remedy: (year) => {
          const day = dayWithin(year, at.asOfOn);
          const memberIds = secretariesOn(facts, day);
          const held = heldIn(year).map(({ content }) => content.sessionKind);
          const [would, ...first] = SESSIONS.filter((kind) => !held.includes(kind)).map((sessionKind) =>
            wouldRecord({
              type: 'trainingSession',
              orgId: facts.committee._id,
              day,
              key: `${sessionKind}:${year}`,
              content: {
                sessionKind,
                title: UNWRITTEN,
                organizer: UNWRITTEN,
                fromOn: day,
                toOn: day,
                isConcentrated: sessionKind === 'secretaryClass',
                lines: memberIds.map((memberId) => ({ memberId, hours: 1 })),
              },
            }),
          );
          return would === undefined ? null : enterRemedy({ would, first, by: 'committee', effort: 'long' });
        },
      },
      facts,
      at,
    );
  },
});
