// What people see in all: the reply of every query that can be asked of a place, for tests that something stands nowhere.
import { CONTRACT, type ActionName } from '../../src-shared/contract';
import type { Action } from '../../src-shared/contract/action';
import type { KindName } from '../../src-shared/records/kinds';
import type { TestCloud } from './harness';

type Shaped = { def: { shape?: Readonly<Record<string, unknown>> } };

/** What an action is asked with: of its fields those that are given, the others left out where they may be. */
const inputsOf = (name: ActionName, given: Readonly<Record<string, unknown>>, forms: readonly KindName[]): Record<string, unknown>[] => {
  const entry: Action = CONTRACT[name];
  const fields = Object.keys((entry.input as unknown as Shaped).def.shape ?? {});
  const input = Object.fromEntries(fields.flatMap((field) => (field in given ? [[field, given[field]]] : [])));
  const all = name === 'register.form' ? forms.map((type) => ({ ...input, type })) : [input];
  return all.filter((one) => entry.input.safeParse(one).success);
};

/** The queries of `api`, in the order of the contract. */
export const QUERIES = (Object.keys(CONTRACT) as ActionName[]).filter((name) => {
  const entry: Action = CONTRACT[name];
  return entry.kind === 'query' && entry.by === undefined;
});

/**
 * Replies that are no refusals, by who asks, the action and, of forms, the kind of record.
 * @param askers each with the place they ask about
 * @param forms the kinds of records whose forms are opened
 * @param given the values of fields by their names, the same for all; `orgId` is the asker's place
 */
export const everyReply = async (
  college: TestCloud,
  askers: readonly (readonly [who: string, orgId: string])[],
  given: Readonly<Record<string, unknown>>,
  { queries = QUERIES, forms = [] }: { queries?: readonly ActionName[]; forms?: readonly KindName[] } = {},
): Promise<Record<string, unknown>> => {
  const replies: Record<string, unknown> = {};
  for (const [who, orgId] of askers)
    for (const name of queries)
      for (const input of inputsOf(name, { ...given, orgId }, forms)) {
        const reply = await college.raw(who, { v: 1, action: name, input });
        if ((reply as { ok: boolean }).ok) replies[[who, name, ...(name === 'register.form' ? [input.type] : [])].join(' ')] = reply;
      }
  return replies;
};
