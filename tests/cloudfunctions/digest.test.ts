import { digestIdOf } from '../../src-shared/records/settings';
import type { RosterContent } from '../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from './harness';
import { rollLineOf, sealedActivity } from './sealed-activity';
import { IDS, smallCollege } from './small-college';

const orgId = IDS.branchA;
const MONDAY = '2026-11-30';
/** 08:00 in China. */
const atEight = (day: string): string => `${day}T00:00:00.000Z`;
const all = [rollLineOf(IDS.secretary, 'present', { isCommittee: true }), rollLineOf(IDS.deputy, 'present', { isCommittee: true })];

let college: TestCloud;
/** Tuesday, 24 November, nine in the morning. */
const start = async (roster: readonly RosterContent[] = smallCollege()): Promise<void> => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z', roster, hasTimers: true });
  await college.cloud.database.insertMany(
    'records',
    ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => sealedActivity(orgId, `2026-${month}-12`, all)),
  );
};
afterEach(() => college.close());

const optIn = (who: string, choice: { isOn: boolean; muteUntilOn?: string } = { isOn: true }) =>
  college.ask(who, 'home.setDigest', { orgId, ...choice });
const until = async (at: string): Promise<void> => {
  await college.clock.set(at);
  await college.cloud.settled();
};
const digests = (): Record<string, unknown>[] => college.cloud.database.all('digests');
const run = (): Promise<unknown> => college.cloud.runTimer('nightly', 'digest');
const openOf = async (who: string) => (await college.ask(who, 'home.read', { orgId })).digest;

