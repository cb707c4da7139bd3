import type { VoteForm } from '@shared/contract/vote';
import VotePage from '@/pages/activity/vote/index';
import { answer, byId, clearStage, open, Refusal, sent, tap, type, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(clearStage);

const NAMES = ['周明远', '林晓雯', '孟凡超', '蒋伟', '陈思齐', '何静', '谢雨桐', '罗志强', '梁秋实'];
const cite = {
  source: 'developmentRules',
  title: '发展党员工作细则',
  article: '第三十三条',
  quote: '到会人数、赞成人数相同',
  doubts: '条号待核对',
  checkedOn: '2026-11-24',
};

const form = (present: number, part: Partial<VoteForm> = {}): VoteForm => ({
  activityId: 'a1',
  orgId: 'o1',
  title: '支部党员大会',
  day: '2026-11-27',
  today: '2026-11-27',
  kinds: ['generalMeeting'],
  state: 'published',
  hasBegun: true,
  isElectedByExpected: false,
  voters: NAMES.map((name, index) => ({ memberId: `m${index}`, name, isPresent: index < present, isOnline: false })),
  unmarked: 0,
  people: [
    ...NAMES.map((name, index) => ({ memberId: `m${index}`, name, isProbationary: false })),
    { memberId: 'm9', name: '邓佳宁', isProbationary: true },
  ],
  cases: [],
  schemes: [],
  meetings: [{ activityId: 'a0', title: '三季度党员大会', day: '2026-09-20' }],
  votes: [],
  cites: { conversion: cite, election: cite, reward: cite },
  ...part,
});

const choosePeople = async (field: string, places: readonly number[]): Promise<void> => {
  await tap(field);
  for (const place of places) await tap(`${field}-person-${place}`);
  await tap(`${field}-done`);
};

describe('表决', () => {
  it('says before the vote that four of nine are too few, and enters it as not put to the vote', async () => {
    answer({ 'vote.form': form(4), 'vote.record': { recordId: 'v1', outcome: 'notVoted' } });
    await open(<VotePage />, { activityId: 'a1' });
    expect(byId('record-vote')).toBeNull();
    await tap('matter-conversion');
    expect([words('voters-expected'), words('voters-present')]).toEqual(['9', '4']);
    expect(words('quorum')).toContain('到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。');
    expect(byId('yes')).toBeNull();
    expect(byId('record-vote')).toBeNull();
    await tap('record-not-voted');
    const order = sent('vote.record')[0]?.input;
    expect(order).toMatchObject({ isPut: false, seen: { expectedVoters: 9, presentVoters: 4 } });
    expect(order).not.toHaveProperty('yes');
    expect(words('notice')).toBe('已记为未表决');
  });

  it('counts a conversion as it is typed: five in favour of nine carry it, and what follows is filled in', async () => {
    answer({ 'vote.form': form(5), 'vote.record': { recordId: 'v1', outcome: 'passed' } });
    await open(<VotePage />, { activityId: 'a1' });
    await tap('matter-conversion');
    expect(words('quorum')).toContain('到会过半，可以表决。');
    await tap('record-vote');
    expect(words('vote-refused')).toContain('还差对象；还差赞成票数；计票人、监票人要两名以上');
    expect(byId('vote-refused')?.closest('.dock')).not.toBeNull();
    await type('subject', 'm9');
    await choosePeople('tellerIds', [2, 3]);
    await type('yes', '4');
    expect(words('result')).toContain('赞成 4，需超过 4.5：未通过。');
    expect(words('vote-refused')).toContain('还差反对票数');
    await type('yes', '5');
    expect(words('result')).toContain('赞成 5，需超过 4.5：通过。');
    await tap('record-vote');
    expect(sent('vote.record')[0]?.input).toEqual({
      activityId: 'a1',
      matter: 'conversion',
      isPut: true,
      seen: { expectedVoters: 9, presentVoters: 5 },
      subjectMemberId: 'm9',
      isSecret: true,
      exclusions: [],
      yes: 5,
      no: 0,
      abstain: 0,
      ballotsOut: 5,
      ballotsIn: 5,
      ballotsInvalid: 0,
      tellerIds: ['m2', 'm3'],
    });
  });

  it('takes somebody out of those expected only with consent from above and a decision', async () => {
    answer({ 'vote.form': form(5) });
    await open(<VotePage />, { activityId: 'a1' });
    await tap('matter-reward');
    await tap('exclude');
    await type('exclude-who', 'm8');
    await tap('exclude-done');
    expect(words('exclude-refused')).toContain('还差');
    await type('exclude-meeting', 'a0');
    await tap('exclude-done');
    expect([words('voters-expected'), words('voters-excluded')]).toEqual(['8', '1']);
    expect(words('excluded-m8')).toContain('梁秋实长期卧病·上级 11月27日同意');
    await tap('take-back-m8');
    expect(words('voters-expected')).toBe('9');
  });

  it('elects two of three candidates to two seats, and says who', async () => {
    answer({ 'vote.form': form(8), 'vote.record': { recordId: 'v1', outcome: 'passed' } });
    await open(<VotePage />, { activityId: 'a1' });
    await tap('matter-election');
    expect(words('quorum')).toContain('到会达到五分之四，可以选举。');
    await type('seats', '2');
    await choosePeople('candidateIds', [0, 1, 2]);
    await type('votes-of-m0', '7');
    await type('votes-of-m1', '5');
    await type('votes-of-m2', '4');
    await choosePeople('tellerIds', [0, 1]);
    expect(words('result')).toContain('应选 2 名，选出 2 名：周明远、林晓雯。');
    await tap('record-vote');
    expect(sent('vote.record')[0]?.input).toMatchObject({
      matter: 'election',
      seats: 2,
      candidates: [
        { memberId: 'm0', yes: 7 },
        { memberId: 'm1', yes: 5 },
        { memberId: 'm2', yes: 4 },
      ],
      tellerIds: ['m3', 'm4'],
    });
    expect(sent('vote.record')[0]?.input).not.toHaveProperty('yes');
  });

  it('tells what the function refuses in its own words, and shows the roll anew when it has changed', async () => {
    answer({ 'vote.form': form(5), 'vote.record': new Refusal('vote.rollChanged', { reason: { expectedVoters: 9, presentVoters: 6 } }) });
    await open(<VotePage />, { activityId: 'a1' });
    await tap('matter-reward');
    await type('yes', '5');
    answer({ 'vote.form': form(6), 'vote.record': new Refusal('vote.rollChanged', { reason: { expectedVoters: 9, presentVoters: 6 } }) });
    await tap('record-vote');
    expect(words('vote-refused')).toContain('名单刚变了：现在应到有表决权的 9 人，到会 6 人。');
    expect(words('voters-present')).toBe('6');
  });

  it('before the meeting there is nothing to enter', async () => {
    answer({ 'vote.form': form(0, { hasBegun: false }) });
    await open(<VotePage />, { activityId: 'a1' });
    expect(document.body.textContent).toContain('会还没有开始，开会时再记表决。');
    expect(byId('matter')).toBeNull();
  });
});
