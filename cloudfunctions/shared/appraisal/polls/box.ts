import { taken } from '../../ports/opened';
import { EMPTY_BOX } from '../../../../src-shared/engines/polls/box';
import { boxInside, type BoxInside, type PollBox } from '../../../../src-shared/records/poll';
import { refusal } from '../../pipeline/refusal';
import { COLLECTIONS } from '../../ports/collections';
import { decryptField, encryptField, type FieldKey } from '../../secrets/field-cipher';
import type { Documents, Stored, Write } from '../../ports/documents';

const bindingOf = (pollId: string): string => `${pollId}/inside`;

export const boxIn = (stored: Stored): PollBox => taken('pollBox', stored);

export const readBox = async (documents: Documents, pollId: string): Promise<PollBox> => {
  const stored = await documents.get(COLLECTIONS.polls, pollId);
  if (stored === null) throw refusal('common.notFound');
  return boxIn(stored);
};

/** The polls of a branch about a year, the first one first. */
export const boxesOf = async (documents: Documents, orgId: string, year: string): Promise<PollBox[]> =>
  (await documents.find(COLLECTIONS.polls, { orgId, year })).map(boxIn).sort((one, other) => one.n - other.n);

/** What is in the box; null once the ballots are destroyed. */
export const insideOf = (key: FieldKey, { _id, inside }: Pick<PollBox, '_id' | 'inside'>): BoxInside | null => {
  if (inside === undefined) return null;
  const text = decryptField(key, inside, bindingOf(_id));
  if (text === null) throw new Error('The box cannot be opened: it was locked with another key.');
  return boxInside.parse(JSON.parse(text));
};

/** Locked anew with each write: whoever looks into the database while a poll runs sees neither ballots nor who has voted. */
export const locked = (key: FieldKey, pollId: string, inside: BoxInside = EMPTY_BOX): NonNullable<PollBox['inside']> =>
  encryptField(key, JSON.stringify(inside), bindingOf(pollId));

export const replaceBox = (before: PollBox, after: Omit<PollBox, 'rev'>): Write => ({
  kind: 'replace',
  collection: COLLECTIONS.polls,
  document: { ...after, rev: before.rev + 1 },
  expectedRev: before.rev,
});
