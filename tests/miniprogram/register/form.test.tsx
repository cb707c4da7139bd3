// Filling in, keeping, sending and putting right one record.
import { act, cleanup, fireEvent } from '@testing-library/react';
import { kindOf } from '../../../src-shared/records/kinds';
import RegisterFormPage from '@/pages/register/form/index';
import { answer, byId, clearStage, ledTo, open, Refusal, sent, tap, type, words } from '../activity/stage';
import Taro from '../mocks/taro';
import { formOf, line, people } from './samples';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);
afterEach(cleanup);

const fieldsOf = (name: string) => kindOf(name)?.fields ?? {};
const openForm = (
  name: string,
  over: Parameters<typeof formOf>[2] = {},
  answers: Record<string, unknown> = {},
  parameters: Record<string, string> = {},
): Promise<void> => {
  answer({ 'register.form': formOf(name, fieldsOf(name), over), ...answers });
  return open(<RegisterFormPage />, { orgId: 'b1', type: name, ...parameters });
};
const saved = (over: Record<string, unknown> = {}) => ({ recordId: 'r-9', rev: 1, state: 'recorded', missing: [], warnings: [], ...over });
const letPass = (milliseconds: number) => act(async () => void (await new Promise((resolve) => setTimeout(resolve, milliseconds))));

const contact = { memberId: 'm0', day: '2026-11-20', way: 'meeting' };

