import RecordEditPage from '@/pages/record/edit/index';
import { on, recordPage } from './samples';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const saved = (rev: number) => ({ activityId: 'a1', rev, state: 'published', missing: [] });

beforeEach(clearStage);

describe('活动记录', () => {
  it('says what is missing, and less of it with every part written', async () => {
    answer({ 'record.read': recordPage() });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('completeness')).toBe('还差 3 项：决议、党课内容、主讲人');
    await tap('no-resolution');
    expect(words('completeness')).toBe('还差 2 项：党课内容、主讲人');
    await tap('draft-partyLecture');
    expect((byId('text-partyLecture') as HTMLTextAreaElement).value).toBe('1. 学习新要求\n2. 分组巡查');
    expect(words('completeness')).toBe('还差 1 项：主讲人');
  });

  it('takes nobody for the lecturer until one is chosen, and asks the name of a guest', async () => {
    answer({ 'record.read': recordPage() });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect([(byId('lecturer') as HTMLSelectElement).value, byId('lecturer-name')]).toEqual(['', null]);
    await type('lecturer', 'outside');
    await type('lecturer-name', '郝工');
    expect(words('completeness')).not.toContain('主讲人');
  });

  it('a recorder hands it over: saved first, then submitted with the new revision', async () => {
    answer({ 'record.read': recordPage(), 'record.save': saved(6), 'record.submit': { ...saved(7), state: 'submitted' } });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('no-resolution');
    await tap('submit-record');
    expect(sent('record.save')[0]?.input).toMatchObject({
      activityId: 'a1',
      rev: 5,
      resolution: '无决议',
      startAt: on('14:30'),
      endAt: on('16:35'),
    });
    expect(sent('record.submit')[0]?.input).toEqual({ activityId: 'a1', rev: 6 });
    expect(words('notice')).toBe('已交书记');
  });

  it('a secretary seals an untouched record with one tap and one command', async () => {
    const page = recordPage({ state: 'submitted', missing: [], may: { record: true, confirm: true } });
    answer({
      'record.read': page,
      'record.confirm': { activityId: 'a1', rev: 6, seq: 42, hash: 'h', kinds: ['themeDay', 'partyLecture'] },
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('confirm-record');
    expect(sent('record.save')).toHaveLength(0);
    expect(sent('record.confirm')[0]?.input).toEqual({ activityId: 'a1', rev: 5 });
    expect(words('notice')).toBe('已确认。主题党日·党课已记入。');
  });

  it('gives it back with a reason, which the recorder reads on top', async () => {
    answer({
      'record.read': recordPage({ state: 'submitted', missing: [], may: { record: true, confirm: true } }),
      'record.return': { ...saved(6), state: 'returned' },
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('give-back');
    await tap('confirm-act');
    expect(sent('record.return')).toHaveLength(0);
    answer({
      'record.read': recordPage({ rev: 6, state: 'returned', stateReason: '补上决议' }),
      'record.return': { ...saved(6), state: 'returned' },
    });
    await type('giveBack-reason', '补上决议');
    await tap('confirm-act');
    expect(sent('record.return')[0]?.input).toEqual({ activityId: 'a1', rev: 5, reason: '补上决议' });
    expect(words('returned')).toBe('退回：补上决议。改好后再交，不影响按时。');
  });

  it('shows a sealed record with its number, and corrects it with a reason', async () => {
    const page = recordPage({
      state: 'confirmed',
      missing: [],
      resolution: '无决议',
      may: { record: true, confirm: true },
      confirmedAt: on('17:10'),
      confirmedByName: '周明远',
      seal: { seq: 42, hash: 'ab'.repeat(32) },
    });
    answer({ 'record.read': page, 'record.correct': { activityId: 'a1', rev: 6, seq: 43, hash: 'h' } });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('seal-number')).toBe('封存第 42 号');
    expect(byId('resolution')).toBeNull();
    await tap('correct-record');
    await type('correct-reason', '郭建平实际到会');
    await tap('confirm-act');
    await tap('mark-m4-present');
    await tap('save-correction');
    expect(sent('record.correct')[0]?.input).toEqual({
      activityId: 'a1',
      rev: 5,
      reason: '郭建平实际到会',
      marks: [{ memberId: 'm4', status: 'present', mode: 'inPerson' }],
    });
    expect(words('notice')).toBe('已更正，封存第 43 号');
  });

  it('lets the person choose when somebody else has written meanwhile', async () => {
    answer({ 'record.read': recordPage(), 'record.save': new Refusal('common.conflict', { reason: { byName: '林晓雯' } }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await type('resolution', '我的决议');
    answer({
      'record.read': recordPage({ rev: 6, resolution: '她的决议' }),
      'record.save': new Refusal('common.conflict', { reason: { byName: '林晓雯' } }),
    });
    await tap('save-record');
    expect(byId('conflict')).not.toBeNull();
    expect(byId('save-record')).toBeNull();
    answer({ 'record.read': recordPage({ rev: 6, resolution: '她的决议' }), 'record.save': saved(7) });
    await tap('keep-mine');
    await tap('save-record');
    expect(sent('record.save').at(-1)?.input).toMatchObject({ rev: 6, resolution: '我的决议' });
  });

  it('says which parts were refused and why, and which are missing', async () => {
    answer({
      'record.read': recordPage(),
      'record.save': new Refusal('record.refused', { faults: [{ path: 'resolution', code: 'privateNumber' }] }),
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await type('resolution', '请联系 13800000000');
    await tap('save-record');
    expect(words('record-reason')).toContain('决议：有像身份证号或手机号的数字，请删掉');
    answer({
      'record.read': recordPage(),
      'record.save': saved(6),
      'record.submit': new Refusal('record.incomplete', { reason: { missing: ['roll', 'time'] } }),
    });
    await tap('submit-record');
    expect(words('record-reason')).toContain('还差 2 项：点名、起止时间');
  });

  it('leads to the roll call while people are not marked, and a late record carries its chip', async () => {
    answer({ 'record.read': recordPage({ isRecordedLate: true, missing: ['roll'] }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('late')).toBe('补记');
    await tap('to-roll-call');
    expect(ledTo()).toBe('/pages/activity/roll-call/index?activityId=a1');
  });

  it('photos are never asked for: the words stand beside them and nothing is missing without', async () => {
    answer({ 'record.read': recordPage({ missing: [] }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('photos')).toContain('可不传，不影响得分');
    expect(words('completeness')).toContain('必填项都齐了');
  });
});
