import { addDays, weekdayOf, type Day } from '../../src-shared/kernel/day';
import type { Content } from '../../src-shared/records/kinds';
import { handing, none, type Done, type Part } from './part';
import { askedForYear, confirmed, eachDay, livesThrough, makeUpUntil, own, putOff, quartersOf, yearSpan, type Span, type View } from './view';

const NOTICE_DAYS = 15;
const NOTICE_WORKING_DAYS = 5;

/** When the general meeting adopted a scheme of the year; the meeting must be there, confirmed. */
const adoptions = (view: View): Done[] =>
  own(view, 'pointsScheme').flatMap((one): Done[] => {
    const { year, adoptedOn, adoptedActivityId } = one.content;
    const meeting = confirmed(view).find((activity) => activity._id === adoptedActivityId);
    return year === `${view.year}` && meeting !== undefined && meeting.orgId === view.id && meeting.kinds.includes('generalMeeting') ? [{ on: adoptedOn, id: one._id }] : [];
  });

/** 3.1.a: a scheme of points by 03-31. */
export const scheme = (view: View): Part[] =>
  askedForYear(view) ? [handing(view, adoptions(view), { due: putOff(view, `${view.year}-03-31`), until: makeUpUntil(yearSpan(view.year)) })] : [none(view.last)];

type Notice = Content<'publicNotice'>;
const notices = (view: View, quarter: Span, isIt: (notice: Notice) => boolean): Done[] =>
  own(view, 'publicNotice').flatMap((one): Done[] => (one.content.quarter === quarter.name && one.content.publishedOn !== undefined && isIt(one.content) ? [{ on: one.content.publishedOn, id: one._id }] : []));

const noticesEachQuarter = (view: View, isIt: (notice: Notice) => boolean): Part[] =>
  quartersOf(view.year).map((quarter) => {
    if (!livesThrough(view.facts.branch, quarter)) return none(quarter.last);
    return handing(view, notices(view, quarter, isIt), { due: putOff(view, addDays(quarter.last, NOTICE_DAYS)), until: makeUpUntil(quarter) });
  });

const workingDaysBetween = (from: Day, to: Day): number => eachDay(addDays(from, 1), to).filter((day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5).length;

/** 3.1.c: points put up each quarter for five working days or more; without a scheme there are none. */
export const pointsNotices = (view: View): Part[] => {
  const hasScheme = adoptions(view).length > 0;
  return noticesEachQuarter(view, ({ noticeKind, publishedOn, endsOn }) => hasScheme && noticeKind === 'points' && publishedOn !== undefined && endsOn !== undefined && workingDaysBetween(publishedOn, endsOn) >= NOTICE_WORKING_DAYS);
};

/** 3.3.c: dues made known each quarter. */
export const duesNotices = (view: View): Part[] => noticesEachQuarter(view, ({ noticeKind }) => noticeKind === 'dues');

/** 3.1.d: the year's result by 01-15; without a scheme there is none. */
export const pointsResult = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const done = adoptions(view).length === 0 ? [] : own(view, 'pointsAnnualResult').flatMap((one): Done[] => (one.content.year === `${view.year}` ? [{ on: one.content.closedOn, id: one._id }] : []));
  return [handing(view, done, { due: `${view.year + 1}-01-15`, until: makeUpUntil(yearSpan(view.year)) })];
};
