// A theme day of the small college's branch A, and how people sign in to it: through the actions, as a phone does.
import type { In } from '../../src-shared/contract';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import type { TestCloud } from './harness';
import { IDS } from './small-college';

export const START_AT = '2026-11-24T06:30:00.000Z';
export const END_AT = '2026-11-24T08:30:00.000Z';
/** Sign-in opens half an hour before the start. */
export const OPENS_AT = '2026-11-24T06:00:00.000Z';

export type Plan = Omit<In<'activity.plan'>, 'orgId'>;

export const later = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();

export const themeDayPlan = (part: Partial<Plan> = {}): Plan => ({
  kinds: ['themeDay'],
  title: '冬季装置防冻防凝',
  scope: 'branch',
  plannedStartAt: START_AT,
  plannedEndAt: END_AT,
  place: '实训楼 B302',
  hostId: IDS.secretary,
  recorderId: IDS.deputy,
  isPhoneOn: true,
  isRemoteAllowed: true,
  agenda: [],
  topics: [],
  ...part,
});

export const planThemeDay = async (college: TestCloud, part: Partial<Plan> = {}): Promise<string> =>
  (await college.ask(IDS.secretary, 'activity.plan', { orgId: IDS.branchA, ...themeDayPlan(part) })).activityId;

/** Plans it and moves the clock to one minute after sign-in has opened. */
export const openThemeDay = async (college: TestCloud, part: Partial<Plan> = {}): Promise<string> => {
  const activityId = await planThemeDay(college, part);
  await college.clock.set(later(OPENS_AT, 60));
  return activityId;
};

export const ticketFor = async (college: TestCloud, who: string, activityId: string): Promise<string> => {
  const { ticket } = await college.ask(who, 'activity.read', { activityId });
  if (ticket === undefined) throw new Error(`${who} got no ticket.`);
  return ticket;
};

/** What the recorder's screen shows now, or so many steps of 30 seconds ago. */
export const codeOf = async (college: TestCloud, activityId: string, stepsAgo = 0): Promise<string> => {
  const { codeKey, nowAt } = await college.ask(IDS.secretary, 'attendance.hostCode', { activityId });
  return rotatingCode(codeKey, codeStepAt(Date.parse(nowAt)) - stepsAgo);
};

/** Reads the activity, looks at the screen and signs in at once. */
export const signInAtOnce = async (college: TestCloud, who: string, activityId: string) => {
  const [ticket, code] = [await ticketFor(college, who, activityId), await codeOf(college, activityId)];
  return college.call(who, 'attendance.signIn', { ticket, mode: 'inPerson', code });
};

export const storedSignIns = (college: TestCloud, activityId: string): Record<string, unknown>[] =>
  college.cloud.database.all('attendance').filter((entry) => entry.type === 'signIn' && entry.activityId === activityId);

export const storedAttempts = (college: TestCloud, activityId: string): unknown[] =>
  college.cloud.database
    .all('attendance')
    .filter((entry) => entry.type === 'signInAttempt' && entry.activityId === activityId)
    .map((entry) => entry.reason);

/** Writes the minutes, so that nothing is missing. */
export const writeRecord = async (college: TestCloud, activityId: string): Promise<number> => {
  const page = await college.ask(IDS.secretary, 'record.read', { activityId });
  const { startAt, endAt, place, hostId, recorderId, rev } = page;
  const sections = page.kinds.map((kind) => ({ kind, text: '学习了防冻防凝方案，分组排查了装置区的伴热管线。' }));
  return (
    await college.ask(IDS.secretary, 'record.save', {
      activityId,
      rev,
      startAt,
      endAt,
      place,
      hostId,
      recorderId,
      sections,
      resolution: '无',
    })
  ).rev;
};

export const markPresent = (college: TestCloud, activityId: string, memberIds: readonly string[]) =>
  college.ask(IDS.secretary, 'attendance.mark', {
    activityId,
    isPaper: false,
    marks: memberIds.map((memberId) => ({ memberId, status: 'present' as const })),
  });

/** The whole of it: planned, held with some people, written and sealed ten minutes after the end. */
export const sealThemeDay = async (
  college: TestCloud,
  present: readonly string[] = [IDS.secretary, IDS.plain],
  part: Partial<Plan> = {},
) => {
  const activityId = await planThemeDay(college, part);
  await college.clock.set(later(END_AT, 600));
  await markPresent(college, activityId, present);
  const rev = await writeRecord(college, activityId);
  return college.ask(IDS.secretary, 'record.confirm', { activityId, rev });
};
