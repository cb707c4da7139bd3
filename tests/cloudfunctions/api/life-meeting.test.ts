import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

let college: TestCloud;
const at = { orgId: IDS.branchA, year: '2026' } as const;
const MEETING = 'activity:Z01B01-2026-12-10';
const WORDS = '对周明远同志：开会要少念文件。';

beforeEach(async () => {
  college = await startTestCloud({ at: '2026-12-11T01:00:00.000Z' });
}, 60_000);
afterEach(() => college.close());

const read = (who: string) => college.ask(who, 'appraisal.lifeMeeting', at);
const counts = async (who: string) => Object.fromEntries((await read(who)).checks.map(({ check, count }) => [check, count]));

it('counts talks, opinions, papers, criticism and what is to be put right from the records there are', async () => {
  expect(await counts(IDS.secretary)).toEqual({ talks: 0, opinions: 0, analysis: 0, criticism: 0, rectification: 0 });
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'heartTalk',
    content: { talkerId: IDS.secretary, withId: IDS.plain, day: '2026-12-01', talkKind: 'lifeMeeting' },
  });
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'heartTalk',
    content: { talkerId: IDS.secretary, withId: IDS.leader, day: '2026-12-01', talkKind: 'daily' },
  });
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'lifeMeeting',
    content: { appraisalYear: '2026', opinions: [{ from: 'mass', text: '多到班级来。' }], analysisCount: 7 },
  });
  expect(await counts(IDS.secretary)).toMatchObject({ talks: 2, opinions: 1, analysis: 7 });
  expect(await read(IDS.plain)).toMatchObject({ state: 'preparing', mayManage: false });
});

it('shows the criticism to those who were there and to nobody else, above or in the branch, and stores it as ciphertext', async () => {
  await college.cloud.database.insertMany('records', [
    sealedActivity(IDS.branchA, '2026-12-10', [rollLineOf(IDS.secretary), rollLineOf(IDS.plain), rollLineOf(IDS.ill, 'absentExcused')], {
      kinds: ['organizationalLifeMeeting'],
      appraisalYear: '2026',
      title: '组织生活会',
    }),
  ]);
  const begun = await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'lifeMeeting',
    content: { appraisalYear: '2026' },
  });
  expect(
    await college.call(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'lifeMeeting',
      recordId: begun.recordId,
      rev: begun.rev,
      content: { appraisalYear: '2026', criticism: WORDS },
    }),
  ).toMatchObject({ error: { code: 'register.refused', fields: { criticism: '会开过以后再写' } } });
  const held = await college.ask(IDS.secretary, 'register.move', {
    recordId: begun.recordId,
    rev: begun.rev,
    verb: 'hold',
    content: { heldOn: '2026-12-10', activityId: MEETING },
  });
  const content = { appraisalYear: '2026', heldOn: '2026-12-10', activityId: MEETING, criticism: WORDS };
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'lifeMeeting',
    recordId: begun.recordId,
    rev: held.rev,
    content,
  });
  const seenBy = async (who: string): Promise<unknown[]> => [
    (await read(who)).criticism,
    (await college.ask(who, 'register.read', { recordId: begun.recordId })).content.criticism,
  ];
  expect(await seenBy(IDS.secretary)).toEqual([WORDS, WORDS]);
  expect(await seenBy(IDS.plain)).toEqual([WORDS, WORDS]);
  for (const who of [IDS.ill, IDS.leader, IDS.overseer, IDS.admin])
    expect({ who, seen: await seenBy(who) }).toEqual({ who, seen: [undefined, undefined] });
  expect(JSON.stringify(college.cloud.database.all('records'))).not.toContain('少念文件');
  await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'rectificationItem',
    content: {
      problem: '会上念文件多',
      category: 'orgLife',
      source: 'appraisal',
      measure: '每次留半小时讨论',
      dueOn: '2027-01-20',
      ownerId: IDS.secretary,
      sourceId: MEETING,
    },
  });
  expect(await counts(IDS.plain)).toMatchObject({ criticism: 1, rectification: 1 });
});
