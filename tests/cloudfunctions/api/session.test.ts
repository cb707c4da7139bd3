import { IDS } from '../small-college';
import { startTestCloud, type TestCloud } from '../harness';

let test_: TestCloud;
beforeAll(async () => {
  test_ = await startTestCloud();
}, 60_000);
afterAll(() => test_.close());

describe('session.read', () => {
  it('tells a secretary the branch, the post and what follows from it', async () => {
    const { person, collegeName } = await test_.ask(IDS.secretary, 'session.read', {});
    expect(collegeName).toBe('示例石化职业学院');
    expect(person?.places).toEqual([
      expect.objectContaining({
        orgId: IDS.branchA,
        posts: ['secretary'],
        isMember: true,
        rights: ['readBranch', 'plan', 'record', 'confirm', 'oversee'],
      }),
    ]);
  });

  it('tells a WeChat that is not bound nothing but the name of the college', async () => {
    const { person } = await test_.ask('wx:stranger', 'session.read', {});
    expect(person).toBeNull();
  });

  it('refuses null, text, unknown actions, unknown fields and a missing version with a code, never with a fault of ours', async () => {
    for (const event of [
      null,
      'x',
      [],
      7,
      {},
      { v: 2, action: 'session.read', input: {} },
      { v: 1, action: 'session.read', input: null },
      { v: 1, action: 'session.read', input: { extra: 1 } },
    ]) {
      expect(await test_.raw(IDS.plain, event)).toMatchObject({ ok: false, error: { code: 'common.badInput' } });
    }
    for (const name of ['no.such', '__proto__', 'constructor', 'toString']) {
      expect(await test_.raw(IDS.plain, { v: 1, action: name, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'common.unknownAction' },
      });
    }
  });

  it('takes the person from the platform and from nothing a client can write', async () => {
    const forged = { v: 1, action: 'session.read', input: {}, userInfo: { openId: `wx-of-${IDS.admin}` }, openid: `wx-of-${IDS.admin}` };
    expect(await test_.raw(IDS.plain, forged)).toMatchObject({ ok: true, data: { person: { memberId: IDS.plain } } });
    expect(await test_.raw(undefined, forged)).toMatchObject({ ok: false, error: { code: 'common.notBound' } });
  });
});
