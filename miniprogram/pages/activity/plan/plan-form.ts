import type { In } from '@shared/contract';
import type { ActivityPage, ActivityPlan } from '@shared/contract/activity';
import { dayOfInstant, instantOf, timeOfInstant, addDays } from '@shared/kernel/day';
import type { ActivityKind } from '@shared/records/activity';
import type { DraftOf } from '@/platform/kept-table';
import { planFieldWords, planText } from '@/text/activity';

/** What the page shows: days and times apart, the agenda as lines. */
export type PlanForm = DraftOf<'plan'>;
export type PlanErrors = Readonly<Record<string, string>>;

export const formOf = (plan: ActivityPlan): PlanForm => {
  const { plannedStartAt, plannedEndAt, materials, ...rest } = plan;
  return {
    ...rest,
    day: dayOfInstant(plannedStartAt),
    startTime: timeOfInstant(plannedStartAt),
    endTime: timeOfInstant(plannedEndAt),
    agendaText: plan.agenda.map((entry) => entry.title).join('\n'),
    materialsText: (materials ?? []).map(({ title, link }) => `${title} ${link}`).join('\n'),
    meetingLink: plan.meetingLink ?? '',
    groupId: plan.groupId ?? '',
    makesUp: plan.makesUp ?? [],
  };
};

/** A planned activity as the form shows it when it is moved. */
export const planOf = (page: ActivityPage, topics: ActivityPlan['topics']): ActivityPlan => ({
  kinds: page.kinds,
  title: page.title,
  scope: page.scope,
  ...(page.groupId === undefined ? {} : { groupId: page.groupId }),
  ...(page.scope === 'joint'
    ? { participatingOrgIds: page.participants.map(({ orgId }) => orgId).filter((orgId) => orgId !== page.orgId) }
    : {}),
  plannedStartAt: page.plannedStartAt,
  plannedEndAt: page.plannedEndAt,
  place: page.place,
  hostId: page.hostId,
  recorderId: page.recorderId,
  isPhoneOn: page.isPhoneOn,
  isRemoteAllowed: page.isRemoteAllowed,
  ...(page.meetingLink === undefined ? {} : { meetingLink: page.meetingLink }),
  agenda: page.agenda,
  ...(page.materials === undefined ? {} : { materials: page.materials }),
  topics,
  makesUp: page.makesUp,
});

/** Q15: several kinds may be one activity, but the committee meets alone. */
export const toggleKind = (kinds: readonly ActivityKind[], kind: ActivityKind): ActivityKind[] => {
  if (kinds.includes(kind)) return kinds.filter((other) => other !== kind);
  if (kind === 'committeeMeeting') return [kind];
  return [...kinds.filter((other) => other !== 'committeeMeeting'), kind].slice(-4);
};

const agendaOf = ({ agendaText, agenda }: PlanForm): ActivityPlan['agenda'] =>
  agendaText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((title) => agenda.find((entry) => entry.title === title) ?? { title });

const materialLine = /^(?:(.*?)\s+)?(https:\/\/\S{1,190})$/;
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line without a title is called by its link's host. */
const materialsOf = ({ materialsText }: PlanForm): NonNullable<ActivityPlan['materials']> =>
  linesOf(materialsText).flatMap((line) => {
    const [, title, link] = materialLine.exec(line) ?? [];
    return link === undefined ? [] : [{ title: (title ?? link.split('/')[2] ?? '').slice(0, 60), link }];
  });

/** What is sent. An end before the start is taken as the next day's, when the meeting goes over midnight. */
export const inputOf = (form: PlanForm): Omit<In<'activity.plan'>, 'orgId'> => {
  const {
    day,
    startTime,
    endTime,
    agendaText: _text,
    materialsText: _materials,
    makesUp,
    meetingLink,
    groupId,
    participatingOrgIds = [],
    ...rest
  } = form;
  const kept = makesUp.filter((entry) => form.kinds.includes(entry.kind));
  return {
    ...rest,
    title: form.title.trim(),
    place: form.place.trim(),
    agenda: agendaOf(form),
    ...(materialsOf(form).length === 0 ? {} : { materials: materialsOf(form) }),
    plannedStartAt: instantOf(day, startTime),
    plannedEndAt: instantOf(endTime <= startTime && startTime >= '18:00' ? addDays(day, 1) : day, endTime),
    ...(form.scope === 'group' && groupId !== '' ? { groupId } : {}),
    ...(form.scope === 'joint' ? { participatingOrgIds } : {}),
    ...(form.isRemoteAllowed && meetingLink.trim() !== '' ? { meetingLink: meetingLink.trim() } : {}),
    ...(kept.length > 0 ? { makesUp: kept } : {}),
  };
};

/** What can be seen to be wrong without asking. */
export const errorsOf = (form: PlanForm): PlanErrors => ({
  ...(linesOf(form.materialsText).some((line) => !materialLine.test(line)) || linesOf(form.materialsText).length > 5
    ? { materials: planText.materialsBad }
    : {}),
  ...(form.kinds.length === 0 ? { kinds: planText.kindRequired } : {}),
  ...(form.scope === 'joint' && (form.participatingOrgIds ?? []).length === 0
    ? { participatingOrgIds: planFieldWords({ path: 'participatingOrgIds', code: 'jointBranches' }) }
    : {}),
  ...(form.scope === 'joint' && form.kinds.some((kind) => kind !== 'themeDay' && kind !== 'partyLecture')
    ? { participatingOrgIds: planFieldWords({ path: 'participatingOrgIds', code: 'jointKinds' }) }
    : {}),
  ...(form.title.trim() === '' ? { title: planText.titleRequired } : {}),
  ...(form.place.trim() === '' ? { place: planText.placeRequired } : {}),
  ...(form.endTime <= form.startTime && form.startTime < '18:00' ? { plannedEndAt: planText.endBeforeStart } : {}),
  ...(form.isRemoteAllowed && form.meetingLink.trim() !== '' && !/^https:\/\/\S{1,190}$/.test(form.meetingLink.trim())
    ? { meetingLink: planText.linkBad }
    : {}),
});
