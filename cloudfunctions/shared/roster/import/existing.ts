import { taken } from '../../ports/opened';
import { createHmac } from 'node:crypto';
import { visibleContent, type RosterContent, type RosterEntry } from '../../../../src-shared/records/roster';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import { memberIdFrom } from '../../../../src-shared/records/ids/roster';

const KINDS: Readonly<Record<'orgs' | 'members' | 'posts', readonly string[]>> = {
  orgs: ['org'],
  members: ['member'],
  posts: ['post', 'committeeTerm'],
};

/** A member's id follows from the number, so importing again finds the same document; the number cannot be read back from it. */
export const memberIdOf = (digestKey: string, memberNo: string): string =>
  memberIdFrom(createHmac('sha256', digestKey).update(`member:${memberNo}`).digest('hex').slice(0, 20));

export const collectionOf = (content: RosterContent): 'orgs' | 'members' | 'posts' =>
  content.type === 'org' ? 'orgs' : content.type === 'member' ? 'members' : 'posts';

/** Every entry of the roster as it is stored. */
export const allEntries = async (ports: Ports): Promise<RosterEntry[]> => {
  const found = await Promise.all(
    (['orgs', 'members', 'posts'] as const).map((name) => ports.documents.find(COLLECTIONS[name], { type: { in: [...KINDS[name]] } })),
  );
  return found.flat().map((stored) => taken('rosterEntry', stored));
};

/** What readers see at a generation. */
export const visibleContents = (entries: readonly RosterEntry[], generation: number): RosterContent[] =>
  entries.flatMap((entry) => {
    const content = visibleContent(entry, generation);
    return content === null ? [] : [content];
  });
