import { addDays, type Day } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/engines/score/facts';
import type { FiledTo } from '../../src-shared/records/kind/schema';
import type { Content, KindName } from '../../src-shared/records/kinds';
import { handing, type Done, type Part } from './part';
import { handedIn, type View } from './view';

type Receiver = 'partyCommittee' | 'generalBranch';
const RETURN_DAYS = 10;

/** Part of what is handed in is for the general branch; a branch directly under the committee gives the committee that too. */
const isFor = ({ facts }: View, line: FiledTo, receiver: Receiver): boolean =>
  line.receiver === receiver || (receiver === 'generalBranch' && !facts.superiors.some((org) => org.kind === 'generalBranch'));

/** When a record was first handed to a receiver (to anyone: null), unless it has been lying returned for more than ten days. */
export const handedOn = (view: View, one: RecordFact, receiver: Receiver | null): Done[] =>
  (one.filedTo ?? [])
    .filter((line) => receiver === null || isFor(view, line, receiver))
    .filter((line) => line.firstSubmittedOn <= view.asOf && !(line.state === 'returned' && view.asOf > addDays(line.returnedOn ?? line.firstSubmittedOn, RETURN_DAYS)))
    .map((line) => ({ on: line.firstSubmittedOn, id: one._id }));

export type Asked<T extends KindName> = { isIt: (content: Content<T>) => boolean; receiver: Receiver | null; due: Day; until: Day };

export const handed = <T extends KindName>(view: View, type: T, { isIt, receiver, due, until }: Asked<T>): Part =>
  handing(view, handedIn(view, type).filter((one) => isIt(one.content)).flatMap((one) => handedOn(view, one as unknown as RecordFact, receiver)), { due, until });
