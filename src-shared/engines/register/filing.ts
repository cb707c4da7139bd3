// Handing in: to whom a record goes, and what their answers make of it.
import type { Day } from '../../kernel/day';
import { hasLapsed } from '../../records/vocabulary/filing';
import type { AnyContent, Kind } from '../../records/vocabulary/kind';
import type { FiledTo } from '../../records/vocabulary/schema';
import type { RecordState } from '../../records/vocabulary/life';
import type { Org } from '../../records/org';

type Receiver = { receiver: FiledTo['receiver']; receiverOrgId: string };

/** Whom a record is handed to. A branch directly under the committee hands the general branch's part to the committee. */
const receiversOf = (kind: Kind, content: AnyContent, org: Org): Receiver[] => {
  const committee = org.path[0];
  const nearest = org.path[org.path.length - 1];
  if (committee === undefined || nearest === undefined) return [];
  const asked = kind.receivers?.(content) ?? ['partyCommittee' as const];
  return [...new Set(asked)].map((receiver) => ({ receiver, receiverOrgId: receiver === 'partyCommittee' ? committee : nearest }));
};

/** The lines of a record that is handed in, or in again: everybody looks at it anew, the first day stands. */
export const handIn = (before: readonly FiledTo[], at: { kind: Kind; content: AnyContent; org: Org; today: Day }): FiledTo[] =>
  receiversOf(at.kind, at.content, at.org).map((to) => {
    const earlier = before.find((line) => line.receiver === to.receiver && line.receiverOrgId === to.receiverOrgId);
    return {
      ...to,
      state: 'submitted',
      firstSubmittedOn: earlier !== undefined && !hasLapsed(earlier, at.today) ? earlier.firstSubmittedOn : at.today,
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
