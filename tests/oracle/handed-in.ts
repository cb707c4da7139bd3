import { addDays, type Day } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/facts/facts';
import type { Content, KindName } from '../../src-shared/records/kinds';
import { handing, type Done, type Part } from './part';
import { handedIn, type View } from './view';

/** Upward: to the general branch, else to the committee. */
type Receiver = 'partyCommittee' | 'upward';
const RETURN_DAYS = 10;

/** Who is meant: the committee takes the part of a general branch where there is none, and no line of the record has one. */
const receiverOf = (view: View, one: RecordFact, receiver: Receiver): string => {
  const hasGeneral =
    view.facts.superiors.some(({ kind }) => kind === 'generalBranch') ||
    (one.filedTo ?? []).some((line) => line.receiver === 'generalBranch');
  return receiver === 'upward' && hasGeneral ? 'generalBranch' : 'partyCommittee';
};

/** When a record was first handed to a receiver, unless it has been lying returned for more than ten days. */
export const handedOn = (view: View, one: RecordFact, receiver: Receiver): Done[] =>
  (one.filedTo ?? [])
    .filter((line) => line.receiver === receiverOf(view, one, receiver))
    .filter(
      (line) =>
        line.firstSubmittedOn <= view.asOf &&
        !(line.state === 'returned' && view.asOf > addDays(line.returnedOn ?? line.firstSubmittedOn, RETURN_DAYS)),
    )
    .map((line) => ({ on: line.firstSubmittedOn, id: one._id }));

export type Asked<T extends KindName> = { isIt: (content: Content<T>) => boolean; receiver: Receiver; due: Day; until: Day };

export const handed = <T extends KindName>(view: View, type: T, { isIt, receiver, due, until }: Asked<T>): Part =>
  handing(
    view,
    handedIn(view, type)
      .filter((one) => isIt(one.content))
      .flatMap((one) => handedOn(view, one as unknown as RecordFact, receiver)),
    { due, until },
  );
