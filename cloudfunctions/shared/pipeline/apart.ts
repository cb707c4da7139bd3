// A reply that lists people, with those who share a name told apart. One place for every list: what is stored, exported, printed
// or made public is said by other actions, and says the name as it stands in the roster.
import { shownNames, type Shown } from '../roster/apart';
import type { Context } from './context';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Under this key a page gets names by id. */
const BY_ID = 'names';
/** What was typed, and is sent back as it is. */
const TYPED = 'content';

const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isPlain(value)) return [];
  const own = typeof value.memberId === 'string' && typeof value.name === 'string' ? [value.memberId] : [];
  const byId = isPlain(value[BY_ID]) ? Object.keys(value[BY_ID]) : [];
  return [...own, ...byId, ...Object.entries(value).flatMap(([key, inner]) => (key === TYPED ? [] : idsIn(inner)))];
};

/** A list that has the group of each beside the name is not told it twice. */
const saysGroup = ({ group, groupName }: Plain): boolean => [group, groupName].some((said) => typeof said === 'string' && said !== '');

const told = (value: unknown, shown: ReadonlyMap<string, Shown>): unknown => {
  if (Array.isArray(value)) return value.map((entry) => told(entry, shown));
  if (!isPlain(value)) return value;
  const all = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === TYPED ? inner : told(inner, shown)]));
  const own = typeof value.memberId === 'string' ? shown.get(value.memberId) : undefined;
  if (own !== undefined && typeof value.name === 'string' && !(own.groupId !== undefined && saysGroup(value))) all.name = own.name;
  const names = value[BY_ID];
  if (isPlain(names)) all[BY_ID] = Object.fromEntries(Object.entries(names).map(([id, name]) => [id, shown.get(id)?.name ?? name]));
  return all;
};

/** The reply with names that cannot be mistaken. Reads the roster only where somebody is named. */
export const toldApart = async (
  { ports, roster, today }: Pick<Context, 'ports' | 'roster' | 'today'>,
  reply: unknown,
): Promise<unknown> => {
  const ids = [...new Set(idsIn(reply))];
  if (ids.length === 0) return reply;
  const shown = await shownNames({ documents: ports.documents, roster, today }, ids);
  return shown.size === 0 ? reply : told(reply, shown);
};
