import PlanPage from '@/pages/activity/plan/index';
import { toggleKind } from '@/pages/activity/plan/plan-form';
import { activityPage, on, officer, prefill } from './samples';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);

describe('安排活动', () => {
  it('publishes what was filled in already with one tap', async () => {
    const asked: unknown[] = [];
    answer({ 'activity.prefill': (input: unknown) => (asked.push(input), prefill()), 'activity.plan': { activityId: 'a9', rev: 1 } });
    await open(<PlanPage />, { orgId: 'b1', kind: 'themeDay', period: '2026-12' });
    expect(asked).toEqual([{ orgId: 'b1', kind: 'themeDay', period: '2026-12' }]);
    await tap('publish');
    expect(sent('activity.plan')[0]?.input).toEqual({ orgId: 'b1', ...prefill().plan });
    expect(ledTo()).toBe('/pages/activity/detail/index?activityId=a9');
  });

  it('takes several kinds and gives up 补办 with a tap', async () => {
    answer({ 'activity.prefill': prefill(), 'activity.plan': { activityId: 'a9', rev: 1 } });
    await open(<PlanPage />, { orgId: 'b1' });
    await tap('kind-partyLecture');
    await tap('makes-up-themeDay');
    await tap('publish');
    expect(sent('activity.plan')[0]?.input).toMatchObject({ kinds: ['themeDay', 'partyLecture'] });
    expect(sent('activity.plan')[0]?.input).not.toHaveProperty('makesUp');
  });

  it('holds it together with a neighbour and with a branch from afar, and says what cannot be held so', async () => {
    answer({ 'activity.prefill': prefill(), 'activity.plan': { activityId: 'a9', rev: 1 } });
    await open(<PlanPage />, { orgId: 'b1' });
    await tap('scope-joint');
    await tap('publish');
    expect(words('error-partners')).toBe('选一个合办的支部');
    await tap('partner-b2');
    await type('more-partners', 'b9');
    await tap('kind-generalMeeting');
    await tap('publish');
    expect(words('error-partners')).toBe('合办的可以是主题党日、党课；其余要各支部自己开');
    await tap('kind-generalMeeting');
    await tap('publish');
    expect(sent('activity.plan')).toHaveLength(1);
    expect(sent('activity.plan')[0]?.input).toMatchObject({ scope: 'joint', participatingOrgIds: ['b2', 'b9'], kinds: ['themeDay'] });
  });

  it('does not send a plan without a name, and says where', async () => {
    answer({ 'activity.prefill': prefill({ title: '' }) });
    await open(<PlanPage />, { orgId: 'b1' });
    await tap('publish');
    expect(words('error-title')).toBe('写一个名称');
    expect(sent('activity.plan')).toHaveLength(0);
  });

  it('shows the words of the fields that were refused', async () => {
    answer({
      'activity.prefill': prefill(),
      'activity.plan': new Refusal('activity.planRefused', {
        faults: [
          { path: 'title', code: 'most', args: { most: 60 } },
          { path: 'makesUp.0', code: 'makeUpOver' },
        ],
      }),
    });
    await open(<PlanPage />, { orgId: 'b1' });
    await tap('publish');
    expect(words('error-title')).toBe('最多 60 个字');
    expect(words('plan-refused')).toContain('补办期已过');
    expect(byId('plan-refused')?.closest('.dock')).not.toBeNull();
  });

  it('moves a planned activity with its revision and keeps what was not changed', async () => {
    answer({
      'activity.read': activityPage({ may: officer }),
      'activity.prefill': prefill(),
      'activity.change': { activityId: 'a1', rev: 4 },
    });
    await open(<PlanPage />, { activityId: 'a1', orgId: 'b1' });
    const day = byId('day') as HTMLInputElement;
    expect(day.value).toBe('2026-11-27');
    await type('day', '2026-11-30');
    await tap('publish');
    expect(sent('activity.change')[0]?.input).toMatchObject({
      activityId: 'a1',
      rev: 3,
      title: '冬季装置防冻防凝与安全生产',
      plannedStartAt: on('14:30', '2026-11-30'),
      plannedEndAt: on('16:30', '2026-11-30'),
    });
  });

  it('the committee meets alone: choosing it drops the others, and the other way round', () => {
    expect(toggleKind(['themeDay', 'partyLecture'], 'committeeMeeting')).toEqual(['committeeMeeting']);
    expect(toggleKind(['committeeMeeting'], 'themeDay')).toEqual(['themeDay']);
    expect(toggleKind(['themeDay', 'partyLecture'], 'themeDay')).toEqual(['partyLecture']);
  });
});
