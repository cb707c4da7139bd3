import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { liveEntry } from '../../../cloudfunctions/shared/roster/roster-store';
import { startApp, type App } from '../../../config/start/app';
import type { RosterContent } from '../../../src-shared/records/roster';
import type { TestClock } from '../../../local-cloud/clock';
import { openidDigest, openidOf } from '../../cloudfunctions/harness';
import { smallCollege } from '../../cloudfunctions/small-college';

const COLLECTION_OF = { org: 'orgs', member: 'members', post: 'posts', committeeTerm: 'posts' } as const;

/** The small college, and more where a test needs more, on the running application, with everybody bound and in the demo's list. */
export const startBoundCollege = async (dataDir: string, clock: TestClock, more: readonly RosterContent[] = []): Promise<App> => {
  const roster = [...smallCollege(), ...more];
  const people = roster.flatMap((entry) => (entry.type === 'member' ? [entry] : []));
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(
    path.join(dataDir, 'demo-people.json'),
    JSON.stringify(people.map(({ _id, name }) => ({ openid: openidOf(_id), name, note: '', group: '测试' }))),
  );
  const app = await startApp({ dataDir, isEmpty: true, clock });
  const at = new Date(clock.now()).toISOString();
  for (const entry of roster) await app.cloud.database.insertMany(COLLECTION_OF[entry.type], [liveEntry(entry)]);
  await app.cloud.database.insertMany(
    'bindings',
    people.map(({ _id }) => ({
      _id: `bind:${_id}`,
      type: 'binding',
      memberId: _id,
      openidDigest: openidDigest(openidOf(_id), app.secrets),
      state: 'active',
      boundAt: at,
      rev: 0,
    })),
  );
  await app.cloud.database.replace('settings', {
    _id: 'roster',
    type: 'rosterPointer',
    generation: 0,
    edits: 0,
    committeeId: 'o:DW',
    collegeName: '示例石化职业学院',
    rev: 0,
    updatedAt: at,
  });
  return app;
};
