import { addDays } from '../../kernel/day';
import type { Activity, Roll, RollLine } from '../../records/activity';
import { countsAsExpected, type LivePerson } from './live';

const SETTLED_AFTER_DAYS = 3;

const lineOf = (entry: LivePerson): RollLine => {
  const { member, groupId, standing, isCommittee } = entry.person;
  const status = !countsAsExpected(entry) ? 'notExpected' : (entry.status ?? 'absentUnexcused');
  return {
    memberId: member._id,
    name: member.name,
    ...(groupId === undefined ? {} : { groupId }),
    standing,
    isCommittee,
    status,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    source: entry.source,
    ...(entry.isLate ? { isLate: true } : {}),
  };
};

/** The counts of a roll follow from its lines, and from nothing else. */
export const rollOf = (lines: readonly RollLine[], day: string): Roll => {
  const count = (status: RollLine['status']): number => lines.filter((line) => line.status === status).length;
  return {
    lines: [...lines],
    expected: lines.length - count('notExpected'),
    present: count('present'),
    online: lines.filter((line) => line.status === 'present' && line.mode === 'online').length,
    excused: count('absentExcused'),
    unexcused: count('absentUnexcused'),
    notExpected: count('notExpected'),
    settledOn: addDays(day, SETTLED_AFTER_DAYS),
  };
};

/** 到会名单 as it is sealed: the people of the day in roster order. Whoever nobody spoke of was not there. */
export const sealRoll = (activity: Pick<Activity, 'day'>, roll: readonly LivePerson[]): Roll => rollOf(roll.map(lineOf), activity.day);
