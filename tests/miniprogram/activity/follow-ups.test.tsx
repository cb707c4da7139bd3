import type { Out } from '@shared/contract';
import { factsDraft, withDecision } from '@/pages/record/edit/record-form';
import { dueDayOf } from '@/pages/record/edit/use-follow-ups';
import RecordEditPage from '@/pages/record/edit/index';
import { recordPage } from './samples';
import { answer, byId, clearStage, open, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);

type Around = Out<'followUp.around'>;
const around = (part: Partial<Around> = {}): Around => ({
  activityId: 'a1',
  today: '2026-11-27',
  day: '2026-11-27',
  own: [],
  former: [],
  votes: [],
  votesMissing: 0,
  mayAdd: true,
  people: [
    { memberId: 'm1', name: '周明远' },
    { memberId: 'm2', name: '蒋伟' },
  ],
  ...part,
});
const line = (part: Partial<Around['own'][number]> = {}): Around['own'][number] => ({
  recordId: 'f1',
  rev: 0,
  text: '更换伴热带',
  ownerId: 'm2',
  ownerName: '蒋伟',
  dueOn: '2026-11-20',
  isOpen: true,
  mayClose: true,
  ...part,
});

describe('待办', () => {
  it('is added with the words typed once: owner and 两周后 are a tap each, and the decision is written from them', async () => {
    answer({ 'record.read': recordPage(), 'followUp.around': around(), 'followUp.add': { recordId: 'f1', rev: 0 } });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('add-follow-up');
    await tap('save-follow-up');
    expect([words('error-follow-up-what'), words('error-follow-up-owner')]).toEqual(['写明什么事', '点一个人']);
    await type('follow-up-what', '更换伴热带');
    await tap('owner-m2');
    await tap('due-twoWeeks');
    await tap('save-follow-up');
    expect(sent('followUp.add')[0]?.input).toEqual({ activityId: 'a1', text: '更换伴热带', ownerId: 'm2', dueOn: '2026-12-11' });
    expect((byId('resolution') as HTMLTextAreaElement).value).toBe('更换伴热带（蒋伟，12月11日前办完）');
  });

  it('of last time stands there to be closed with a word', async () => {
    answer({ 'record.read': recordPage(), 'followUp.around': around({ former: [line()] }), 'followUp.close': { recordId: 'f1', rev: 1 } });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('follow-up-f1')).toContain('更换伴热带蒋伟·11月20日前');
    await tap('close-f1');
    await type('follow-up-result', '两台都换好了');
    await tap('close-follow-up');
    expect(sent('followUp.close')[0]?.input).toEqual({ activityId: 'a1', recordId: 'f1', rev: 0, result: '两台都换好了' });
    expect(words('notice')).toBe('已办结');
  });

  it('is drafted into the record as it was entered: agenda, what was reported, what was voted, and nothing else', () => {
    const former = [line({ isOpen: false, result: '两台都换好了' }), line({ recordId: 'f2', text: '整理记录' })];
    const votes = [{ title: '按期转正：邓佳宁', note: '赞成 5·反对 0·弃权 0·通过' }];
    expect(factsDraft({ agenda: ['学习新要求', '待办：更换伴热带', '待办：整理记录'], former, votes }).split('\n')).toEqual([
      '1. 学习新要求',
      '2. 更换伴热带：已办结，两台都换好了',
      '3. 待办：整理记录',
      '4. 表决按期转正：邓佳宁：赞成 5·反对 0·弃权 0·通过',
    ]);
    expect(factsDraft({ agenda: [], former: [], votes: [] })).toBe('');
  });

  it('joins other decisions, and takes the place of 无决议', () => {
    expect(withDecision('', '甲', '无决议')).toBe('甲');
    expect(withDecision('无决议', '甲', '无决议')).toBe('甲');
    expect(withDecision('通过计划', '甲', '无决议')).toBe('通过计划；甲');
    expect(withDecision('通过计划。', '甲', '无决议')).toBe('通过计划。甲');
  });

  it('written up a week later, 两周后 counts from today', () => {
    expect(dueDayOf('twoWeeks', { day: '2026-11-27', today: '2026-12-05' })).toBe('2026-12-19');
    expect(dueDayOf('month', { day: '2026-11-27', today: '2026-11-27' })).toBe('2026-12-27');
  });

  it('a lecture takes its topic from the plan with a tap, and another may be written', async () => {
    answer({ 'record.read': recordPage(), 'followUp.around': around() });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('known-topic-1');
    expect((byId('lectureTopic') as HTMLInputElement).value).toBe('学习新要求');
    expect(byId('known-topic-0')).toBeNull();
    await type('lectureTopic', '');
    await tap('known-topic-0');
    expect((byId('lectureTopic') as HTMLInputElement).value).toBe(recordPage().title);
  });

  it('where a topic asks for a vote, the record says so and leads there', async () => {
    answer({ 'record.read': recordPage({ missing: ['vote'] }), 'followUp.around': around({ votesMissing: 1 }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('completeness')).toContain('还差 1 项：表决');
    expect(words('votes-missing')).toContain('有要表决的议题，还没有记表决。');
    expect(byId('to-vote')).not.toBeNull();
  });
});
