import { act } from '@testing-library/react';
import { keepPhoneKey } from '@/features/offline/device-key';
import { closeOutbox, deviceOutbox } from '@/features/offline/device-outbox';
import RemotePage from '@/pages/activity/remote/index';
import RollCallPage from '@/pages/activity/roll-call/index';
import { alignClock } from '@/platform/clock';
import { platform } from '../mocks/taro';
import { activityPage, liveLine, liveRoll, on } from './samples';
import { answer, byId, clearStage, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const key = { memberId: 'm5', name: '吴国强', deviceKeyId: '0123456789abcdef', deviceKey: 'k'.repeat(64) };
const there = { isExpected: true, mayAttend: true, signedInAt: on('14:28'), mode: 'online' as const };
const rounds = [on('14:50'), on('15:20'), on('15:55')];
const asked = (answered = 0) => activityPage({ own: { ...there, presence: { roundsAt: rounds, answered } } });

beforeEach(() => {
  clearStage();
  closeOutbox();
  keepPhoneKey(key);
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

/** Opens the page at a time of the server's clock. */
const openAt = async (time: string, page = asked()): Promise<void> => {
  answer({
    'activity.read': { ...page, nowAt: on(time) },
    'attendance.answerPresence': { asked: 1, answered: 1 },
    'attendance.contribute': {},
  });
  alignClock(on(time));
  await open(<RemotePage />, { activityId: 'a1' });
};

describe('线上参加', () => {
  it('asks nothing where the recorder has not turned the questions on', async () => {
    await openAt('14:51', activityPage({ own: there }));
    expect([byId('question'), byId('answered')]).toEqual([null, null]);
  });

  it('asks for three minutes from the moment on, with one word to answer, and sends only how many', async () => {
    await openAt('14:52');
    expect(words('question')).toContain('第 1 次问候，共 3 次');
    expect(words('question')).toContain('网络不好也不要紧，点了就先记在本机。');
    await tap('here');
    expect(byId('question')).toBeNull();
    expect(sent('attendance.answerPresence').map(({ input }) => input)).toEqual([{ activityId: 'a1', answered: 1 }]);
    expect(words('answered')).toBe('已应答 1 / 3');
  });

  it('keeps an answer without a network and sends it later; a question of three minutes ago is over', async () => {
    await openAt('15:21');
    answer({ 'attendance.answerPresence': new Refusal('common.network') });
    await tap('here');
    expect(deviceOutbox().current()).toMatchObject([{ kind: 'presence', answered: 1, state: 'waiting' }]);
    answer({ 'attendance.answerPresence': { asked: 2, answered: 1 } });
    await act(async () => void (await deviceOutbox().run()));
    expect(deviceOutbox().current()).toEqual([]);
  });

  it('says of a missed one what follows, and who decides', async () => {
    await openAt('14:53');
    expect(byId('question')).toBeNull();
    expect(words('remote-note')).toBe('这次没赶上，记为“部分参加”，由记录人了解后再定。');
  });

  it('copies the meeting’s link and the materials by a tap, and takes two sentences', async () => {
    await openAt(
      '14:40',
      activityPage({ own: there, materials: [{ title: '防冻防凝检查要点', link: 'https://files.example.cn/points.pdf' }] }),
    );
    await tap('meeting-link');
    expect(
      platform.asked.some(
        ({ name, options }) => name === 'setClipboardData' && (options as { data: string }).data === 'https://meeting.example.cn/438221907',
      ),
    ).toBe(true);
    await type('contribution', '建议把检查写成清单。');
    await tap('save-contribution');
    expect(sent('attendance.contribute')[0]?.input).toEqual({ activityId: 'a1', text: '建议把检查写成清单。' });
    expect(words('voice-elsewhere')).toBe('要说语音，请在手机微信里打开这一页');
  });

  it('takes a host branch’s confirmation of a mobile member, once both lines are written', async () => {
    await openAt('17:00', activityPage({ own: { isExpected: false, mayAttend: true, mayHost: true }, endAt: on('16:30') }));
    await tap('to-host');
    await tap('submit-host');
    expect(sent('attendance.submitHost')).toHaveLength(0);
    answer({
      'activity.read': activityPage({
        own: {
          isExpected: false,
          mayAttend: true,
          mayHost: true,
          host: { hostOrganization: '外地炼化项目党支部', words: '参加了主题党日', state: 'submitted', hasPhoto: false },
        },
      }),
      'attendance.submitHost': { state: 'submitted' },
    });
    await type('host-organization', '外地炼化项目党支部');
    await type('host-words', '参加了主题党日');
    await tap('submit-host');
    expect(sent('attendance.submitHost')[0]?.input).toEqual({
      activityId: 'a1',
      hostOrganization: '外地炼化项目党支部',
      words: '参加了主题党日',
    });
    expect(words('host-state')).toContain('等记录人看');
  });
});

describe('the recorder', () => {
  it('reads how often somebody answered as 全程, 部分 or 仅报到, and decides by hand', async () => {
    const online = { status: 'present' as const, mode: 'online' as const, source: 'phone' as const, at: on('14:28') };
    answer({
      'attendance.roll': liveRoll(
        [
          liveLine('m1', '吴国强', { ...online, presence: { asked: 3, answered: 3, isOver: true } }),
          liveLine('m2', '蒋伟', { ...online, presence: { asked: 3, answered: 2, isOver: true } }),
          liveLine('m3', '肖芳', { ...online, presence: { asked: 3, answered: 0, isOver: true } }),
        ],
        { presence: { isOn: true, rounds: 3, mayTurnOn: true } },
      ),
    });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(['m1', 'm2', 'm3'].map((id) => /全程 3\/3|部分 2\/3|仅报到/.exec(words(`line-${id}`))?.[0])).toEqual([
      '全程 3/3',
      '部分 2/3',
      '仅报到',
    ]);
    expect(words('presence')).toContain('只记答了几次，不记时间，不算分，到没到由您定');
  });

  it('reads only the count while there are questions to come', async () => {
    answer({
      'attendance.roll': liveRoll([
        liveLine('m1', '吴国强', {
          status: 'present',
          mode: 'online',
          source: 'phone',
          presence: { asked: 1, answered: 1, isOver: false },
        }),
      ]),
    });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('line-m1')).toContain('已应答 1 / 1');
  });

  it('sees who says to have been there also in the table of the wide screen', async () => {
    platform.width = 1280;
    answer({
      'attendance.roll': liveRoll([
        liveLine('m6', '何静', { claim: { state: 'selfReported', claimedAt: on('14:26'), receivedAt: on('15:00'), receipt: 'K7M-4Q' } }),
      ]),
    });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('line-m6')).toContain('离线签到 14:26·凭证 K7M-4Q，等您确认');
  });

  it('accepts a host branch’s confirmation with a tap, and declines it with a reason', async () => {
    const host = { hostOrganization: '外地炼化项目党支部', words: '参加了主题党日', state: 'submitted' as const };
    answer({ 'attendance.roll': liveRoll([liveLine('m8', '罗志强', { isExpected: false, host })]), 'attendance.decideHost': {} });
    await open(<RollCallPage />, { activityId: 'a1' });
    await tap('accept-host-m8');
    await tap('decline-host-m8');
    await type('host-decline-reason', '请写明是哪次活动');
    expect(sent('attendance.decideHost').map(({ input }) => input)).toEqual([{ activityId: 'a1', memberId: 'm8', isAccepted: true }]);
  });
});
