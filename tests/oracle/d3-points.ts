import { addDays } from '../../src-shared/kernel/day';
import type { Content } from '../../src-shared/records/kinds';
import { handing, none, type Done, type Part } from './part';
import { askedForYear, confirmed, livesThrough, makeUpUntil, own, putOff, quartersOf, yearSpan, type Span, type View } from './view';

const NOTICE_DAYS = 15;
const NOTICE_WORKING_DAYS = 5;

/** When the general meeting adopted a scheme of the year; it must be there and confirmed, where meetings of its day are counted. */
const adoptions = (view: View): Done[] =>
  own(view, 'pointsScheme').flatMap((one): Done[] => {
    const { year, adoptedOn, adoptedActivityId } = one.content;
    const isByMeeting = confirmed(view).some(
      (meeting) =>
        meeting._id === adoptedActivityId &&
        meeting.orgId === view.id &&
        meeting.scope === 'branch' &&
        meeting.kinds.includes('generalMeeting'),
    );
    return year === `${view.year}` && (isByMeeting || adoptedOn < view.countsFrom) ? [{ on: adoptedOn, id: one._id }] : [];
  });

/** 3.1.a: a scheme of points by 03-31. */
export const scheme = (view: View): Part[] =>
  askedForYear(view)
    ? [handing(view, adoptions(view), { due: putOff(view, `${view.year}-03-31`), until: makeUpUntil(yearSpan(view.year)) })]
    : [none(view.last)];

type Notice = Content<'publicNotice'>;
const notices = (view: View, quarter: Span, isIt: (notice: Notice) => boolean): Done[] =>
  own(view, 'publicNotice').flatMap(({ _id: id, content }): Done[] => {
    const { publishedOn: on, endsOn } = content;
    if (content.quarter !== quarter.name || on === undefined || !isIt(content)) return [];
    return [{ on, id, ...(content.noticeKind === 'points' && endsOn !== undefined ? { runsUntil: endsOn } : {}) }];
  });

const noticesEachQuarter = (view: View, isIt: (notice: Notice) => boolean): Part[] =>
  quartersOf(view.year).map((quarter) => {
    if (!livesThrough(view.facts.branch, quarter)) return none(quarter.last);
    const part = handing(view, notices(view, quarter, isIt), {
      due: putOff(view, addDays(quarter.last, NOTICE_DAYS)),
      until: makeUpUntil(quarter),
    });
    return { ...part, begins: quarter.first };
  });

/** Done while it still counted. */
const hasScheme = (view: View): boolean => adoptions(view).some(({ on }) => on <= makeUpUntil(yearSpan(view.year)));

/** 3.1.c: points put up each quarter for five working days or more; without a scheme there are none. */
export const pointsNotices = (view: View): Part[] => {
  const isAsked = hasScheme(view);
  return noticesEachQuarter(
    view,
    ({ noticeKind, minWorkingDays }) => isAsked && noticeKind === 'points' && minWorkingDays >= NOTICE_WORKING_DAYS,
  );
};

/** 3.3.c: dues made known each quarter. */
export const duesNotices = (view: View): Part[] => noticesEachQuarter(view, ({ noticeKind }) => noticeKind === 'dues');

/** 3.1.d: the year's result by 01-15; without a scheme there is none. */
export const pointsResult = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const done = !hasScheme(view)
    ? []
    : own(view, 'pointsAnnualResult').flatMap((one): Done[] =>
        one.content.year === `${view.year}` ? [{ on: one.content.closedOn, id: one._id }] : [],
      );
  return [handing(view, done, { due: `${view.year + 1}-01-15`, until: makeUpUntil(yearSpan(view.year)) })];
};
