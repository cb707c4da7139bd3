import { addDays, type Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import { workdayFrom } from '../rhythm';
import { byCommittee, drawn, holdersOn, secretariesOn, type CollegeDesk } from './college-desk';
import type { Course } from './walk';

const SPAN_END = 300;

/** Classes of the college: for secretaries, for those who work for the Party beside their post, and a lecture for all. */
export const classes = (desk: CollegeDesk, year: Year): Course[] => {
  const workers = (day: Day): string[] => [
    ...new Set(desk.branches.flatMap((branch) => holdersOn(desk, branch._id, { kind: 'partyWorker', day }))),
  ];
  const committees = (day: Day): string[] => [
    ...new Set([
      ...secretariesOn(desk, day),
      ...desk.branches.flatMap((branch) =>
        (['organizationMember', 'disciplineMember'] as const).flatMap((kind) => holdersOn(desk, branch._id, { kind, day })),
      ),
    ]),
  ];
  const session = (
    sessionKind: 'secretaryClass' | 'partyWorkerTraining' | 'partyAffairsLecture',
    { on, who, hours, title }: { on: Day; who: readonly string[]; hours: number; title: string },
  ): Course[] => {
    const random = drawn(desk, `${sessionKind}:${year}`);
    const lines = who
      .filter(() => !random.chance(4))
      .slice(0, SPAN_END)
      .map((memberId) => ({ memberId, hours, isPassed: true }));
    return lines.length === 0
      ? []
      : byCommittee(desk, {
          type: 'trainingSession',
          on: addDays(on, 4),
          key: sessionKind,
          content: {
            sessionKind,
            title,
            organizer: '学院党委组织部',
            fromOn: addDays(on, -2),
            toOn: on,
            isConcentrated: sessionKind === 'secretaryClass',
            lines,
            place: '学术报告厅',
          },
        });
  };
  const [springOn, autumnOn] = [workdayFrom(`${year}-04-24`), workdayFrom(`${year}-09-18`)];
  return [
    ...session('secretaryClass', { on: springOn, who: committees(springOn), hours: 24, title: '党支部书记和支委培训班' }),
    ...session('partyWorkerTraining', { on: autumnOn, who: workers(autumnOn), hours: 16, title: '党务工作者业务培训' }),
    ...session('partyAffairsLecture', {
      on: workdayFrom(`${year}-10-16`),
      who: committees(autumnOn),
      hours: 4,
      title: '党务讲座：记录怎样写',
    }),
  ];
};
