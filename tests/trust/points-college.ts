// A cloud of many small branches, whose months of points are closed under everything that can go wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { collections } from '../../config/cloud/collections';
import { builtFunctions } from '../../config/functions/build';
import { TestClock } from '../../local-cloud/clock';
import { startLocalCloud, type LocalCloud } from '../../local-cloud/start';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { RosterContent } from '../../src-shared/records/roster';
import { functionLog, openidOf, seedRoster, TEST_SECRETS } from '../cloudfunctions/harness';
import { IDS, smallCollege } from '../cloudfunctions/small-college';

export type Branch = { org: Org; members: Member[]; secretaryId: string };
export type PointsCollege = { cloud: LocalCloud; clock: TestClock; branches: Branch[]; close: () => Promise<void> };

const branchAt = (index: number): { contents: RosterContent[]; branch: Branch } => {
  const college = smallCollege();
  const code = `Z01P${String(index).padStart(3, '0')}`;
  const org = {
    ...(college.find(({ _id }) => _id === IDS.branchB) as Org),
    _id: `o:${code}`,
    code,
    name: `第${index}党支部`,
    shortName: code,
  };
  const pattern = college.find(({ _id }) => _id === IDS.plainB) as Member;
  const members = ['a', 'b'].map(
    (letter, order): Member => ({
      ...pattern,
      _id: `m:${code}${letter}`,
      name: `${code}${letter}`,
      memberNo: `${code}${letter}`,
      rosterOrder: order,
      memberships: [{ id: `m:${code}${letter}:1`, branchId: org._id, fromOn: '2019-03-01' }],
    }),
  );
  const [secretary] = members as [Member, Member];
  const post = college.find((content) => content.type === 'post' && content.orgId === IDS.branchB);
  return {
    contents: [org, ...members, { ...post, _id: `post:${code}`, orgId: org._id, memberId: secretary._id } as RosterContent],
    branch: { org, members, secretaryId: secretary._id },
  };
};

/** Two workers of the nightly function at once, and no timers: each run is asked for. */
export const startPointsCollege = async (count: number, functionsDir?: string): Promise<PointsCollege> => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-points-'));
  const clock = new TestClock('2026-02-10T17:58:00.000Z');
  const functions = [
    { name: 'nightly', timeoutSeconds: 60, instances: 2, environment: TEST_SECRETS },
    { name: 'api', timeoutSeconds: 20, instances: 2, environment: TEST_SECRETS },
  ];
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: functionsDir ?? (await builtFunctions()),
    functions,
    collections,
    clock,
    isDemo: true,
    synchronous: 'NORMAL',
    functionLog,
  });
  const made = Array.from({ length: count }, (_, index) => branchAt(index));
  const above = smallCollege().filter(
    (content) => content.type === 'org' && (content._id === IDS.committee || content._id === IDS.general),
  );
  await seedRoster(cloud, [...above, ...made.flatMap(({ contents }) => contents)], '2026-01-01T00:00:00.000Z');
  return {
    cloud,
    clock,
    branches: made.map(({ branch }) => branch),
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** A command as a client sends it, again and again under the same key until there is an answer. */
export const insist = async (cloud: LocalCloud, who: string, order: { action: string; input: unknown; key: string }): Promise<unknown> => {
  for (let turn = 0; turn < 12; turn += 1) {
    const reply = (await cloud.call('api', { v: 1, ...order }, { openid: openidOf(who) }).catch(() => null)) as {
      ok: boolean;
      error?: { code: string };
    } | null;
    if (reply !== null && (reply.ok || (reply.error?.code !== 'common.internal' && reply.error?.code !== 'common.busy'))) return reply;
  }
  throw new Error(`No answer to ${order.action}.`);
};
