import { IDS } from '../cloudfunctions/small-college';
import { confirmRecord, planThemeDay, shownCode, shownScore, storedSignIns, type Planned } from './line';
import { startCloudProcess, type CloudClient } from './simulate/cloud-client';
import { startPhone, type Phone } from './simulate/phone';

describe('a member’s phone with the compiled mini-program, on the real functions', () => {
  let cloud: CloudClient;
  let phone: Phone;
  let planned: Planned;

  beforeAll(async () => {
    cloud = await startCloudProcess();
    planned = await planThemeDay(cloud);
    phone = startPhone({
      callFunction: (name, event) => cloud.callFunction(IDS.plain, name, event),
      uploadFile: () => Promise.reject(new Error('A member sends no file here.')),
    });
    phone.store('consent', { version: 1, at: '2026-11-01T00:00:00.000Z' });
  });

  afterAll(() => cloud.close());

  it('opens the theme day and leads to signing in with one tap', async () => {
    await phone.open(`/pages/activity/detail/index?activityId=${encodeURIComponent(planned.activityId)}`);
    await phone.until(() => phone.has('sign-in'), 'the button to sign in');
    expect(phone.textOf('activity-title')).toBe(planned.title);
    await phone.tap('sign-in');
    await phone.until(() => phone.has('code-input'), 'the cells of the code');
  });

  it('stores nothing for a wrong code and says so', async () => {
    await phone.type('code-input', 'ZZZZZZ');
    await phone.until(() => phone.has('refusal'), 'the refusal');
    expect(phone.textOf('refusal')).not.toContain('attendance.');
    expect(await storedSignIns(cloud, planned.activityId)).toEqual([]);
  });

  it('signs in with the code of the screen, and the stored attendance has this one person', async () => {
    await phone.type('code-input', await shownCode(cloud, planned.activityId));
    await phone.until(() => phone.has('done-title'), 'the tick');
    expect(await storedSignIns(cloud, planned.activityId)).toEqual([IDS.plain]);
  });

  it('shows on the score page the two numbers of the function’s reply, before and after the record is confirmed', async () => {
    const before = await cloud.ask(IDS.plain, 'score.read', { orgId: IDS.branchA });
    await phone.open('/pages/tabs/score/index');
    await phone.until(() => phone.textOf('stat-first') === shownScore(before).first, `a score of ${shownScore(before).first}`);
    expect(phone.textOf('stat-second')).toBe(shownScore(before).second);

    await confirmRecord(cloud, planned);
    // A month counts from its last day on.
    await cloud.setClock('2026-12-01T01:00:00.000Z');
    const after = await cloud.ask(IDS.plain, 'score.read', { orgId: IDS.branchA });
    expect(after.findings.find(({ ruleId }) => ruleId === '2.4.a')?.evidenceIds).toContain(planned.activityId);
    expect(after.scoreTenths).not.toBe(before.scoreTenths);
    await phone.pullDown();
    await phone.until(() => phone.textOf('stat-first') === shownScore(after).first, `a score of ${shownScore(after).first}`);
    expect(phone.textOf('stat-second')).toBe(shownScore(after).second);
  });

  it('opens from the score to the very record, and nothing was raised on the way', async () => {
    await phone.tap('dimension-d2');
    await phone.tap('item-2-4');
    await phone.until(() => phone.has(`record-${planned.activityId.replace(/:/g, '-')}`), 'the record among the evidence');
    expect(phone.errors).toEqual([]);
  });
});
