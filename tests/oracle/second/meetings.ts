// Dimension 2, what happens by period: 2.1.d–g, 2.1.j, 2.1.k, 2.4.a, 4.1.b and the silent months.
import { type Activity, type Books } from './books';
import { committeeOn, hasCommittee, secretariesOn } from './roster';
import { makeUpLimit, monthsOf, plusDays, quartersOf, within, type Day, type Period } from './calendar';
import { ABSENT, notApplicable, notYetDue, ofPeriod, ofYear, share, sum, type Duty, type Judged } from './verdicts';

type Kind = Activity['kinds'][number];

/** The period an activity makes up for a kind: “one activity makes up one period of a kind and does not count for its own”. */
const madeUpPeriod = (activity: Activity, kind: Kind): string | undefined => {
  const period = activity.makesUp?.find((one) => one.kind === kind)?.period;
  if (period === undefined) return undefined;
  const year = Number(period.slice(0, 4));
  const named = [...monthsOf(year), ...quartersOf(year)].find(({ name }) => name === period);
  // A period that was not over on the day cannot be made up: the activity stays its own.
  return named !== undefined && named.last < activity.day ? period : undefined;
};

const search = (activities: readonly Activity[], kind: Kind, period: Period): { onTime: boolean; madeUp: boolean } => {
  const ofKind = activities.filter(({ kinds }) => kinds.includes(kind));
  return {
    onTime: ofKind.some((activity) => madeUpPeriod(activity, kind) === undefined && within(activity.day, period)),
    madeUp: ofKind.some(
      (activity) => madeUpPeriod(activity, kind) === period.name && activity.day > period.last && activity.day <= makeUpLimit(period),
    ),
  };
};
const ofKind = (books: Books, activities: readonly Activity[], kind: Kind, period: Period): Duty =>
  ofPeriod(books, period, search(activities, kind, period));

const ownOnly = ({ activities, branch }: Books): Activity[] =>
  activities.filter(({ orgId, scope }) => orgId === branch._id && scope !== 'joint');

/** 2.1.d: of the whole branch; “generalMeeting ⇒ branch”. */
export const generalMeetings = (books: Books): Judged =>
  sum(
    books,
    quartersOf(books.year).map((quarter) =>
      ofKind(
        books,
        ownOnly(books).filter(({ scope }) => scope === 'branch'),
        'generalMeeting',
        quarter,
      ),
    ),
  );

/**
 * 2.1.e: at least half of the committee present. The committee is that of the roster on the day; a roll that leaves its
 * absent members out, or no roll at all, proves nobody's presence (noData never pays).
 */
const halfThere = (books: Books, activity: Activity): boolean => {
  const present = new Set((activity.lines ?? []).filter(({ status }) => status === 'present').map(({ memberId }) => memberId));
  const committee = committeeOn(books, activity.day);
  return committee.length > 0 && committee.filter((id) => present.has(id)).length * 2 >= committee.length;
};
export const committeeMeetings = (books: Books): Judged => {
  const valid = ownOnly(books).filter((activity) => halfThere(books, activity));
  return sum(
    books,
    monthsOf(books.year).map((month) => (hasCommittee(books, month) ? ofKind(books, valid, 'committeeMeeting', month) : ABSENT)),
  );
};

const groupsOf = ({ file, branch }: Books): Books['branch'][] =>
  file.orgs.filter(({ kind, parentId }) => kind === 'partyGroup' && parentId === branch._id);
const existedThrough = (group: Books['branch'], { first, last }: Period): boolean =>
  group.foundedOn <= first && (group.dissolvedOn === undefined || last <= group.dissolvedOn);

/** 2.1.f: Σ over groups of the months the group existed. */
export const groupMeetings = (books: Books): Judged =>
  sum(
    books,
    monthsOf(books.year).flatMap((month) =>
      groupsOf(books)
        .filter((group) => existedThrough(group, month))
        .map((group) =>
          ofKind(
            books,
            ownOnly(books).filter(({ groupId }) => groupId === group._id),
            'groupMeeting',
            month,
          ),
        ),
    ),
  );

