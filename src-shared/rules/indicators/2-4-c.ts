import { membersOn } from '../../roster/branch';
import { linesIn, type ActivityFact, type RollFactLine } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { branchRule, type CheckAt, type Part, type Remedy } from '../indicator';
import { appraisedUntil } from '../judge/appraised';
import type { On } from '../judge/due';
import { confirmedWithin } from '../judge/leaders';
import { isOpen } from '../judge/when';
import { valueOn } from '../../standard/params';

type Roll = Pick<ActivityFact, 'roll' | 'lines'>;

const linesOf = (activity: Pick<Roll, 'lines'>, memberId: string): RollFactLine[] =>
  linesIn(activity).filter((line) => line.memberId === memberId);

/** Theme days of a year that expected a person, by day: the confirmed ones; whatever they make up for, they were on their day. */
const themeDaysOf = (gathered: Gathered, { year, countsFromOn }: Pick<CheckAt, 'year' | 'countsFromOn'>): ActivityFact[] =>
  confirmedWithin(gathered.activities, year, gathered.asOfOn).filter(
    (activity) => activity.kinds.includes('themeDay') && activity.day >= (countsFromOn ?? activity.day),
  );

/** Missed without a word, and three days have passed in which a leave could still be asked for. Leave, coming online and not being expected never count (Q12, Q13). */
export const missedBy = <Day extends Roll>(days: readonly Day[], memberId: string, asOfOn: string): Day[] =>
  days.filter(
    (activity) =>
      activity.roll !== undefined &&
      activity.roll.settledOn <= asOfOn &&
      linesOf(activity, memberId).some((line) => line.status === 'absentUnexcused'),
  );

/** People look at it: the case is opened, or taken further. It is not over by a record, only by a correction of the facts. */
const caseRemedy = (memberId: string, { gathered, at }: On): Omit<Remedy, 'byOn'> | null => {
  const own = [...gathered.records('memberCase'), ...gathered.openRecords('memberCase')].filter(
    ({ content }) => content.memberId === memberId && content.caseKind === 'threeAbsences' && content.openedOn.startsWith(at.year),
  );
  if (own.some(({ state }) => state === 'decided' || state === 'appealed' || state === 'answered')) return null;
  const begun = own[0];
  return {
    verb: begun === undefined ? 'enter' : 'finish',
    by: 'secretary',
    effort: 'long',
    kinds: [],
    type: 'memberCase',
    recordId: begun?._id,
    memberId,
    period: at.year,
    isMakeUp: false,
    would: [],
  };
};

export const fewThemeDaysMissed = branchRule('2.4.c', {
  statement: 'no-member-missed-three-theme-days-without-a-word',
  recordKinds: ['memberCase'],
  why: 'Three absences are a reason to look at somebody’s case and hear them. What follows, a meeting decides; nothing follows by itself, and a correction ends it.',
  cite: [standardCite('二(四)支部主题党日', '无正当理由一年内累计3次不参加的，应评定为不合格党员')],
  check: (facts, gathered, at) => {
    const days = themeDaysOf(gathered, at);
    const people = membersOn(facts.members, facts.branch._id, at.onDay).filter((member) =>
      days.some((activity) => linesOf(activity, member._id).length > 0),
    );
    if (people.length === 0) return notApplicable('noRecords');
    const until = appraisedUntil(at.year, at);
    const parts = people.map(({ _id }): Part => {
      const missed = missedBy(days, _id, at.asOfOn);
      const outcome = missed.length >= valueOn(at.params.absencesForCase, at.onDay) ? 'notMet' : 'met';
      const base = {
        period: at.year,
        memberId: _id,
        outcome,
        isMadeUp: false,
        evidenceIds: missed.map((activity) => activity._id),
        openIds: [],
        lastOn: at.onDay,
        countsFromOn: at.onDay,
        makeUpUntilOn: until,
      } as const;
      const remedy = isOpen(base, at.asOfOn) ? caseRemedy(_id, { gathered, at }) : null;
      return { ...base, remedy: remedy === null ? null : { ...remedy, byOn: until } };
    });
    return settle(parts, at);
  },
});
