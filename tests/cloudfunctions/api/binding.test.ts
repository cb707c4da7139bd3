import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const plain = { name: '何静', memberNo: 'A05' };
const issue = () => college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
const claim = (who: string, code: string, part: Partial<typeof plain> = {}) =>
  college.call(who, 'binding.claim', { ...plain, code, ...part });
const refused = { ok: false, error: { code: 'binding.refused' } };

describe('a claiming code', () => {
  it('has 8 characters of 31, is nowhere stored in clear, and binds once', async () => {
    const { code } = await issue();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    const everything = ['bindings', 'keys', 'audit'].map((name) => JSON.stringify(college.cloud.database.all(name))).join('');
    expect(everything).not.toContain(code);
    expect(await claim('wx:new-phone', code.toLowerCase())).toMatchObject({
      ok: true,
      data: { memberId: IDS.plain, branchName: '炼油技术教工党支部' },
    });
    expect(await claim('wx:another', code)).toMatchObject(refused);
    // The former phone has lost the identity, the new one has it.
    expect((await college.ask(IDS.plain, 'session.read', {})).person).toBeNull();
    expect((await college.ask('wx:new-phone', 'session.read', {})).person?.memberId).toBe(IDS.plain);
    expect(college.cloud.database.all('audit').map((line) => line.outcome)).toContain('rebound');
  });

  it('answers the same to a retry after a lost reply', async () => {
    const { code } = await issue();
    await claim('wx:phone', code);
    expect(await claim('wx:phone', code)).toMatchObject({ ok: true });
  });

  it('gives the same code when the command is repeated with its key', async () => {
    const first = await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain }, 'one-and-the-same-key');
    expect(await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain }, 'one-and-the-same-key')).toEqual(first);
    expect(await college.call(IDS.secretary, 'binding.issueCode', { memberId: IDS.leader }, 'one-and-the-same-key')).toMatchObject({
      error: { code: 'common.keyReused' },
    });
  });

  it('is refused in the same words whether name, number or code is wrong, and after 7 days', async () => {
    const { code } = await issue();
    const answers = [
      await claim('wx:a', 'WRONGWRO'),
      await claim('wx:b', code, { name: '别人' }),
      await claim('wx:c', code, { memberNo: 'NOBODY' }),
    ];
    await college.clock.advance(7 * 86_400_000 + 1000);
    answers.push(await claim('wx:d', code));
    for (const answer of answers) expect(answer).toMatchObject(refused);
  });

  it('is locked for an hour by the fifth failure on the entry, also for the right code from another phone, and open again afterwards', async () => {
    const { code } = await issue();
    for (const who of ['1', '2', '3', '4', '5']) expect(await claim(`wx:${who}`, 'WRONGWRO')).toMatchObject(refused);
    expect(await claim('wx:right', code)).toMatchObject(refused);
    await college.clock.advance(3_600_000 + 1000);
    expect(await claim('wx:right', code)).toMatchObject({ ok: true });
  });

  it('locks a WeChat that fails five times, whatever entries it tried, even when the tries come at once', async () => {
    const { code } = await issue();
    await Promise.all(['X1', 'X2', 'X3', 'X4', 'X5'].map((memberNo) => claim('wx:guesser', 'WRONGWRO', { memberNo })));
    expect(await claim('wx:guesser', code)).toMatchObject(refused);
    expect(await claim('wx:other', code)).toMatchObject({ ok: true });
  });

  it('is given by the secretary of the branch or the administrator, by nobody else', async () => {
    expect(await college.call(IDS.secretaryB, 'binding.issueCode', { memberId: IDS.plain })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.plain, 'binding.issueCode', { memberId: IDS.plain })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.admin, 'binding.issueCode', { memberId: IDS.plain })).toMatchObject({ ok: true });
  });
});

describe('binding.end', () => {
  it('ends the identity of this phone and touches nothing else', async () => {
    const members = college.cloud.database.all('members');
    await college.ask(IDS.plain, 'binding.end', {});
    expect((await college.ask(IDS.plain, 'session.read', {})).person).toBeNull();
    expect(college.cloud.database.all('members')).toEqual(members);
  });
});

it.each(['何 静', '何　静', '何\u200b静 '])('a name that is written %p in the claim is the name of the roster', async (name) => {
  const { code } = await issue();
  expect(await claim('m:phone-of-plain', code, { name })).toMatchObject({ ok: true });
});
