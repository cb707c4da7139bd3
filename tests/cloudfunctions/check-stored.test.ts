import { checkStored, type CheckedStored } from '../../cloudfunctions/nightly/check-stored';
import type { Ports } from '../../cloudfunctions/shared/ports';
import type { Documents, Stored } from '../../cloudfunctions/shared/ports/documents';
import { sealedActivity, rollLineOf } from './sealed-activity';
import { startTestCloud, type TestCloud } from './harness';
import { IDS } from './small-college';
import { END_AT, later, openThemeDay, signInAtOnce } from './theme-day';

let college: TestCloud;
const night = (at: string): Promise<CheckedStored> => college.ringAt('nightly', 'checkStored', at) as Promise<CheckedStored>;
const told = async (who: string, orgId: string) => (await college.ask(who, 'roster.college', { orgId })).storedCheck;

describe('the nightly check of everything stored', () => {
  /** A theme day of 24 November 2026 lived through by several hands. */
  beforeAll(async () => {
    college = await startTestCloud();
    const activityId = await openThemeDay(college);
    await college.ask(IDS.leader, 'activity.askLeave', { activityId, category: 'illness', note: '家中老人住院手术' });
    await signInAtOnce(college, IDS.plain, activityId);
    await college.ask(IDS.deputy, 'attendance.mark', {
      activityId,
      isPaper: false,
      marks: [{ memberId: IDS.secretary, status: 'present' }],
    });
    await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
    await college.clock.set(later(END_AT, 600));
  }, 60_000);
  afterAll(() => college.close());

  it('parses what a day has left, on the night to 25 November 2026, finds nothing and tells the administrator so', async () => {
    const done = await night('2026-11-24T21:00:00.000Z');
    expect(college.cloud.database.get('jobs', 'storedCheck')).toMatchObject({ last: { faults: [] } });
    expect(done).toMatchObject({ faults: 0, left: 0 });
    expect(done.checked).toBeGreaterThan(30);
    expect(await night('2026-11-24T21:10:00.000Z')).toEqual({ checked: 0, faults: 0, left: 0 });
    expect(await told(IDS.admin, IDS.committee)).toMatchObject({ checked: done.checked, faultCount: 0, faults: [] });
  });

  it('finds a planted broken document on the next night, tells where, and changes nothing', async () => {
    const { place: _, ...broken } = sealedActivity(IDS.branchA, '2026-03-12', [rollLineOf(IDS.leader, 'present')]);
    await college.cloud.database.insertMany('records', [broken]);
    expect(await night('2026-11-25T21:00:00.000Z')).toMatchObject({ faults: 1, left: 0 });
    const fault = { collection: 'records', documentId: broken._id, path: 'place', code: 'invalid_type' };
    expect(await told(IDS.admin, IDS.committee)).toMatchObject({ faultCount: 1, faults: [fault] });
    expect(college.cloud.database.get('records', broken._id)).toEqual(broken);
  });
});

/** 450 documents in three collections, one of them broken, and a clock that does not move. */
const store = () => {
  const lists = new Map<string, Map<string, Stored>>();
  const put = (collection: string, document: Stored): void => {
    lists.set(collection, (lists.get(collection) ?? new Map<string, Stored>()).set(document._id, document));
  };
  for (let at = 0; at < 450; at += 1) {
    const _id = `tries:${String(at).padStart(3, '0')}`;
    const document = { _id, type: 'bindingTries', openidDigest: _id, failures: 0, expiresAt: '2026-11-24T00:00:00.000Z', rev: 0 };
    put('bindings', at === 333 ? { ...document, failures: -1 } : document);
  }
  const documents = {
    get: async (collection: string, id: string) => lists.get(collection)?.get(id) ?? null,
    find: async (collection: string, where: { _id: { from: string } }, { limit }: { limit: number }) =>
      [...(lists.get(collection)?.values() ?? [])].filter(({ _id }) => _id >= where._id.from).slice(0, limit),
    commit: async ([write]: readonly { collection: string; document: Stored }[]) => {
      if (write !== undefined) put(write.collection, JSON.parse(JSON.stringify(write.document)) as Stored);
      return 'done' as const;
    },
  } as unknown as Documents;
  return {
    ports: { documents, now: () => '2026-11-24T21:00:00.000Z' } as unknown as Ports,
    state: () => lists.get('jobs')?.get('storedCheck'),
  };
};

describe('a check that runs out of time', () => {
  it('goes on where it stopped, after every single page too, and ends with what one long run finds', async () => {
    const [long, short] = [store(), store()];
    expect(await checkStored(long.ports, () => true)).toMatchObject({ faults: 1, left: 0 });
    let runs = 0;
    for (let left = 1; left > 0 && runs < 100; runs += 1) {
      let turns = 0;
      // Time for one page: it is asked twice before the first and not given a third time.
      ({ left } = await checkStored(short.ports, () => (turns += 1) <= 2));
    }
    expect(runs).toBeGreaterThan(15);
    const { last } = short.state() as unknown as { last: { checked: number } };
    // Its own progress is stored too, and is looked at like everything else.
    expect(last).toMatchObject({ faultCount: 1, faults: [{ collection: 'bindings', documentId: 'tries:333', path: 'failures' }] });
    expect(last.checked - (long.state() as unknown as { last: { checked: number } }).last.checked).toBeLessThanOrEqual(1);
    expect(short.state()).not.toHaveProperty('now');
  });
});
