import { differing, type Apart } from './differing';
import type { DutySaid } from './surfaces';

const FIELDS = ['name', 'dueOn', 'isOverdue', 'until', 'people'] as const;

/** Of the record of what was held. */
export const WRITING = /^(record|confirm):/;

export const byId = (list: readonly DutySaid[]): Map<string, DutySaid> => new Map(list.map((duty) => [duty.dutyId, duty]));

/** Where two lists say different things of the same duty, or have the same duties in another order. */
export const listsApart = (between: string, one: readonly DutySaid[], other: readonly DutySaid[]): Apart[] => {
  const [known, also] = [byId(one), byId(other)];
  const both = [...known.keys()].filter((id) => also.has(id));
  const fields = both.flatMap((id) =>
    FIELDS.filter((field) => field in (known.get(id) ?? {}) && field in (also.get(id) ?? {})).flatMap((field) =>
      differing(between, `${field} of ${id}`, known.get(id)?.[field], also.get(id)?.[field]),
    ),
  );
  const [ids, those] = [one, other].map((list) => list.map(({ dutyId }) => dutyId).filter((id) => both.includes(id)));
  const turn = (ids ?? []).findIndex((id, place) => those?.[place] !== id);
  return [...fields, ...differing(between, 'order', ids?.[turn], turn === -1 ? undefined : those?.[turn])];
};
