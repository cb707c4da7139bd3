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
