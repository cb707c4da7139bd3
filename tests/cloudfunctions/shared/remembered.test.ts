import { RosterStore } from '../../../cloudfunctions/shared/roster/roster-store';
import { remembered, type Reads } from '../../../cloudfunctions/shared/roster/remembered';
import { beginEdit } from '../../../cloudfunctions/shared/roster/edit';
import { startTestCloud, openidOf, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { planThemeDay } from '../theme-day';

const AT = '2026-11-24T01:00:00.000Z';

describe('readings of one call', () => {
  const counting = (): { reads: Reads; asked: string[] } => {
    const asked: string[] = [];
    const reads: Reads = {
      get: async (_, id) => {
        asked.push(id);
        if (id === 'broken') throw new Error('cut off');
        return { _id: id };
      },
      find: async (collection, where) => {
        asked.push(`${collection} ${JSON.stringify(where)}`);
        return [];
      },
    };
    return { reads, asked };
  };

  it('are made once, also when asked side by side, and again after forgetting or after one that failed', async () => {
    const { reads, asked } = counting();
    const memory = remembered(reads);
    await Promise.all([memory.get('orgs', 'o:1'), memory.get('orgs', 'o:1'), memory.find('orgs', { keys: 'all' })]);
    await memory.find('orgs', { keys: 'all' });
    await memory.find('orgs', { keys: 'up:o:1' });
    expect(asked).toEqual(['o:1', 'orgs {"keys":"all"}', 'orgs {"keys":"up:o:1"}']);
    memory.forget();
    await memory.get('orgs', 'o:1');
    expect(asked).toHaveLength(4);
    await expect(memory.get('orgs', 'broken')).rejects.toThrow('cut off');
    await expect(memory.get('orgs', 'broken')).rejects.toThrow('cut off');
    expect(asked.filter((id) => id === 'broken')).toHaveLength(2);
  });

  it('a roster without a memory asks each time, and has nothing to forget', async () => {
    const { reads, asked } = counting();
    const roster = new RosterStore(reads, { generation: 0 } as RosterStore['pointer']);
    await roster.orgsEver();
    roster.forget();
    await roster.orgsEver();
    expect(asked).toHaveLength(2);
  });
});

it('an edit by hand begins with the pointer and nothing that was read before it: else it could undo what stood there meanwhile', async () => {
  const pointer = {
    _id: 'roster',
    type: 'rosterPointer',
    generation: 0,
    edits: 3,
    committeeId: null,
    collegeName: '示例',
    rev: 3,
    updatedAt: AT,
  };
  const asked: string[] = [];
  const memory = remembered({
    get: async (_, id) => {
      asked.push(id);
      return null;
    },
    find: async () => [],
  });
  const roster = new RosterStore(memory, pointer as RosterStore['pointer'], memory.forget);
  await roster.member('m:1');
  const ports = { documents: { get: async () => pointer } };
  expect(await beginEdit({ ports, roster } as unknown as Parameters<typeof beginEdit>[0])).toMatchObject({ edits: 3 });
  await roster.member('m:1');
  expect(asked).toEqual(['m:1', 'm:1']);
});

describe('the page of an activity', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud();
  }, 60_000);
  afterAll(() => college.close());

  it('is opened with one reading of the activity and each reading of the roster once', async () => {
    const activityId = await planThemeDay(college);
    const { result, billed } = await college.cloud.callBilled(
      'api',
      { v: 1, action: 'activity.read', input: { activityId } },
      { openid: openidOf(IDS.plain) },
    );
    expect(result).toMatchObject({ ok: true });
    // The pointer, the binding, the person, the posts; the activity; the branch, its groups, people, posts and terms, what stands above it and two groups' posts; the own part.
    expect(billed.database).toBe(13);
  });
});
