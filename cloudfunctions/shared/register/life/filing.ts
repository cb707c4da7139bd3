import { daysBetween, type Day } from '../../../../src-shared/kernel/day';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { FiledTo } from '../../../../src-shared/records/vocabulary/schema';
import type { RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { Org } from '../../../../src-shared/records/org';

/** Handed in again within so many days, a return does not cost punctuality (records.md §0; the college may set another). */
const RETURN_FREE_DAYS = 10;

type Receiver = { receiver: FiledTo['receiver']; receiverOrgId: string };

/** Whom a record is handed to. A branch directly under the committee hands the general branch's part to the committee. */
const receiversOf = (kind: Kind, content: AnyContent, org: Org): Receiver[] => {
  const committee = org.path[0];
  const nearest = org.path.at(-1);
  if (committee === undefined || nearest === undefined) return [];
  const asked = kind.receivers?.(content) ?? ['partyCommittee' as const];
  return [...new Set(asked)].map((receiver) => ({ receiver, receiverOrgId: receiver === 'partyCommittee' ? committee : nearest }));
};

const isStillInTime = (line: FiledTo, today: Day): boolean =>
  line.returnedOn === undefined || daysBetween(line.returnedOn, today) <= RETURN_FREE_DAYS;

/** The lines of a record that is handed in, or in again: everybody looks at it anew, the first day stands. */
export const handIn = (before: readonly FiledTo[], at: { kind: Kind; content: AnyContent; org: Org; today: Day }): FiledTo[] =>
  receiversOf(at.kind, at.content, at.org).map((to) => {
    const earlier = before.find((line) => line.receiver === to.receiver && line.receiverOrgId === to.receiverOrgId);
    return {
      ...to,
      state: 'submitted',
      firstSubmittedOn: earlier !== undefined && isStillInTime(earlier, at.today) ? earlier.firstSubmittedOn : at.today,
    };
  });

/** The lines after an answer: those of the answering organisations, which nobody else can give. */
export const answerLines = (
  before: readonly FiledTo[],
  answer: 'received' | 'returned',
  at: { receivesFor: readonly string[]; today: Day },
): FiledTo[] =>
  before.map((line) => {
    if (line.state !== 'submitted' || !at.receivesFor.includes(line.receiverOrgId)) return line;
    return answer === 'returned' ? { ...line, state: answer, returnedOn: at.today } : { ...line, state: answer };
  });

/** One return gives the record back; only when everybody has received it is it received. */
export const stateOfLines = (lines: readonly FiledTo[]): RecordState => {
  if (lines.some((line) => line.state === 'returned')) return 'returned';
  return lines.every((line) => line.state === 'received') ? 'received' : 'submitted';
};
