// A person's way through the twenty-five steps in branch A of the small college, and the votes it rests on.
import { IDS } from './small-college';

/** A vote of the meeting that stands. */
export const standingVote = (_id: string, day: string, part: { orgId?: string; content?: object } = {}) => ({
  _id,
  v: 2,
  type: 'vote',
  orgId: part.orgId ?? IDS.branchA,
  rev: 0,
  createdAt: `${day}T08:00:00.000Z`,
  createdBy: IDS.secretary,
  updatedAt: `${day}T08:00:00.000Z`,
  updatedBy: IDS.secretary,
  sheets: [`${part.orgId ?? IDS.branchA}:${day.slice(0, 4)}`],
  memberIds: [],
  day,
  state: 'recorded',
  missing: [],
  waitsFor: [],
  content: { votedOn: day, matter: 'admission', ...part.content },
});

/** A way on which nothing is wrong: the meeting of step 15 on 2026-05-20, approved on 2026-07-08. */
export const WAY_DAYS: readonly string[] =
  '2024-09-10 2024-10-08 2025-01-10 2025-01-15 2025-01-20 2025-12-20 2026-01-12 2026-01-20 2026-02-10 2026-03-10 2026-04-10 2026-05-06 2026-05-10 2026-05-15 2026-05-20 2026-06-10 2026-07-08 2026-07-08 2026-07-08 2026-07-08 2027-05-01 2027-05-10 2027-05-21 2027-06-10'.split(
    ' ',
  );

/** The steps up to one of them, some on other days; the votes of 15 and 23 are `vote:15` and `vote:23`. */
export const waySteps = (last: number, part: Readonly<Record<string, string>> = {}) =>
  WAY_DAYS.slice(0, last).map((doneOn, place) => {
    const step = String(place + 1);
    return { step, doneOn: part[step] ?? doneOn, ...(step === '15' || step === '23' ? { voteId: `vote:${step}` } : {}) };
  });

/** What is known of the person once so many steps are taken. */
export const wayOf = (last: number, part: object = {}) => ({
  name: '沈一诺',
  birthMonth: '2003-05',
  unit: '油气储运2301',
  memberKind: 'student',
  memberNo: 'S2023077',
  steps: waySteps(last),
  ...(last >= 5 ? { trainingContactIds: [IDS.leader] } : {}),
  ...(last >= 7 ? { opinionsHeardOn: '2026-01-08', opinionsPeople: 12 } : {}),
  ...(last >= 9 ? { sponsorIds: [IDS.leader, IDS.plain] } : {}),
  ...(last >= 10 ? { reviewResult: 'pass', reviewedOn: '2026-03-10' } : {}),
  ...(last >= 11 ? { trainingFromOn: '2026-04-01', trainingToOn: '2026-04-03', trainingHours: 24, isTrainingPassed: true } : {}),
  ...part,
});