/** 2.1.g: held for the branch; a joint lecture serves every participating branch (Q16). */
export const lectures = (books: Books): Judged =>
  sum(
    books,
    quartersOf(books.year).map((quarter) => ofKind(books, books.activities, 'partyLecture', quarter)),
  );

/** 2.4.a: a theme day of the branch or a joint one, or one of each group (Q20). */
export const themeDays = (books: Books): Judged => {
  const wide = books.activities.filter(({ scope }) => scope !== 'group');
  const byGroup = (group: Books['branch'], month: Period): { onTime: boolean; madeUp: boolean } =>
    search(
      ownOnly(books).filter(({ scope, groupId }) => scope === 'group' && groupId === group._id),
      'themeDay',
      month,
    );
  return sum(
    books,
    monthsOf(books.year).map((month) => {
      const whole = search(wide, 'themeDay', month);
      const groups = groupsOf(books)
        .filter((group) => existedThrough(group, month))
        .map((group) => byGroup(group, month));
      return ofPeriod(books, month, {
        onTime: whole.onTime || (groups.length > 0 && groups.every(({ onTime }) => onTime)),
        madeUp: whole.madeUp || (groups.length > 0 && groups.every(({ onTime, madeUp }) => onTime || madeUp)),
      });
    }),
  );
};

/** 2.1.j: a lecture given by whoever was secretary on that day. */
export const secretaryLecture = (books: Books): Judged =>
  sum(books, [
    ofYear(
      books,
      books.activities.some(
        ({ kinds, day, lecture }) =>
          kinds.includes('partyLecture') &&
          day.startsWith(String(books.year)) &&
          lecture?.lecturerId !== undefined &&
          secretariesOn(books, day).includes(lecture.lecturerId),
      ),
    ),
  ]);

/**
 * 2.1.k: “all activities with day+7 ≤ D, not cancelled”, D being 12-31 in a year sheet; those of the last week of December
 * are asked of the next year, else no sheet would ask them. Complete when confirmed and nothing is missing.
 */
export const completeRecords = (books: Books): Judged => {
  const mayAsk = (day: Day): boolean =>
    plusDays(day, 7).startsWith(String(books.year)) && day >= books.countsFrom && !books.isLetOffOn(plusDays(day, 7));
  const asked = books.ownActivities.filter(({ day, state }) => state !== 'cancelled' && plusDays(day, 7) <= books.readOn && mayAsk(day));
  const isAnyToCome = books.ownActivities.some(({ day, state }) => state !== 'cancelled' && plusDays(day, 7) > books.readOn && mayAsk(day));
  const complete = asked.filter(({ _id, state, missing }) => state === 'confirmed' && missing.length === 0 && !books.falsifiedIds.has(_id));
  if (asked.length > 0) return share(complete.length, asked.length);
  return isAnyToCome ? notYetDue : notApplicable;
};

const DISCUSSING: readonly Kind[] = ['committeeMeeting', 'generalMeeting', 'workMeeting'];

/** 4.1.b: any meeting tagged with the topic; a meeting that makes up a month for its kind makes it up here too. */
export const monthlyDiscussion = (books: Books): Judged => {
  const tagged = ownOnly(books).filter(
    ({ topics, kinds }) => topics.includes('partyBuilding') && kinds.some((kind) => DISCUSSING.includes(kind)),
  );
  return sum(
    books,
    monthsOf(books.year).map((month) => {
      const found = DISCUSSING.map((kind) => search(tagged, kind, month));
      return ofPeriod(books, month, { onTime: found.some(({ onTime }) => onTime), madeUp: found.some(({ madeUp }) => madeUp) });
    }),
  );
};

const SILENT_MONTHS = 6;

/** The veto of “6 consecutive calendar months with no recorded organizational life”, in months the branch was counted. */
export const wasSilent = (books: Books): boolean => {
  const months = [...monthsOf(books.year - 1), ...monthsOf(books.year)].filter(
    (month) => books.had(month) && plusDays(month.last, 7) < books.today,
  );
  const isSilent = (month: Period): boolean => !books.activities.some(({ day }: { day: Day }) => within(day, month));
  let run = 0;
  for (const month of months) {
    run = isSilent(month) ? run + 1 : 0;
    if (run >= SILENT_MONTHS && month.name.startsWith(String(books.year))) return true;
  }
  return false;
};
