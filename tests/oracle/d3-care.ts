import { addDays } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/facts/facts';
import type { KindName } from '../../src-shared/records/kinds';
import { happening, none, state, type Done, type Part } from './part';
import { membersOfYear, membersOn, openMemberships, postsOn, secretaryOn, standing } from './people';
import { anyones, askedForYear, livesOn, own, running, within, type View } from './view';

const TRANSFER_DAYS = 90;
const asDone = <T extends KindName>(records: readonly RecordFact<T>[]): Done[] => records.map((one) => ({ on: one.day, id: one._id }));
const inYear = <T extends KindName>(view: View, records: readonly RecordFact<T>[]): RecordFact<T>[] =>
  records.filter((one) => within(one.day, view));

const once = <T extends KindName>(view: View, records: readonly RecordFact<T>[]): Part[] =>
  askedForYear(view) ? [happening(view, asDone(inYear(view, records)), view.last)] : [none(view.last)];

type Session = RecordFact<'trainingSession'>;
const sessionsOf = (view: View, memberId: string, isIt: (session: Session) => boolean): Session[] =>
  inYear(view, anyones(view, 'trainingSession')).filter((one) => isIt(one) && one.content.lines.some((line) => line.memberId === memberId));

/** 3.2.a: the secretary of the day read was at a concentrated training. */
export const secretaryTraining = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = secretaryOn(view, view.onDay);
  // Nobody in office is nobody trained.
  const done = asked === undefined ? [] : asDone(sessionsOf(view, asked, ({ content }) => content.isConcentrated));
  return [happening(view, done, view.last)];
};

/** 3.2.b: so was every party worker besides the secretary, at a training for them or for secretaries. */
export const workerTraining = (view: View): Part[] => {
  const asked = [...new Set(postsOn(view, view.onDay, ['partyWorker']).map((post) => post.memberId))].filter(
    (memberId) => memberId !== secretaryOn(view, view.onDay),
  );
  if (!askedForYear(view) || asked.length === 0) return [none(view.last)];
  return asked.map((memberId) =>
    happening(
      view,
      asDone(sessionsOf(view, memberId, ({ content }) => ['partyWorkerTraining', 'secretaryClass'].includes(content.sessionKind))),
      view.last,
    ),
  );
};

/** 3.4.a: the yearly check speaks of everybody of its day. */
export const relationCheck = (view: View): Part[] =>
  once(
    view,
    own(view, 'relationCheck').filter(({ content }) => {
      const listed = content.lines.map((line) => line.memberId);
      return content.year === `${view.year}` && membersOn(view, content.checkedOn).every((member) => listed.includes(member._id));
    }),
  );

/** 3.4.b: everybody of the branch is in one branch, and nobody who left it is in none. */
export const oneBranch = (view: View): Part[] => {
  const day = view.onDay;
  if (!livesOn(view.facts.branch, day)) return [none(day)];
  const asked = view.facts.members.filter((member) => {
    const open = openMemberships(member, day);
    const lastHere =
      member.memberships.filter((one) => one.fromOn <= day).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]?.branchId === view.id;
    return standing(member, day) !== null && (open.includes(view.id) || (open.length === 0 && lastHere));
  });
  if (asked.length === 0) return [none(day)];
  const wrong = asked.filter((member) => openMemberships(member, day).length !== 1);
  return [state(wrong.length === 0, day, [view.id, ...wrong.map((member) => member._id)])];
};

/** 3.4.c: what is under way on the day read is so for ninety days at most. */
export const transfers = (view: View): Part[] => {
  const day = view.onDay;
  const open = running(view, 'transfer').filter(({ content }) => content.openedOn <= day && (content.closedOn ?? '9999') > day);
  if (!livesOn(view.facts.branch, day) || open.length === 0) return [none(day)];
  return open.map((one) => state(day <= addDays(one.content.openedOn, TRANSFER_DAYS), day, [one._id]));
};

/** 3.5.a, 3.6.b, 3.6.d: once in the year. */
export const pioneer = (view: View): Part[] => once(view, own(view, 'pioneerActivity'));
export const hardship = (view: View): Part[] =>
  once(
    view,
    own(view, 'hardshipLedger').filter(({ content }) => content.year === `${view.year}`),
  );
export const praise = (view: View): Part[] =>
  once(
    view,
    own(view, 'commendation').filter(({ content }) => content.level === 'branch'),
  );

/** 3.6.c: care, unless somebody looked and found nobody in need. */
export const care = (view: View): Part[] => {
  const isNobody = inYear(view, own(view, 'hardshipLedger')).some(({ content }) => content.year === `${view.year}` && content.isEmpty);
  return isNobody ? [none(view.last)] : once(view, own(view, 'careActivity'));
};

/** 3.6.a: the secretary of the day talked with every member of the year. */
export const talks = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = membersOfYear(view).filter((member) => member._id !== secretaryOn(view, view.onDay));
  if (asked.length === 0) return [none(view.last)];
  return asked.map((member) => {
    const talked = inYear(view, own(view, 'heartTalk')).filter(
      ({ content }) => content.withId === member._id && secretaryOn(view, content.day) === content.talkerId,
    );
    return happening(view, asDone(talked), view.last);
  });
};
