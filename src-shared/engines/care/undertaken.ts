// What members have taken upon themselves: promises, pairs and posts, with how each stands.
import type { Day } from '../../kernel/day';
import { yearOf } from '../../kernel/period';
import type { CareState } from '../../records/vocabulary/care';
import type { RecordState } from '../../records/vocabulary/life';
import { membersOn } from '../../roster/branch';
import { inCareOrder, type CareRecord, type CareRow } from './row';
import type { CareBranch } from './people';

export type UndertakenKind = 'pledge' | 'pairing' | 'pioneerPost';

const OVER: Partial<Record<RecordState, CareState>> = { done: 'done', dropped: 'dropped', declined: 'declined' };

/** What was over in a former year is in the book; what was voided or taken back is no undertaking. */
const stateOf = ({ state, content }: CareRecord<UndertakenKind>, today: Day): CareState | undefined => {
  const { day, untilOn, endedOn } = content;
  if (state === 'proposed') return 'waiting';
  if (state === 'effective') return untilOn !== undefined && untilOn < today ? 'overdue' : 'running';
  return yearOf(endedOn ?? day) === yearOf(today) ? OVER[state] : undefined;
};

/** Those that wait or run, and what came of the others of the year. Its last day is the one the member named, if any; whoever left has none. */
export const undertakenRows = ({ branch, members, today }: CareBranch, records: readonly CareRecord<UndertakenKind>[]): CareRow[] => {
  const present = new Set(membersOn(members, branch._id, today).map(({ _id }) => _id));
  return inCareOrder(
    records.flatMap((record): CareRow[] => {
      const { memberId, day: fromOn, untilOn, endedOn } = record.content;
      const state = present.has(memberId) ? stateOf(record, today) : undefined;
      if (state === undefined) return [];
      return [
        {
          memberId,
          recordId: record._id,
          state,
          fromOn,
          ...(endedOn === undefined ? {} : { lastOn: endedOn }),
          ...(untilOn === undefined ? {} : { dueOn: untilOn }),
        },
      ];
    }),
    members,
  );
};
