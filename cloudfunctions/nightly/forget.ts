import { addMonths, dayOfInstant, type At } from '../../src-shared/kernel/day';
import { leaveCategory, type Leave } from '../../src-shared/records/attendance';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { findOf } from '../shared/ports/opened';
import { valueOn } from '../../src-shared/standard/params/value-on';
import { numbersInForce } from '../shared/score/pack';
import { clearLeft } from './clear-left';
import { retire } from './retire';

const AT_ONCE = 50;

export type Forgotten = { keys: number; attempts: number; reasons: number; people: number; retired: number; left: number };

/** That there was a leave is part of the roll and stays; why there was, and what the secretary answered, goes. */
const withoutReason = ({ category: _, note: __, stateReason: ___, ...kept }: Leave): Leave => ({ ...kept, rev: kept.rev + 1 });

const forgetReasons = async (ports: Ports, until: string): Promise<{ reasons: number; isAll: boolean }> => {
  const due = await findOf(ports.documents, COLLECTIONS.attendance, {
    type: 'leave',
    where: { day: { to: until }, category: { in: leaveCategory.options } },
    options: { limit: AT_ONCE },
  });
  let reasons = 0;
  for (const document of due) {
    // Whoever was faster has changed it; a next night finds what is left.
    if (
      (await ports.documents.commit([
        { kind: 'replace', collection: COLLECTIONS.attendance, document: withoutReason(document), expectedRev: document.rev },
      ])) === 'done'
    )
      reasons += 1;
  }
  return { reasons, isAll: due.length < AT_ONCE };
};

/**
 * Keeps what the leave form and the privacy page promise: the reasons of leaves and the failed tries at signing in are
 * gone a year after the day of the activity, the keys of commands once nobody will send them again; and the data of who has
 * left a month before, and what is kept no longer.
 */
export const forget = async (ports: Ports, scheduledAt: At, hasTime: () => boolean): Promise<Forgotten> => {
  const today = dayOfInstant(scheduledAt);
  const until = addMonths(today, -valueOn((await numbersInForce(ports.documents)).keepReasonMonths, today));
  const keys = await ports.documents.removeAll(COLLECTIONS.keys, { expiresAt: { to: scheduledAt } });
  const attempts = await ports.documents.removeAll(COLLECTIONS.attendance, { type: 'signInAttempt', day: { to: until } });
  let reasons = 0;
  let isAll = false;
  while (!isAll && hasTime()) {
    const turn = await forgetReasons(ports, until);
    reasons += turn.reasons;
    isAll = turn.isAll;
  }
  const cleared = await clearLeft(ports, scheduledAt, hasTime);
  const { retired, unretired } = await retire(ports, scheduledAt, hasTime);
  return { keys, attempts, reasons, people: cleared.people, retired, left: isAll && cleared.isAll && unretired === 0 ? 0 : 1 };
};
