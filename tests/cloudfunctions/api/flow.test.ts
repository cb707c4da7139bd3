import { FLOW_STEPS, type FlowKind } from '../../../src-shared/records/flow-steps';
import { FLOW_KINDS } from '../../../src-shared/records/kinds/flow-chart';
import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';
import { END_AT, later, openThemeDay } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
}, 60_000);
afterEach(() => college.close());

const placesFor = async (who: string): Promise<Record<FlowKind, number[]>> =>
  Object.fromEntries(
    (await college.ask(who, 'flow.read', { orgId: IDS.branchA })).flows.map(({ flowKind, now }) => [flowKind, now]),
  ) as Record<FlowKind, number[]>;

it('draws all six, each of several steps with a key of its own', () => {
  expect(Object.keys(FLOW_STEPS).sort()).toEqual(Object.keys(FLOW_KINDS).sort());
  for (const steps of Object.values(FLOW_STEPS))
    expect([steps.length > 2, new Set(steps.map(({ key }) => key)).size]).toEqual([true, steps.length]);
  expect(FLOW_STEPS.memberDevelopment).toHaveLength(25);
});

it('follows a theme day from leave over the roll and the record to nothing left', async () => {
  expect((await placesFor(IDS.plain)).themeDay).toEqual([]);
  const activityId = await openThemeDay(college);
  expect((await placesFor(IDS.plain)).themeDay).toEqual([3]);
  await college.clock.set('2026-11-24T07:00:00.000Z');
  expect((await placesFor(IDS.plain)).themeDay).toEqual([4]);
  await college.clock.set(later(END_AT, 600));
  expect((await placesFor(IDS.plain)).themeDay).toEqual([5]);
  const stored = college.cloud.database.get('records', activityId);
  await college.cloud.database.replace('records', { ...stored, state: 'confirmed' });
  expect((await placesFor(IDS.plain)).themeDay).toEqual([]);
});

it('stands at the step of the appraisal that is still open', async () => {
  expect((await placesFor(IDS.plain)).democraticAppraisal).toEqual([]);
  const begun = await college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'democraticAppraisal',
    content: { appraisalYear: '2026' },
  });
  expect((await placesFor(IDS.plain)).democraticAppraisal).toEqual([1]);
  await college.cloud.database.insertMany('records', [
    sealedActivity(IDS.branchA, '2026-11-20', [rollLineOf(IDS.plain)], { kinds: ['appraisalMeeting'], appraisalYear: '2026' }),
  ]);
  await college.ask(IDS.secretary, 'register.move', {
    recordId: begun.recordId,
    rev: begun.rev,
    verb: 'hold',
    content: { heldOn: '2026-11-20', activityId: 'activity:Z01B01-2026-11-20' },
  });
  expect((await placesFor(IDS.plain)).democraticAppraisal).toEqual([2]);
});

it('tells officers at which steps people are on their way into the Party, and members not', async () => {
  const content = {
    name: '何小川',
    birthMonth: '2003-05',
    unit: '石化2401',
    memberKind: 'student',
    steps: [{ step: '1', doneOn: '2026-10-08' }],
  };
  await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'developmentCase', content });
  expect((await placesFor(IDS.organizer)).memberDevelopment).toEqual([2]);
  expect((await placesFor(IDS.plain)).memberDevelopment).toEqual([]);
});

describe('says of the year what the score says', () => {
  /** Of how many persons or periods a rule is still wanting. */
  const wantingOf = async (ruleId: string) => {
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA });
    const parts = sheet.findings.find((finding) => finding.ruleId === ruleId)?.parts ?? [];
    return parts.filter(({ outcome }) => outcome === 'notMet' || outcome === 'notYetDue').length;
  };
  const talk = (who: string, withId: string) =>
    college.ask(who, 'register.save', {
      orgId: IDS.branchA,
      type: 'heartTalk',
      content: { talkerId: who, withId, day: '2026-11-20', talkKind: 'daily' },
    });
  const others = Array.from({ length: 9 }, (_, index) => `m:a${String(index + 2).padStart(2, '0')}`);

  it('talks among members leave 谈心谈话 at its first step; the secretary’s own bring it on and to its end', async () => {
    for (const memberId of others.filter((one) => one !== IDS.organizer)) await talk(IDS.organizer, memberId);
    expect([(await placesFor(IDS.plain)).heartTalk, await wantingOf('3.6.a')]).toEqual([[1], 9]);
    await talk(IDS.secretary, IDS.plain);
    expect((await placesFor(IDS.plain)).heartTalk).toEqual([2]);
    for (const memberId of others.filter((one) => one !== IDS.plain)) await talk(IDS.secretary, memberId);
    expect([(await placesFor(IDS.plain)).heartTalk, await wantingOf('3.6.a')]).toEqual([[], 0]);
  });

  it.each([
    ['for Party building alone leaves 三会一课 at the plan', { planKinds: ['partyBuilding'], workText: '每季一次联席会。' }, 1, 1],
    [
      'for the meetings brings 三会一课 to the notice',
      { planKinds: ['threeMeetings'], items: [{ month: '2026-12', activityKind: 'generalMeeting', topic: '年终总结' }] },
      2,
      0,
    ],
  ])('a plan handed in %s', async (_, content, step, wanting) => {
    const { recordId, rev } = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'annualPlan',
      content: { year: '2026', ...content },
    });
    await college.ask(IDS.secretary, 'register.move', { recordId, rev, verb: 'submit' });
    expect([(await placesFor(IDS.plain)).threeMeetings, await wantingOf('2.1.a')]).toEqual([[step], wanting]);
  });
});
