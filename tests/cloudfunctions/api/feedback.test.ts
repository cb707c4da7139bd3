import { openidDigest, openidOf, startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const ID = '0123456789abcdef0123456789abcdef';
const OTHER = 'fedcba9876543210fedcba9876543210';
const letters = () => college.cloud.database.all('records').filter((record) => record.type === 'feedback');
const write = (who: string, part: Record<string, unknown> = {}, key?: string) =>
  college.call(who, 'feedback.send', { feedbackId: ID, text: '签到页打不开', isAnonymous: true, ...part }, key);

describe('a letter to the college (投诉建议)', () => {
  it('written on Tuesday 2026-11-24 is to be answered by Tuesday 2026-12-01, and has a number to ask by', async () => {
    expect(await write(IDS.plain)).toMatchObject({
      ok: true,
      data: { number: expect.stringMatching(/^T-[0-9A-Z]{3}-[0-9A-Z]{2}$/), answerDueOn: '2026-12-01' },
    });
  });

  it('without a name leaves nothing of the writer anywhere: no person, no WeChat id, no key, no audit line', async () => {
    const before = { keys: college.cloud.database.all('keys').length, audit: college.cloud.database.all('audit').length };
    await write(IDS.plain, {}, 'key-of-a-letter-1');
    expect(JSON.stringify(letters())).not.toContain(IDS.plain);
    expect(JSON.stringify(letters())).not.toContain(openidDigest(openidOf(IDS.plain)));
    expect({ keys: college.cloud.database.all('keys').length, audit: college.cloud.database.all('audit').length }).toEqual(before);
  });

  it('sent again after a lost reply, with another key too, is the same letter with the same number', async () => {
    const [first, second] = [await write(IDS.plain, {}, 'key-of-a-letter-1'), await write(IDS.plain, {}, 'key-of-a-letter-2')];
    expect(second).toEqual({ ...first, data: expect.objectContaining({ number: (first as { data: { number: string } }).data.number }) });
    expect(letters()).toHaveLength(1);
  });

  it('is open to somebody who is not bound, and never carries a name then', async () => {
    expect(await write('wx:stranger', { isAnonymous: false })).toMatchObject({ ok: true });
    expect(letters()).toMatchObject([{ createdBy: 'unsigned', content: { isAnonymous: true } }]);
  });

  it('with a phone number in it is refused at the text, and nothing is stored', async () => {
    expect(await write(IDS.plain, { text: '请打 13800000000' })).toMatchObject({
      ok: false,
      error: { code: 'register.refused', fields: { text: expect.stringContaining('手机号') } },
    });
    expect(letters()).toEqual([]);
  });

  it('waits for the committee, which answers it; the phone that holds its id reads the answer, another does not', async () => {
    await write(IDS.plain);
    const waiting = (await college.ask(IDS.admin, 'register.overview', { orgId: IDS.committee })).waiting;
    expect(waiting).toMatchObject([{ line: { recordId: `feedback:${ID}`, title: '签到页打不开' } }]);
    expect(await college.call(IDS.admin, 'register.move', { recordId: `feedback:${ID}`, rev: 0, verb: 'answer' })).toMatchObject({
      error: { code: 'register.incomplete', reason: { missing: ['answer', 'isAnswerPublic'] } },
    });
    await college.ask(IDS.admin, 'register.move', {
      recordId: `feedback:${ID}`,
      rev: 0,
      verb: 'answer',
      content: { answer: '已修好', isAnswerPublic: false },
    });
    expect((await college.ask(IDS.plain, 'feedback.mine', { feedbackIds: [ID] })).letters).toMatchObject([
      { text: '签到页打不开', answer: '已修好', answeredOn: '2026-11-24' },
    ]);
    const others = await college.ask(IDS.leader, 'feedback.mine', { feedbackIds: [OTHER] });
    expect([others.letters, others.publicAnswers]).toEqual([[], []]);
  });

  it('that was signed is found by its writer on any phone; a public answer is read by everybody, the letter is not', async () => {
    await write(IDS.plain, { text: '字太小', isAnonymous: false });
    await college.ask(IDS.admin, 'register.move', {
      recordId: `feedback:${ID}`,
      rev: 0,
      verb: 'answer',
      content: { answer: '可以打开关怀模式', isAnswerPublic: true },
    });
    expect((await college.ask(IDS.plain, 'feedback.mine', { feedbackIds: [] })).letters).toMatchObject([
      { text: '字太小', isAnonymous: false },
    ]);
    const stranger = await college.ask('wx:stranger', 'feedback.mine', { feedbackIds: [] });
    expect(stranger).toMatchObject({ letters: [], publicAnswers: [{ answer: '可以打开关怀模式' }] });
    expect(JSON.stringify(stranger)).not.toContain('字太小');
    expect(await college.call(IDS.leader, 'register.read', { recordId: `feedback:${ID}` })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
  });

  it('cannot be entered through the registers, where a key would name the writer', async () => {
    expect(
      await college.call(IDS.plain, 'register.save', {
        orgId: IDS.committee,
        type: 'feedback',
        content: { text: '甲', isAnonymous: true },
      }),
    ).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(letters()).toEqual([]);
  });
});