describe('a form of 登记', () => {
  it('shows what is known as text, asks for the rest, and sends all of it', async () => {
    await openForm('massContact', { content: contact }, { 'register.save': saved({ state: 'open' }) });
    expect(words('filled-memberId')).toBe('周明远');
    expect(words('filled-day')).toBe('11月20日');
    expect(byId('memberId')).toBeNull();
    expect(words('still-missing')).toBe('还差 2 项：联系对象、事项');
    await type('contactName', '陈老师，机电系');
    await type('topic', ' 图书馆晚上延时开放 ');
    expect(byId('still-missing')).toBeNull();
    await tap('save');
    expect(sent('register.save')[0]?.input).toEqual({
      orgId: 'b1',
      type: 'massContact',
      content: { ...contact, contactName: '陈老师，机电系', topic: '图书馆晚上延时开放' },
    });
    expect(ledTo()).toBe('/pages/register/record/index?recordId=r-9');
  });

  it('opens a known value for a change, and a person is picked by name from the roster', async () => {
    await openForm('massContact', { content: contact });
    await tap('edit-memberId');
    await tap('memberId');
    expect(
      [...document.querySelectorAll('#memberId-sheet .pick-option .block')]
        .map((part) => part.textContent)
        .filter((word) => people.some(({ name }) => name === word)),
    ).toEqual(['周明远', '林晓雯', '孟凡超']);
    await type('memberId-search', '孟');
    expect(byId('memberId-person-0')).toBeNull();
    await tap('memberId-person-2');
    expect(byId('memberId-sheet')).toBeNull();
    expect(words('memberId')).toContain('孟凡超');
  });

  it('takes several people at once and keeps them in roster order', async () => {
    await openForm('pioneerActivity', { content: { day: '2026-11-20' } }, { 'register.save': saved() });
    await tap('memberIds');
    await tap('memberIds-person-2');
    await tap('memberIds-person-0');
    await tap('memberIds-done');
    expect(words('memberIds')).toContain('周明远、孟凡超');
    await tap('carrier-modelPost');
    await type('title', '实训室示范岗');
    await tap('save');
    expect(sent('register.save')[0]?.input).toMatchObject({
      content: { memberIds: ['m0', 'm2'], carrier: 'modelPost', title: '实训室示范岗' },
    });
  });

  it('what counts at once is not sent with a gap: the gap is named at its field', async () => {
    await openForm('conductFact', { content: { memberId: 'm1', day: '2026-11-20' } });
    await tap('save');
    expect(sent('register.save')).toHaveLength(0);
    expect(words('error-basis')).toBe('还差依据');
    await type('basis', '院纪〔2026〕3号，11月18日');
    expect(byId('error-basis')).toBeNull();
  });

  it('a draft may be saved with a gap, and the words say what is left', async () => {
    await openForm('annualPlan', { content: { year: '2026' } }, { 'register.save': saved({ state: 'draft', missing: ['planKinds'] }) });
    await tap('save');
    expect(sent('register.save')).toHaveLength(1);
    expect(words('notice')).toBe('已保存，还差 1 项');
  });

  it('shows what the function refuses at the field, in a row too, and unfolds the optional part for it', async () => {
    const refusal = new Refusal('register.refused', {
      faults: [{ path: 'result', words: '这里不写身份证号、手机号和位置，请删去“13800000000”' }],
    });
    await openForm('massContact', { content: { ...contact, contactName: '陈老师', topic: '延时开放' } }, { 'register.save': refusal });
    expect(byId('result')).toBeNull();
    await tap('save');
    expect(words('error-result')).toContain('请删去“13800000000”');
    expect(words('form-refused')).toBe('这样还不能保存。请看标出的地方。');
  });

  it('a fault of a field that is not asked for yet is said with the refusal', async () => {
    await openForm(
      'hardshipEntry',
      { content: { memberId: 'm1', category: 'illness', openedOn: '2026-11-20' } },
      { 'register.save': new Refusal('register.refused', { faults: [{ path: 'closedOn', words: '办结日要晚于列入日' }] }) },
    );
    await tap('save');
    expect(words('form-refused')).toContain('办结日要晚于列入日');
  });

  it('leads to the one that exists already', async () => {
    await openForm(
      'annualPlan',
      { content: { year: '2026', planKinds: ['threeMeetings'] } },
      { 'register.save': new Refusal('register.exists', { reason: { recordId: 'annualPlan:b1:2026' } }) },
    );
    await tap('save');
    await tap('open-existing');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=annualPlan%3Ab1%3A2026');
  });

  it('adds, opens, removes and brings back rows', async () => {
    await openForm(
      'annualPlan',
      {
        content: {
          year: '2026',
          planKinds: ['threeMeetings'],
          items: [{ month: '2026-03', activityKind: 'partyLecture', topic: '讲安全' }],
        },
      },
      { 'register.save': saved({ state: 'draft' }) },
    );
    expect(words('open-items-0')).toContain('讲安全');
    expect(words('open-items-0')).toContain('3月·党课');
    await tap('items-add');
    await type('items-1-topic', '冬季防冻');
    await tap('remove-items-0');
    expect(words('open-items-0')).toContain('冬季防冻');
    await tap('undo');
    expect([words('open-items-0'), words('open-items-1')].map((row) => row.slice(0, 4))).toEqual(['讲安全3', '冬季防冻']);
    await tap('save');
    expect(sent('register.save')[0]?.input).toMatchObject({
      content: { items: [{ month: '2026-03', activityKind: 'partyLecture', topic: '讲安全' }, { topic: '冬季防冻' }] },
    });
  });

  it('people are added to a list together, with the hours of the last line', async () => {
    await openForm('trainingSession', { content: { lines: [{ memberId: 'm0', hours: 8 }] } });
    await tap('lines-add-people');
    expect(byId('lines-people-sheet')?.textContent).not.toContain('周明远');
    await tap('lines-people-all');
    await tap('lines-people-done');
    expect(words('open-lines-1')).toContain('林晓雯8 学时');
    expect(words('open-lines-2')).toContain('孟凡超8 学时');
  });

  it('a wrong row opens with its fault', async () => {
    const refusal = new Refusal('register.refused', { faults: [{ path: 'lines.1.memberId', words: '林晓雯已在名单里' }] });
    const content = {
      sessionKind: 'memberTraining',
      title: '春季培训',
      organizer: '学院党委',
      fromOn: '2026-11-02',
      toOn: '2026-11-03',
      isConcentrated: true,
      lines: [
        { memberId: 'm1', hours: 8 },
        { memberId: 'm1', hours: 8 },
      ],
    };
    await openForm('trainingSession', { content }, { 'register.save': refusal });
    await tap('save');
    expect(words('error-lines-1-memberId')).toBe('林晓雯已在名单里');
  });

  it('ticks are set one by one or all at once, and an untouched list stays missing', async () => {
    await openForm('roomCheck', {}, { 'register.save': new Refusal('register.incomplete', { reason: { missing: ['roomId'] } }) });
    expect(words('still-missing')).toContain('六有');
    await tap('haves-all');
    await tap('haves-0');
    expect([...document.querySelectorAll('#haves [role="checkbox"]')].map((part) => part.getAttribute('aria-checked'))).toEqual([
      'false',
      'true',
      'true',
      'true',
      'true',
      'true',
    ]);
    expect(byId('haves-all')).not.toBeNull();
  });
});

