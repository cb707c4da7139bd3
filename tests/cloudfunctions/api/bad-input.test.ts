// Whatever is sent to whichever action: a code and words come back, nothing is stored, and it is never a fault of ours.
import fc from 'fast-check';
import { collections } from '../../../config/cloud/collections';
import { CONTRACT, type ActionName } from '../../../src-shared/contract';
import type { Action } from '../../../src-shared/contract/action';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
}, 60_000);
afterAll(() => college.close());

const ACTIONS = Object.keys(CONTRACT) as ActionName[];
const everything = (): string => JSON.stringify(collections.map(({ name }) => college.cloud.database.all(name)));
/** The function an action is asked of. */
const servedBy = (name: string): string => (CONTRACT as Readonly<Record<string, Action>>)[name]?.by ?? 'api';
const send = async (who: string, action: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> =>
  (await college.raw(
    who,
    { v: 1, action, input, key: `bad-input-${Math.random().toString(36).slice(2).padEnd(16, '0')}` },
    servedBy(action),
  )) as { ok: boolean; error?: { code: string } };

/** The right shape with ids of nobody: what a stranger, or a page left open for a year, would send. */
const FOREIGN: Readonly<Record<string, unknown>> = {
  orgId: 'o:none',
  activityId: 'activity:none',
  memberId: 'm:none',
  jobId: 'job:none',
  fileId: 'cloud://none',
  fileName: 'x.xlsx',
  rev: 0,
  reason: 'x',
  month: '2026-11',
  lineKey: 'bonus.award',
  day: '2026-11-20',
  text: 'x',
  count: 1,
  declarationIds: ['declare:none'],
  isConfirmed: true,
  isPaper: false,
  marks: [{ memberId: 'm:none', status: 'present' }],
  ticket: 'a.b',
  mode: 'online',
  name: 'x',
  memberNo: 'x',
  code: 'x',
  category: 'other',
  isAccepted: true,
  sha256: 'a'.repeat(64),
  kinds: ['themeDay'],
  title: 'x',
  scope: 'branch',
  plannedStartAt: '2026-11-24T06:00:00.000Z',
  plannedEndAt: '2026-11-24T07:00:00.000Z',
  place: 'x',
  hostId: 'm:none',
  recorderId: 'm:none',
  isPhoneOn: true,
  isRemoteAllowed: true,
  agenda: [],
  topics: [],
  startAt: '2026-11-24T06:00:00.000Z',
  endAt: '2026-11-24T07:00:00.000Z',
  sections: [],
  resolution: 'x',
};

const foreignInput = (name: ActionName): Record<string, unknown> => {
  const shape = (CONTRACT[name].input as unknown as { shape: Record<string, unknown> }).shape;
  return Object.fromEntries(
    Object.keys(FOREIGN)
      .filter((field) => field in shape)
      .map((field) => [field, FOREIGN[field]]),
  );
};

/** These need no input and do something for whoever is bound; the rest must refuse what names nobody. */
const NEEDS_NOTHING: readonly ActionName[] = [
  'session.read',
  'binding.end',
  'binding.deviceKey',
  'points.mine',
  'dues.mine',
  'roster.template',
  'standard.read',
];

describe.each(ACTIONS)('%s', (name) => {
  it('refuses null, other types, unknown fields and far too much, and stores nothing', async () => {
    const before = everything();
    const inputs: unknown[] = [
      null,
      'x',
      7,
      [],
      true,
      { ...foreignInput(name), surplus: 1 },
      { ...foreignInput(name), __proto__x: {} },
      { ...foreignInput(name), orgId: { $ne: null } },
      { ...foreignInput(name), activityId: { $gt: '' } },
    ];
    for (const input of inputs) {
      const reply = await send(IDS.secretary, name, input);
      expect({ input, code: reply.error?.code }).toEqual({ input, code: 'common.badInput' });
    }
    expect((await send(IDS.secretary, name, { text: '大'.repeat(30_000) })).error?.code).toMatch(/^common\.(tooLarge|badInput)$/);
    // What is larger than the platform's 100 KB never reaches the function.
    await expect(send(IDS.secretary, name, { text: '大'.repeat(60_000) })).rejects.toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' });
    expect(everything()).toBe(before);
  });

  if (!NEEDS_NOTHING.includes(name)) {
    it('refuses ids of nobody with a code of its own or a common one, and stores nothing but a counted failure', async () => {
      const before = everything();
      for (const who of [IDS.secretary, IDS.admin, 'wx:stranger']) {
        const reply = await send(who, name, foreignInput(name));
        expect(reply.ok).toBe(false);
        expect([...CONTRACT[name].errors, 'common.notFound', 'common.forbidden', 'common.notBound', 'common.badInput']).toContain(
          reply.error?.code,
        );
      }
      if (name !== 'binding.claim') expect(everything()).toBe(before);
    });
  }
});

describe('any request at all', () => {
  it('never ends in a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ACTIONS), fc.jsonValue({ maxDepth: 3 }), async (name, input) => {
        const reply = await send(IDS.plain, name, input);
        expect(reply.error?.code ?? 'ok').not.toBe('common.internal');
      }),
      { numRuns: 150, verbose: 1 },
    );
  });
});
