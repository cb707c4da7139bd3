// What is kept no longer goes: records of 2026 in branch A, five years and ninety days later.
import { startTestCloud, type TestCloud } from './harness';
import { IDS } from './small-college';
import { sealThemeDay } from './theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
const night = (day: string) => college.ringAt('nightly', 'forget', `${day}T20:00:00.000Z`);
const all = (collection: string) => college.cloud.database.all(collection);
const idsOf = (collection: string, type: string) =>
  all(collection)
    .filter((document) => document.type === type)
    .map(({ _id }) => _id);
const enter = (type: string, content: object) => college.ask(IDS.secretary, 'register.save', { orgId, type, content: { ...content } });

/** A sealed meeting, an annual plan that is a draft and so not finished, and a room, which is of every year. */
const write = async (): Promise<string> => {
  const { activityId } = await sealThemeDay(college, [IDS.secretary, IDS.deputy]);
  await enter('commendation', {
    commendationKind: 'branchPraise',
    level: 'branch',
    title: '实训带教',
    memberIds: [IDS.plain],
    reason: '带教',
    day: '2026-11-20',
  });
  await enter('conductFact', {
    memberId: IDS.plain,
    factKind: 'noticeOfCriticism',
    day: '2026-11-20',
    basis: '院发2026第12号，2026-11-18',
  });
  return activityId;
};

it('what is about one person goes after two years, the meeting with its roll and revisions after five; the chain stays whole', async () => {
  const activityId = await write();
  const sealed = all('ledger').length;
  await night('2029-03-30');
  expect(idsOf('records', 'conductFact')).toHaveLength(1);
  expect(await night('2029-04-01')).toMatchObject({ retired: 1 });
  expect([idsOf('records', 'conductFact'), idsOf('records', 'activity')]).toEqual([[], [activityId]]);
  expect(all('attendance').filter((document) => document.activityId === activityId).length).toBeGreaterThan(0);

  await night('2032-03-29');
  expect(idsOf('records', 'activity')).toEqual([activityId]);
  expect(await night('2032-03-31')).toMatchObject({ retired: 2 });
  expect([idsOf('records', 'activity'), idsOf('records', 'commendation')]).toEqual([[], []]);
  expect(all('attendance').filter((document) => document.activityId === activityId)).toEqual([]);
  expect(all('revisions')).toEqual([]);
  expect(all('ledger')).toHaveLength(sealed);
  await college.clock.set('2032-04-02T01:00:00.000Z');
  const head = (await college.ask(IDS.secretary, 'book.read', { orgId })).chain;
  expect(head?.seq).toBe(sealed);
});

it('is looked for once a year, and what is not finished stays', async () => {
  await write();
  const { recordId } = await college.ask(IDS.secretary, 'register.save', {
    orgId,
    type: 'developmentCase',
    content: { name: '方圆', birthMonth: '2004-05', unit: '化工2401', memberKind: 'student', steps: [{ step: '1', doneOn: '2026-03-01' }] },
  });
  expect(await night('2032-03-31')).toMatchObject({ retired: 3 });
  expect(await night('2032-04-01')).toMatchObject({ retired: 0 });
  expect(idsOf('jobs', 'retiredYears')).toEqual(['retired:2029:2026']);
  expect(all('records').map(({ _id }) => _id)).toContain(recordId);
});

it('the secretary is told on the first page as long as it can be taken out, a member is not', async () => {
  await write();
  const ending = async (who: string, at: string) => {
    await college.clock.set(at);
    return (await college.ask(who, 'home.read', { orgId })).ending;
  };
  // What is about one person is offered too, also where nobody ever declared a point.
  expect(await ending(IDS.secretary, '2029-02-01T01:00:00.000Z')).toEqual([
    { year: '2026', keptFor: 'short', untilOn: '2028-12-31', deletedFromOn: '2029-04-01' },
  ]);
  expect(await ending(IDS.secretary, '2031-12-30T01:00:00.000Z')).toBeUndefined();
  expect(await ending(IDS.secretary, '2032-01-10T01:00:00.000Z')).toEqual([
    { year: '2026', keptFor: 'long', untilOn: '2031-12-31', deletedFromOn: '2032-03-31' },
  ]);
  expect(await ending(IDS.plain, '2032-01-10T01:00:00.000Z')).toBeUndefined();
  const book = await college.ask(IDS.secretary, 'book.read', { orgId, year: '2026' });
  expect([book.years.includes('2026'), book.keeping]).toEqual([true, { untilOn: '2031-12-31', deletedFromOn: '2032-03-31' }]);
});

it('a college that keeps its records ten years: nothing goes after five', async () => {
  await write();
  await college.cloud.database.insertMany('packs', [
    {
      _id: 'pack:2030.1',
      type: 'rulePack',
      state: 'adopted',
      tailoring: { version: '2030.1', fromOn: '2030-01-01', weightsHundredths: {}, values: { keepYears: 10 }, text: '' },
      createdAt: '2030-01-01T00:00:00.000Z',
      createdBy: IDS.admin,
      rev: 0,
    },
  ]);
  await night('2032-03-31');
  expect(idsOf('records', 'activity')).toHaveLength(1);
  await night('2037-03-31');
  expect(idsOf('records', 'activity')).toEqual([]);
});