describe('what is written and not saved', () => {
  it('is there again when the form is opened again, and gone once it is saved', async () => {
    await openForm('massContact', { content: contact }, { 'register.save': saved({ state: 'open' }) });
    await type('topic', '延时开放');
    cleanup();
    await openForm('massContact', { content: contact }, { 'register.save': saved({ state: 'open' }) });
    expect((byId('topic') as HTMLTextAreaElement).value).toBe('延时开放');
    await type('contactName', '陈老师');
    await tap('save');
    cleanup();
    await openForm('massContact', { content: contact });
    expect((byId('topic') as HTMLTextAreaElement).value).toBe('');
  });

  it('belongs to the duty that opened it: another person’s form begins empty', async () => {
    await openForm('mobileContact', {}, {}, { memberId: 'm1' });
    await type('day', '2026-11-21');
    await letPass(500);
    cleanup();
    await openForm('mobileContact', {}, {}, { memberId: 'm2' });
    expect((byId('day') as HTMLInputElement).value).toBe('');
  });

  it('of a talk is not left on the device, and the field says so', async () => {
    const talk = { talkerId: 'm0', withId: 'm1', day: '2026-11-20', talkKind: 'daily' };
    await openForm('heartTalk', { content: talk });
    await tap('optional');
    expect(words('field-summary')).toContain('内容选填，只有双方能看，不存在本机，离开前请保存');
    expect(words('field-difficulties')).toContain('只有双方能看');
    await type('summary', '家里老人住院');
    await type('place', '办公室');
    cleanup();
    const kept = JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key)));
    expect(kept).toContain('办公室');
    expect(kept).not.toContain('家里老人住院');
  });
});

describe('changing what exists', () => {
  const existing = {
    recordId: 'r-1',
    rev: 3,
    state: 'draft' as const,
    content: { year: '2026', planKinds: ['threeMeetings'], workText: '一、抓学习' },
  };

  it('a correction asks why before anything is sent', async () => {
    await openForm(
      'annualPlan',
      { ...existing, state: 'received', isCorrection: true },
      { 'register.save': saved({ state: 'submitted' }) },
      { recordId: 'r-1' },
    );
    expect(words('save')).toBe('更正后保存');
    await tap('edit-workText');
    await type('workText', '一、抓学习二、抓安全');
    await tap('save');
    expect(sent('register.save')).toHaveLength(0);
    expect(words('error-reason')).toBe('写明为什么更正');
    await type('reason', '漏了一条');
    await tap('save');
    expect(sent('register.save')[0]?.input).toMatchObject({
      recordId: 'r-1',
      rev: 3,
      reason: '漏了一条',
      content: { workText: '一、抓学习二、抓安全' },
    });
    expect(words('notice')).toBe('已更正');
  });

  it('when somebody else has saved meanwhile, both ways are open', async () => {
    await openForm(
      'annualPlan',
      existing,
      { 'register.save': new Refusal('common.conflict', { reason: { byName: '林晓雯' } }) },
      { recordId: 'r-1' },
    );
    await tap('edit-workText');
    await type('workText', '我的');
    await tap('save');
    expect(words('form-refused')).toContain('林晓雯刚改过');
    await tap('see-theirs');
    expect(ledTo()).toBe('/pages/register/record/index?recordId=r-1');
    answer({
      'register.form': formOf('annualPlan', fieldsOf('annualPlan'), { ...existing, rev: 5 }),
      'register.save': saved({ state: 'draft' }),
    });
    await tap('keep-mine');
    expect(sent('register.save').at(-1)?.input).toMatchObject({ rev: 5, content: { workText: '我的' } });
  });

  it('what a later step asks for is not asked for here', async () => {
    await openForm('objection', { records: { noticeId: [line({ recordId: 'n-1', type: 'publicNotice', title: '三季度积分' })] } });
    expect(byId('field-answer')).toBeNull();
    expect(byId('field-superiorAnswer')).toBeNull();
    await tap('noticeId');
    await tap('noticeId-0');
    expect(words('noticeId')).toContain('三季度积分');
  });
});

it('steps a number within its bounds', async () => {
  const content = { isSecret: true, activityId: 'a-77', votedOn: '2026-11-20' };
  await openForm('vote', { content });
  await type('expectedVoters', '9');
  await tap('expectedVoters-more');
  await tap('presentVoters-more');
  await tap('presentVoters-less');
  await tap('presentVoters-less');
  expect((byId('expectedVoters') as HTMLInputElement).value).toBe('10');
  expect((byId('presentVoters') as HTMLInputElement).value).toBe('0');
});

it('a browser’s keyboard opens a list with Enter and takes the first that is found', async () => {
  await openForm('massContact');
  const box = byId('memberId') as HTMLElement;
  expect(box.tabIndex).toBe(0);
  await tap('memberId');
  await type('memberId-search', '林');
  await act(async () => void fireEvent.keyDown(byId('memberId-search') as HTMLElement, { key: 'Enter' }));
  expect(words('memberId')).toContain('林晓雯');
});
