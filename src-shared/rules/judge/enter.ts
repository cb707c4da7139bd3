// What to do about a record: finish the one that is begun, else enter one.
import type { BranchFacts, Fact, RecordFact } from '../../facts/facts';
import type { KindName } from '../../records/kinds';
import type { Actor, Effort, OpenRemedy } from '../indicator';

/** The records of a branch itself; its facts also hold some of its superiors. */
export const ownOf = <T extends KindName>(facts: BranchFacts, records: readonly RecordFact<T>[]): RecordFact<T>[] =>
  records.filter((record) => record.orgId === facts.branch._id);

export type EnterRemedy = {
  /** A record already begun for it. */
  open?: RecordFact | undefined;
  would: RecordFact;
  by: Actor;
  effort?: Effort;
  /** What must be there before it. */
  first?: readonly Fact[];
};

/** A begun record keeps its id: what would stand there is that record, complete. */
export const enterRemedy = ({ open, would, by, effort = 'form', first = [] }: EnterRemedy): OpenRemedy => ({
  verb: open === undefined ? 'enter' : open.state === 'submitted' ? 'confirm' : 'finish',
  by: open?.state === 'submitted' ? 'secretary' : by,
  effort,
  kinds: [],
  type: would.type,
  ...(open === undefined ? {} : { recordId: open._id }),
  ...(first.length === 0 ? {} : { restsOn: first.map((fact) => fact._id) }),
  would: [...first, open === undefined ? would : { ...would, _id: open._id }],
});
