import { addDays, type Day } from '../../src-shared/kernel/day';
import type { Content } from '../../src-shared/records/kinds';
import { handed, handedOn } from './handed-in';
import { handing, happening, none, type Done, type Part } from './part';
import { membersOfYear, postsOn, standing } from './people';
import { askedForYear, confirmed, halvesOf, handedIn, livesThrough, makeUpUntil, own, putOff, within, yearSpan, type View } from './view';
import type { RecordFact } from '../../src-shared/facts/facts';

const isMeetingsPlan =
  (view: View) =>
  (content: Content<'annualPlan'>): boolean =>
    content.year === `${view.year}` && content.planKinds.includes('threeMeetings');
const until = (view: View): Day => makeUpUntil(yearSpan(view.year));

/** 2.1.a: the plan of the meetings, handed to the committee by 03-31. */
export const meetingsPlan = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  return [
    handed(view, 'annualPlan', {
      isIt: isMeetingsPlan(view),
      receiver: 'partyCommittee',
      due: putOff(view, `${view.year}-03-31`),
      until: until(view),
    }),
  ];
};

/** 2.1.b: made known within seven days of handing it in. */
export const planNotice = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const first = handedIn(view, 'annualPlan')
    .filter((one) => isMeetingsPlan(view)(one.content))
    .flatMap((one) => handedOn(view, one as unknown as RecordFact, 'partyCommittee').map(({ on }) => on))
    .filter((on) => on <= until(view))
    .sort()[0];
  // Where even the plan was due before the college counts, nothing was to be made known.
  if (first === undefined && putOff(view, `${view.year}-03-31`) < view.countsFrom) return [none(view.last)];
  const due = putOff(view, addDays(first ?? `${view.year}-03-31`, 7));
  const notices = own(view, 'publicNotice').filter(({ content }) => content.noticeKind === 'annualPlan' && content.year === `${view.year}`);
  const done =
    first === undefined
      ? []
      : notices.flatMap((one): Done[] => (one.content.publishedOn === undefined ? [] : [{ on: one.content.publishedOn, id: one._id }]));
  return [handing(view, done, { due, until: until(view) })];
};

const reports = (view: View, kind: 'threeMeetings' | 'themeDay' | 'work', receiver: 'partyCommittee' | 'upward'): Part[] =>
  halvesOf(view.year).map((half) => {
    if (!livesThrough(view.facts.branch, half)) return none(half.last);
    const due = half.name.endsWith('H1') ? `${view.year}-07-15` : `${view.year + 1}-01-15`;
    const part = handed(view, 'halfYearReport', {
      isIt: (content) => content.half === half.name && content.reportKinds.includes(kind),
      receiver,
      due,
      until: makeUpUntil(half),
    });
    return { ...part, begins: half.first };
  });
/** 2.1.c, 2.4.b to the committee; 4.1.c to the general branch. */
export const meetingsReports = (view: View): Part[] => reports(view, 'threeMeetings', 'partyCommittee');
export const themeDayReports = (view: View): Part[] => reports(view, 'themeDay', 'partyCommittee');
export const workReports = (view: View): Part[] => reports(view, 'work', 'upward');

/** 2.1.j: a lecture by whoever was secretary on its day. */
export const secretaryLecture = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const given = confirmed(view).filter((one) => {
    const isOurs = one.orgId === view.id || (one.participatingOrgIds ?? []).includes(view.id);
    const lecturer = one.lecture?.lecturerId;
    return (
      isOurs &&
      one.kinds.includes('partyLecture') &&
      within(one.day, { first: view.first, last: view.last }) &&
      postsOn(view, one.day, ['secretary']).some((post) => post.memberId === lecturer)
    );
  });
  return [
    happening(
      view,
      given.map((one) => ({ on: one.day, id: one._id })),
      view.last,
    ),
  ];
};

const windowEnd = (view: View): Day => `${view.year + 1}-03-31`;

/** Counts from 12-31 on when held by 03-31, and is missed from the day after. */
const window = (view: View, held: readonly Done[]): Part => {
  const sorted = [...held].sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
  const first = sorted.find(({ on }) => on <= windowEnd(view));
  if (first !== undefined) return { outcome: 'met', lastOn: view.last, from: view.last, evidence: [first.id] };
  const missed = addDays(windowEnd(view), 1);
  return { outcome: view.asOf < missed ? 'notYetDue' : 'notMet', lastOn: view.last, from: missed, evidence: [] };
};

/** 2.2.a: an organizational life meeting that names the year. */
export const lifeMeeting = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const held = confirmed(view).filter(
    (one) =>
      one.orgId === view.id &&
      one.scope !== 'joint' &&
      one.day >= view.first &&
      one.kinds.includes('organizationalLifeMeeting') &&
      one.appraisalYear === `${view.year}`,
  );
  return [
    window(
      view,
      held.map((one) => ({ on: one.day, id: one._id })),
    ),
  ];
};

/** The appraisal's own record, whose meeting was confirmed: the one it names, or, where it names none, one for the year. Of a time that is not counted no meeting is asked for. */
const appraised = (view: View): Done[] => {
  const meetings = confirmed(view).filter(
    (one) => one.orgId === view.id && one.scope !== 'joint' && one.kinds.includes('appraisalMeeting'),
  );
  return own(view, 'democraticAppraisal').flatMap((one): Done[] => {
    const { appraisalYear, heldOn, activityId } = one.content;
    if (appraisalYear !== `${view.year}` || heldOn === undefined || heldOn > view.asOf || heldOn < view.first) return [];
    const isHeld =
      heldOn < view.countsFrom ||
      meetings.some((meeting) => (activityId === undefined ? meeting.appraisalYear === `${view.year}` : meeting._id === activityId));
    return isHeld ? [{ on: heldOn, id: one._id }] : [];
  });
};

/** 2.3.a */
export const appraisal = (view: View): Part[] => (askedForYear(view) ? [window(view, appraised(view))] : [none(view.last)]);

/** 2.3.b: every full member of the day read, in the end of 12-31, has a grade or the reason why there is none; late is in time, without an appraisal it is nothing. */
export const grades = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = membersOfYear(view).filter((member) => standing(member, view.onDay) === 'full');
  if (asked.length === 0) return [none(view.last)];
  const heldOn = appraised(view)
    .map(({ on }) => on)
    .filter((on) => on <= windowEnd(view))
    .sort()[0];
  const due = heldOn === undefined ? windowEnd(view) : addDays(heldOn, 30);
  return asked.map((member) => {
    const results = own(view, 'appraisalResult').filter(
      ({ content }) =>
        content.memberId === member._id &&
        content.appraisalYear === `${view.year}` &&
        (content.grade !== undefined || (content.noGradeReason ?? '') !== ''),
    );
    const result = heldOn === undefined ? undefined : results[0];
    if (result !== undefined) return { outcome: 'met', lastOn: due, from: due, evidence: [result._id] };
    return { outcome: view.asOf <= due ? 'notYetDue' : 'notMet', lastOn: due, from: addDays(due, 1), evidence: [] };
  });
};
