import RollCallPage from '@/pages/activity/roll-call/index';
import { liveLine, liveRoll, on } from './samples';
import { answer, byId, clearStage, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const phone = { status: 'present', mode: 'inPerson', source: 'phone', at: on('14:20') } as const;
const roll = () =>
  liveRoll(
    [
      liveLine('m0', '周明远', phone),
      liveLine('m4', '郭建平', {
        status: 'absentExcused',
        source: 'leave',
        leave: { category: 'officialDuty', note: '装置值班', state: 'accepted' },
      }),
      liveLine('m12', '谭志强'),
      liveLine('m13', '彭丽'),
      liveLine('m14', '易晓明'),
      liveLine('m15', '孟凡超', { leave: { category: 'illness', state: 'pending' } }),
      liveLine('g1', '刘庆华', { isExpected: false, status: 'notExpected' }),
    ],
    { attempts: [{ name: '孟凡超', reason: 'codeExpired', at: on('14:29') }] },
  );

beforeEach(clearStage);

describe('点名', () => {
  it('shows those not marked first, takes 其余都到了 and one exception, and sends only what was marked', async () => {
    answer({ 'attendance.roll': roll(), 'attendance.mark': roll() });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('roll-title')).toBe('还有 4 人没点');
    await tap('mark-m15-absent');
    await tap('rest-present');
    expect(words('roll-title')).toBe('6 人都点好了');
    await tap('save-roll');
    expect(sent('attendance.mark').map(({ input }) => input)).toEqual([
      {
        activityId: 'a1',
        isPaper: false,
        marks: [
          { memberId: 'm12', status: 'present', mode: 'inPerson' },
          { memberId: 'm13', status: 'present', mode: 'inPerson' },
          { memberId: 'm14', status: 'present', mode: 'inPerson' },
          { memberId: 'm15', status: 'absentUnexcused' },
        ],
      },
    ]);
    expect(words('notice')).toBe('点名已保存');
  });

  it('says 请假 and no reason to whoever may not know it, and 原因已删除 only where it is gone', async () => {
    const away = { status: 'absentExcused', source: 'leave' } as const;
    answer({
      'attendance.roll': liveRoll([
        liveLine('m1', '孟凡超', { ...away, leave: { isReasonHidden: true, state: 'accepted' } }),
        liveLine('m2', '谭志强', { ...away, leave: { category: 'illness', state: 'accepted' } }),
        liveLine('m3', '彭丽', { ...away, leave: { state: 'accepted' } }),
        liveLine('m4', '易晓明', { leave: { isReasonHidden: true, state: 'pending' } }),
      ]),
    });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('line-m1')).toBe('孟凡超请假');
    expect(words('line-m2')).toBe('谭志强生病请假');
    expect(words('line-m3')).toBe('彭丽原因已删除请假');
    expect(words('waiting-leave')).toContain('易晓明请假，原因只有书记能看到');
  });

  it('takes the last mark back by 撤销', async () => {
    answer({ 'attendance.roll': roll() });
    await open(<RollCallPage />, { activityId: 'a1' });
    await tap('mark-m12-excused');
    expect(words('count-unmarked')).toBe('3');
    await tap('undo');
    expect(words('count-unmarked')).toBe('4');
  });

  it('corrects a listed person, and marking what is stored anyway is no change', async () => {
    answer({ 'attendance.roll': roll(), 'attendance.mark': roll() });
    await open(<RollCallPage />, { activityId: 'a1' });
    await tap('line-m0');
    await tap('mark-m0-online');
    await tap('mark-m0-present');
    await tap('save-roll');
    expect(words('notice')).toBe('没有改动');
    expect(sent('attendance.mark')).toHaveLength(0);
  });

  it('counts a person who need not come only once they are there', async () => {
    answer({ 'attendance.roll': roll() });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('count-expected')).toBe('6');
    await tap('line-g1');
    await tap('mark-g1-present');
    expect(words('count-expected')).toBe('7');
  });

  it('copies from the paper sheet, says so, and keeps the marks when they could not be sent', async () => {
    answer({ 'attendance.roll': roll(), 'attendance.mark': new Refusal('common.network') });
    await open(<RollCallPage />, { activityId: 'a1' });
    await tap('paper');
    await tap('mark-m12-present');
    await tap('save-roll');
    expect(sent('attendance.mark')[0]?.input.isPaper).toBe(true);
    expect(words('roll-refused')).toContain('写过的内容都还在');
    expect(words('count-unmarked')).toBe('3');
  });

  it('decides a leave asked for afterwards, declining only with a reason', async () => {
    answer({ 'attendance.roll': roll(), 'activity.decideLeave': {} });
    await open(<RollCallPage />, { activityId: 'a1' });
    await tap('decline-m15');
    await tap('confirm-act');
    expect(sent('activity.decideLeave')).toHaveLength(0);
    await type('decline-reason', '当天有人看到您在校');
    await tap('confirm-act');
    expect(sent('activity.decideLeave')[0]?.input).toEqual({
      activityId: 'a1',
      memberId: 'm15',
      isAccepted: false,
      reason: '当天有人看到您在校',
    });
  });

  it('lists failed tries and asks the recorder about who signed in after the end', async () => {
    answer({ 'attendance.roll': { ...roll(), lines: [...roll().lines, liveLine('m7', '曾凡', { ...phone, isAfterClose: true })] } });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('attempts')).toContain('码已过期');
    expect(words('line-m7')).toContain('结束后才签到，请您定');
    expect(words('roll-title')).toBe('还有 5 人没点');
  });

  it('after sealing shows the roll without a button to save it', async () => {
    answer({ 'attendance.roll': { ...roll(), isSealed: true } });
    await open(<RollCallPage />, { activityId: 'a1' });
    expect(words('roll-sealed')).toContain('记录已确认');
    expect(byId('save-roll')).toBeNull();
  });
});
