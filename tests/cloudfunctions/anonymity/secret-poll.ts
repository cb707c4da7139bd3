// A poll of the small college's branch A, cast in a known order; what an attacker finds afterwards, and the truth to hold it against.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { handlers } from '../../../cloudfunctions/api/actions';
import { serve, type Reply } from '../../../cloudfunctions/shared/pipeline/pipeline';
import type { Handlers } from '../../../cloudfunctions/shared/pipeline/registry';
import { cloudbasePorts } from '../../../cloudfunctions/shared/adapters/cloudbase/ports';
import type { Ports } from '../../../cloudfunctions/shared/ports';
import { collections } from '../../../config/cloud/collections';
import type { CollectionDefinition } from '../../../local-cloud/start';
import type { ActionName, In } from '../../../src-shared/contract';
import type { Ballot } from '../../../src-shared/records/poll';
import { chanceOf, type Chance } from '../../trust/random';
import { openidOf, startTestCloud, TEST_SECRETS } from '../harness';
import { IDS } from '../small-college';

type Documents = Record<string, unknown>[];

/** What somebody has who may read everything the program leaves behind, the keys of the functions included, but was not watching while the ballots came. */
export type Evidence = {
  pollId: string;
  stored: Readonly<Record<string, Documents>>;
  file: Buffer;
  log: string[];
  fieldKey: { fieldKey: string; fieldKeyId: string };
};
export type Truth = ReadonlyMap<string, string>;
export type Played = { evidence: Evidence; truth: Truth; close: () => Promise<void> };

const hexOf = (chance: Chance): string => Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
const ballotFor = (chance: Chance, subjects: number): Ballot => ({
  id: hexOf(chance),
  answers: Array.from({ length: subjects }, () => String(chance.below(4))).join(''),
});

const fileOf = (dataDir: string): Buffer =>
  Buffer.concat(
    ['cloud.sqlite', 'cloud.sqlite-wal'].map((name) => {
      try {
        return readFileSync(path.join(dataDir, name));
      } catch {
        return Buffer.alloc(0);
      }
    }),
  );

/** Plays a whole poll with these handlers over these collections; the same seed casts in the same order with the same ids. */
export const playPoll = async (order: {
  seed: number;
  handlers?: Handlers;
  collections?: readonly CollectionDefinition[];
  isClosed: boolean;
}): Promise<Played> => {
  const college = await startTestCloud({ collections: order.collections ?? collections });
  const log: string[] = [];
  Object.assign(process.env, college.cloud.sdkEnvironment, TEST_SECRETS);
  const ports: Ports = {
    ...cloudbasePorts(),
    now: () => new Date(college.clock.now()).toISOString(),
    log: (line) => log.push(JSON.stringify(line)),
  };
  let calls = 0;
  const ask = async <N extends ActionName>(who: string, action: N, input: In<N>): Promise<Reply> => {
    calls += 1;
    const event = { v: 1, action, input, key: `anonymity-key-${String(calls).padStart(8, '0')}` };
    const reply = await serve(ports, order.handlers ?? handlers, { openid: openidOf(who), event, requestId: `request-${calls}` });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply;
  };
  const opened = (await ask(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-11-25' })) as {
    data: { pollId: string };
  };
  const { pollId } = opened.data;
  const chance = chanceOf(order.seed);
  const voters = chance.some(
    Array.from({ length: 10 }, (_, index) => `m:a${String(index + 1).padStart(2, '0')}`),
    10,
  );
  const truth = new Map<string, string>();
  for (const voter of voters) {
    const ballot = ballotFor(chance, 9);
    truth.set(voter, ballot.id);
    await college.clock.advance(1000 * chance.between(5, 300));
    await ask(voter, 'poll.cast', { pollId, ballot });
    // A retry after a lost reply, as phones do.
    if (chance.in(0.3)) await ask(voter, 'poll.cast', { pollId, ballot });
    // A planted version stores what the page cannot read.
    if (chance.in(0.5) && order.handlers === undefined) await ask(chance.one(voters), 'poll.read', { pollId });
  }
  if (order.isClosed) await ask(IDS.secretary, 'poll.close', { pollId });
  const { WUHUA_FIELD_KEY: fieldKey, WUHUA_FIELD_KEY_ID: fieldKeyId } = TEST_SECRETS;
  return {
    evidence: {
      pollId,
      stored: Object.fromEntries(collections.map(({ name }) => [name, college.cloud.database.all(name)])),
      file: fileOf(college.dataDir),
      log,
      fieldKey: { fieldKey, fieldKeyId },
    },
    truth,
    close: college.close,
  };
};
