import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/shared/ports/collections';
import { openidDigestOf } from '../../cloudfunctions/shared/secrets/keyed-hash';
import type { FieldKey } from '../../cloudfunctions/shared/secrets/field-cipher';
import { liveEntry } from '../../cloudfunctions/shared/roster/roster-store';
import { collectionOf } from '../../cloudfunctions/shared/roster/import/existing';
import type { Database } from '../../local-cloud/start';
import { dayOfInstant, timeOfInstant, type At, type Day } from '../../src-shared/kernel/day';
import type { Binding } from '../../src-shared/records/binding';
import type { Member } from '../../src-shared/records/member';
import type { RosterContent, RosterPointer } from '../../src-shared/records/roster';
import { collections } from '../cloud/collections';
import { COLLEGE_NAME, COMMITTEE_ID } from '../demo/branches';
import { facesOf, type Face } from '../demo/faces';
import { collegeParts, type BranchPart } from '../demo/generate';
import { closedMonthsOf } from './closed-months';
import { bindingId } from '../../src-shared/records/ids/binding';

/** `branches` for a smaller college, which is sooner there. */
export type Seeding = {
  branches?: number | undefined;
  database: Database;
  dataDir: string;
  digestKey: string;
  fieldKey: Pick<FieldKey, 'fieldKey' | 'fieldKeyId'>;
  nowAt: At;
  log?: ((line: string) => void) | undefined;
};

const SEED = 1;
/** One in so many has not bound yet, so that a secretary has somebody to give a code to. */
const UNBOUND_EACH = 11;
const LATEST_START = '22:00';

/** What an earlier, broken-off seeding left. */
const wipe = async (database: Database): Promise<void> => {
  for (const { name } of collections) await database.handle('database.removeDocument', { collectionName: name, query: '{}', multi: true });
};

/** The half hour that has begun, so that the theme day's sign-in is open for whoever starts the demo. */
const startOf = (nowAt: At): string => {
  const time = timeOfInstant(nowAt);
  const begun = `${time.slice(0, 2)}:${time.slice(3) < '30' ? '00' : '30'}`;
  return begun > LATEST_START ? LATEST_START : begun;
};

const isMember = (content: RosterContent): content is Member => content.type === 'member';
const newOpenid = (): string => `o${randomBytes(20).toString('base64url')}`;

/** All of a part at once, so that it is one commit to the file. */
const insertPart = async (database: Database, part: BranchPart, nowAt: At): Promise<void> => {
  const { postings, months } = closedMonthsOf(part, nowAt);
  const rosters = (['orgs', 'members', 'posts'] as const).map((name) =>
    database.insertMany(
      COLLECTIONS[name],
      part.roster.filter((content) => collectionOf(content) === name).map((content) => liveEntry(content)),
    ),
  );
  await Promise.all([
    ...rosters,
    database.insertMany(COLLECTIONS.records, [...part.activities, ...part.records]),
    database.insertMany(COLLECTIONS.revisions, part.former),
    database.insertMany(COLLECTIONS.ledger, part.ledger),
    database.insertMany(COLLECTIONS.attendance, part.rollCalls),
    database.insertMany(COLLECTIONS.points, [...part.declarations, ...postings, ...months]),
  ]);
};

/** Binds people to phones that nobody has; only the openids of those one may enter as are kept, in the demo's list. */
const bind = async (
  { database, dataDir, digestKey, nowAt }: Seeding,
  members: readonly Member[],
  faces: readonly Face[],
): Promise<void> => {
  const openids = new Map(faces.map((face) => [face.memberId, newOpenid()]));
  const bound = members.filter((member, place) => openids.has(member._id) || place % UNBOUND_EACH !== UNBOUND_EACH - 1);
  const bindings = bound.map(
    (member): Binding => ({
      _id: bindingId(member._id),
      type: 'binding',
      memberId: member._id,
      openidDigest: openidDigestOf(digestKey, openids.get(member._id) ?? newOpenid()),
      state: 'active',
      boundAt: nowAt,
      rev: 0,
    }),
  );
  await database.insertMany(COLLECTIONS.bindings, bindings);
  const people = faces.map(({ memberId, name, note, group }) => ({ openid: openids.get(memberId), name, note, group }));
  writeFileSync(path.join(dataDir, 'demo-people.json'), `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
};

const pointerOf = (nowAt: At): RosterPointer => ({
  _id: 'roster',
  type: 'rosterPointer',
  generation: 0,
  edits: 0,
  committeeId: COMMITTEE_ID,
  collegeName: COLLEGE_NAME,
  rev: 0,
  updatedAt: nowAt,
});

/** Fills a new demo folder with the demo college as it stands today; what an earlier try left is removed first. */
export const seedDemo = async (seeding: Seeding): Promise<void> => {
  const { database, digestKey, fieldKey, nowAt, branches = 24, log } = seeding;
  const today: Day = dayOfInstant(nowAt);
  log?.(`正在造演示学院${COLLEGE_NAME}（只在第一次，约 10 秒）…`);
  await wipe(database);
  const roster: RosterContent[] = [];
  for (const part of collegeParts({ seed: SEED, today, digestKey, fieldKey, branches, startsAt: startOf(nowAt) })) {
    await insertPart(database, part, nowAt);
    roster.push(...part.roster);
  }
  await bind(seeding, roster.filter(isMember), facesOf(roster, today));
  await database.insertMany(COLLECTIONS.settings, [pointerOf(nowAt)]);
};
