// One line of a list of care: about whom, when last, until when, and how it stands. What is said between two people is in none.
import type { Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Content, KindName } from '../../records/kinds';
import type { Member } from '../../records/member';
import { CARE_STATES, type CareState } from '../../records/vocabulary/care';
import type { RecordState } from '../../records/vocabulary/life';

export type CareRow = {
  memberId: string;
  state: CareState;
  /** Of what stands in a book as one record. */
  recordId?: string;
  /** Since when it has been so. */
  fromOn?: Day;
  /** When it was done last. */
  lastOn?: Day;
  /** The last day on which it is still in time. */
  dueOn?: Day;
};

/** As much of a record as a list is made of. One half filled in may lack what its content should have. */
export type CareRecord<T extends KindName> = { _id: string; state: RecordState; content: Content<T> };

/** The latest of some days, as the field it goes into; nothing of none. */
export const lastOf = (days: readonly Day[]): { lastOn?: Day } => {
  const lastOn = [...days].sort().pop();
  return lastOn === undefined ? {} : { lastOn };
};

const NO_DAY: Day = '9999-12-31';

/** What is owed first and its nearest day on top; of one day in roster order. */
export const inCareOrder = (rows: readonly CareRow[], members: readonly Member[]): CareRow[] => {
  const places = new Map(members.map(({ _id, rosterOrder }) => [_id, rosterOrder]));
  return [...rows].sort(
    by(
      ({ state }) => CARE_STATES.indexOf(state),
      ({ dueOn }) => dueOn ?? NO_DAY,
      ({ memberId }) => places.get(memberId) ?? Number.MAX_SAFE_INTEGER,
      ({ memberId }) => memberId,
      ({ recordId }) => recordId ?? '',
    ),
  );
};