describe('本周要办', () => {
  beforeEach(() => start(), 60_000);

  it('is off until somebody asks for it: on Monday nothing is put together for anybody', async () => {
    expect(await college.ask(IDS.secretary, 'home.digestChoice', { orgId })).toEqual({ isOn: false });
    await until(atEight(MONDAY));
    expect(digests()).toEqual([]);
  });

  it('comes on Monday at eight, by the timer, to whoever has asked and to nobody else', async () => {
    await optIn(IDS.secretary);
    await until('2026-11-29T23:59:59.000Z');
    expect(digests()).toEqual([]);
    await until(atEight(MONDAY));
    expect(digests().map((entry) => entry._id)).toEqual([digestIdOf(orgId, IDS.secretary, MONDAY)]);
    const found = await openOf(IDS.secretary);
    expect(found?.mondayOn).toBe(MONDAY);
    expect([await openOf(IDS.deputy), await openOf(IDS.plain)]).toEqual([null, null]);
  });

  it('lists what is overdue and still counts, and what is due within seven days; nothing later, and nothing of superiors', async () => {
    await optIn(IDS.secretary);
    await until(atEight(MONDAY));
    const lines = (await openOf(IDS.secretary))?.lines ?? [];
    expect(lines.find((line) => line.kinds.includes('themeDay') && line.period === '2026-10')).toMatchObject({
      isOverdue: true,
      dueOn: '2026-10-31',
      isDone: false,
    });
    expect(lines.find((line) => line.kinds.includes('committeeMeeting') && line.period === '2026-11')).toMatchObject({
      isOverdue: false,
      dueOn: MONDAY,
    });
    expect(lines.every((line) => line.isOverdue || line.dueOn <= '2026-12-07')).toBe(true);
    expect(lines.map((line) => line.type)).not.toContain('heartTalk');
    expect(lines.flatMap((line) => line.ruleIds)).not.toContain('1.1.i');
    // No name is kept in it.
    expect(JSON.stringify(digests())).not.toContain('孟凡超');
  });

  it('is one a week, however often the timer runs, and another on the next Monday', async () => {
    await optIn(IDS.secretary);
    await until(atEight(MONDAY));
    const first = JSON.stringify(digests());
    expect([await run(), await run()]).toMatchObject([
      { composed: 0, already: 1 },
      { composed: 0, already: 1 },
    ]);
    expect(JSON.stringify(digests())).toBe(first);
    await until(atEight('2026-12-07'));
    expect(digests().map((entry) => entry.mondayOn)).toEqual([MONDAY, '2026-12-07']);
    expect((await openOf(IDS.secretary))?.mondayOn).toBe('2026-12-07');
  });

  it('is not put together between eight in the evening and eight in the morning', async () => {
    await optIn(IDS.secretary);
    for (const at of ['2026-11-29T23:59:00.000Z', '2026-11-30T12:00:00.000Z', '2026-11-30T20:00:00.000Z']) {
      await college.cloud.database.handle('database.removeDocument', { collectionName: 'digests', query: '{}', multi: true });
      await until(at);
      await college.cloud.database.handle('database.removeDocument', { collectionName: 'digests', query: '{}', multi: true });
      expect([await run(), digests()]).toMatchObject([{ composed: 0 }, []]);
    }
    await college.clock.set('2026-12-01T11:59:00.000Z');
    expect(await run()).toMatchObject({ composed: 1 });
  });

  it('rests until the day somebody has set, and comes again after it', async () => {
    expect(await optIn(IDS.secretary, { isOn: true, muteUntilOn: '2026-12-06' })).toEqual({ isOn: true, muteUntilOn: '2026-12-06' });
    await until(atEight(MONDAY));
    expect(digests()).toEqual([]);
    await until(atEight('2026-12-07'));
    expect(digests().map((entry) => entry.mondayOn)).toEqual(['2026-12-07']);
    expect(await college.ask(IDS.secretary, 'home.digestChoice', { orgId })).toEqual({ isOn: true });
  });

  it('belongs to each by itself: secretary and deputy choose and put away their own', async () => {
    await optIn(IDS.secretary);
    await optIn(IDS.deputy);
    await until(atEight(MONDAY));
    const digestId = digestIdOf(orgId, IDS.secretary, MONDAY);
    expect(await college.call(IDS.deputy, 'home.putAwayDigest', { orgId, digestId })).toMatchObject({ error: { code: 'common.notFound' } });
    await college.ask(IDS.secretary, 'home.putAwayDigest', { orgId, digestId });
    await college.ask(IDS.secretary, 'home.putAwayDigest', { orgId, digestId });
    expect([await openOf(IDS.secretary), (await openOf(IDS.deputy))?.mondayOn]).toEqual([null, MONDAY]);
    await optIn(IDS.secretary, { isOn: false });
    expect(await college.ask(IDS.deputy, 'home.digestChoice', { orgId })).toEqual({ isOn: true });
    // Put away, it stays away.
    await run();
    expect(await openOf(IDS.secretary)).toBeNull();
  });

  it('ticks what has been done since Monday', async () => {
    await optIn(IDS.secretary);
    await until(atEight(MONDAY));
    await college.cloud.database.insertMany('records', [sealedActivity(orgId, '2026-11-29', all)]);
    const lines = (await openOf(IDS.secretary))?.lines
      .filter((line) => line.kinds.includes('themeDay'))
      .map((line) => [line.period, line.isDone]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['2026-10', false],
        ['2026-11', true],
      ]),
    );
  });

  it('cannot be asked for by a member or a committee member who does not confirm', async () => {
    for (const who of [IDS.plain, IDS.organizer, IDS.overseer])
      expect(await college.call(who, 'home.setDigest', { orgId, isOn: true })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.secretary, 'home.setDigest', { orgId, isOn: true, muteUntilOn: '2026-11-23' })).toMatchObject({
      error: { code: 'common.badInput' },
    });
  });

  it('refuses a caller with a user', async () => {
    expect(
      await college.cloud.call(
        'nightly',
        { Type: 'Timer', TriggerName: 'digest', Time: atEight(MONDAY) },
        { openid: `wx-of-${IDS.admin}` },
      ),
    ).toEqual({ refused: 'nightly.timersOnly' });
  });
});

it('comes no more to a secretary whose term of office has ended, though the choice is still there', async () => {
  await start(
    smallCollege().map((content) =>
      content.type === 'post' && content.memberId === IDS.secretary ? { ...content, toOn: '2026-11-27' } : content,
    ),
  );
  await optIn(IDS.secretary);
  await optIn(IDS.deputy);
  await until(atEight(MONDAY));
  expect(digests().map((entry) => entry.memberId)).toEqual([IDS.deputy]);
}, 60_000);
