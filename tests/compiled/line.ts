import type { ActionName, In, Out } from '../../src-shared/contract';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import { IDS } from '../cloudfunctions/small-college';

/** The cloud as a test of compiled pages sees it: other people act through it, and what it stores can be looked at. */
export type Ground = {
  ask: <N extends ActionName>(who: string, action: N, input: In<N>) => Promise<Out<N>>;
  setClock: (at: string) => Promise<void>;
  all: (collection: string) => Promise<Record<string, unknown>[]>;
};

export type Planned = { activityId: string; title: string; opensAt: string; endAt: string };

const minuteLater = (at: string, minutes = 1): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** The secretary plans a theme day of this afternoon; the clock then stands one minute after sign-in has opened. */
export const planThemeDay = async ({ ask, setClock }: Ground): Promise<Planned> => {
  const { plan } = await ask(IDS.secretary, 'activity.prefill', { orgId: IDS.branchA, kind: 'themeDay', period: '2026-11' });
  const title = '冬季装置防冻防凝';
  const { activityId } = await ask(IDS.secretary, 'activity.plan', {
    orgId: IDS.branchA,
    ...plan,
    kinds: ['themeDay'],
    title,
    scope: 'branch',
    groupId: undefined,
    isPhoneOn: true,
    place: '实训楼 B302',
    hostId: IDS.secretary,
    recorderId: IDS.deputy,
    plannedStartAt: '2026-11-24T06:30:00.000Z',
    plannedEndAt: '2026-11-24T08:30:00.000Z',
    makesUp: undefined,
  });
  const { opensAt, endAt } = await ask(IDS.secretary, 'activity.read', { activityId });
  await setClock(minuteLater(opensAt));
  return { activityId, title, opensAt, endAt };
};

/** The six characters that the secretary's screen shows now. */
export const shownCode = async ({ ask }: Ground, activityId: string): Promise<string> => {
  const { codeKey, nowAt } = await ask(IDS.secretary, 'attendance.hostCode', { activityId });
  return rotatingCode(codeKey, codeStepAt(Date.parse(nowAt)));
};

/** After the meeting: the roll is called, the minutes are written, the secretary confirms. */
export const confirmRecord = async ({ ask, setClock }: Ground, { activityId, endAt }: Planned): Promise<void> => {
  await setClock(minuteLater(endAt, 10));
  const roll = await ask(IDS.secretary, 'attendance.roll', { activityId });
  const open = roll.lines.filter(({ isExpected, status }) => isExpected && status === null);
  if (open.length > 0) {
    await ask(IDS.secretary, 'attendance.mark', {
      activityId,
      isPaper: false,
      marks: open.map(({ memberId }) => ({ memberId, status: 'present' as const })),
    });
  }
  const page = await ask(IDS.secretary, 'record.read', { activityId });
  const { startAt, endAt: recordEndAt, place, hostId, recorderId } = page;
  const sections = page.kinds.map((kind) => ({ kind, text: '学习了防冻防凝方案，分组排查了装置区的伴热管线。', theme: '防冻防凝' }));
  const saved = await ask(IDS.secretary, 'record.save', {
    activityId,
    rev: page.rev,
    startAt,
    endAt: recordEndAt,
    place,
    hostId,
    recorderId,
    sections,
    resolution: '无',
  });
  await ask(IDS.secretary, 'record.confirm', { activityId, rev: saved.rev });
};

/** The sign-ins that are stored for one activity. */
export const storedSignIns = async ({ all }: Ground, activityId: string): Promise<string[]> =>
  (await all('attendance'))
    .filter((entry) => entry.type === 'signIn' && entry.activityId === activityId)
    .map((entry) => String(entry.memberId));

/** How the score page must say what score.read replied. */
export const shownScore = ({ scoreTenths, coveragePercent }: Out<'score.read'>): { first: string; second: string } => ({
  first: scoreTenths === null ? '—' : (scoreTenths / 10).toFixed(1),
  second: `${coveragePercent}%`,
});
