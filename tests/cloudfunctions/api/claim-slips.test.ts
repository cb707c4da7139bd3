// Codes for a whole branch at once, why a claim failed, and that no list, filter, count or rate says who has claimed (domain 5.1).
import { everyReply, QUERIES } from '../every-reply';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const DAY_MS = 86_400_000;
const plain = { name: '何静', memberNo: 'A05' };
const slips = (key?: string) => college.ask(IDS.secretary, 'binding.issueSlips', { orgId: IDS.branchA, from: 0 }, key);
const claim = (who: string, code: string, part: Partial<typeof plain> = {}) =>
  college.call(who, 'binding.claim', { ...plain, code, ...part });
const codeOf = (printed: Awaited<ReturnType<typeof slips>>, name: string): string =>
  printed.slips.find((slip) => slip.name === name)?.code ?? '';
const refused = { ok: false, error: { code: 'binding.refused' } };

describe('the slips of a branch', () => {
  it('are one for each of its people in roster order, each with another code, nowhere stored in clear, and bind 29 days later', async () => {
    const printed = await slips();
    const roster = await college.ask(IDS.secretary, 'roster.branch', { orgId: IDS.branchA });
    expect(printed.slips.map(({ name }) => name)).toEqual(roster.members.map(({ name }) => name));
    expect(printed).toMatchObject({ branchName: '炼油技术教工党支部', expiresAt: '2026-12-24T01:00:00.000Z' });
    expect(new Set(printed.slips.map(({ code }) => code)).size).toBe(roster.members.length);
    const everything = ['bindings', 'keys', 'audit'].map((name) => JSON.stringify(college.cloud.database.all(name))).join('');
    for (const { code } of printed.slips) expect(everything).not.toContain(code);
    await college.clock.advance(29 * DAY_MS);
    expect(await claim('wx:phone', codeOf(printed, plain.name))).toMatchObject({ ok: true, data: { memberId: IDS.plain } });
  });

  it('bind nobody after 30 days, while a code that is shown on the screen lasts 7', async () => {
    const printed = await slips();
    await college.clock.advance(30 * DAY_MS + 1000);
    expect(await claim('wx:phone', codeOf(printed, plain.name))).toMatchObject(refused);
    const shown = await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
    expect(Date.parse(shown.expiresAt) - college.clock.now()).toBe(7 * DAY_MS);
  });

  it('are the same when the command is repeated with its key, and others the next time, when the former no longer bind', async () => {
    const first = await slips('one-and-the-same-key');
    expect(await slips('one-and-the-same-key')).toEqual(first);
    const second = await slips();
    expect(await claim('wx:a', codeOf(first, plain.name))).toMatchObject(refused);
    expect(await claim('wx:b', codeOf(second, plain.name))).toMatchObject({ ok: true });
  });

  it('look the same whether a person has claimed or not', async () => {
    await college.ask(IDS.plain, 'binding.end', {});
    const printed = await slips();
    const shapes = new Set(
      printed.slips.map((slip) =>
        Object.keys(slip)
          .filter((key) => key !== 'numberEnd')
          .join(),
      ),
    );
    expect(shapes.size).toBe(1);
    expect(printed.slips.length).toBeGreaterThan(5);
  });

  it('are given by the secretary of the branch and the administrator, by nobody else', async () => {
    const as = (who: string) => college.call(who, 'binding.issueSlips', { orgId: IDS.branchA, from: 0 });
    for (const who of [IDS.secretaryB, IDS.plain, IDS.overseer])
      expect(await as(who)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await as(IDS.admin)).toMatchObject({ ok: true });
  });
});

describe('a claim that failed', () => {
  const why = async () => (await college.ask(IDS.secretary, 'binding.failure', { memberId: IDS.plain })).failure?.why;
  const fails = async (who: string, code: string, part: Partial<typeof plain> = {}) => {
    expect(await claim(who, code, part)).toEqual(await claim('wx:nobody', 'WRONGWRO', { memberNo: 'NOBODY' }).then(sameRequest));
  };
  // The claimer reads the same, to the letter, as somebody who typed a number that does not exist.
  const sameRequest = <T>(reply: T): unknown =>
    typeof reply === 'object' && reply !== null && 'error' in reply
      ? { ...reply, error: { ...(reply.error as object), requestId: expect.any(String) } }
      : reply;

  it('tells the secretary the reason each time, and the person who tried always the same', async () => {
    expect(await why()).toBeUndefined();
    await fails('wx:0', 'WRONGWRO');
    expect(await why()).toBe('noCode');
    const { code, isClaimed } = await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
    expect(isClaimed).toBe(true);
    expect(await why()).toBeUndefined();
    await fails('wx:1', 'WRONGWRO');
    expect(await why()).toBe('wrongCode');
    await fails('wx:2', code, { name: '何晶' });
    expect(await why()).toBe('wrongName');
    await fails(IDS.probationary, code);
    expect(await why()).toBe('phoneTaken');
    expect(await claim('wx:3', code)).toMatchObject({ ok: true });
    expect(await why()).toBeUndefined();
    await fails('wx:4', code);
    expect(await why()).toBe('used');
  });

  it('says that a code is out of date, that it is locked, or that the phone is', async () => {
    const { code } = await college.ask(IDS.secretary, 'binding.issueCode', { memberId: IDS.plain });
    for (const who of ['1', '2', '3', '4', '5']) await claim(`wx:${who}`, 'WRONGWRO');
    await claim('wx:6', code);
    expect(await why()).toBe('locked');
    await college.clock.advance(8 * DAY_MS);
    await claim('wx:7', code);
    expect(await why()).toBe('expired');
    for (const memberNo of ['X1', 'X2', 'X3', 'X4', 'X5']) await claim('wx:8', code, { memberNo });
    await claim('wx:8', code);
    expect(await why()).toBe('phoneLocked');
  });

  it('is read by the secretary of the branch and the administrator, by nobody else', async () => {
    const as = (who: string) => college.call(who, 'binding.failure', { memberId: IDS.plain });
    for (const who of [IDS.secretaryB, IDS.plain, IDS.overseer])
      expect(await as(who)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await as(IDS.admin)).toMatchObject({ ok: true });
  });
});

describe('who has claimed', () => {
  const GIVEN: Readonly<Record<string, unknown>> = {
    memberId: IDS.plain,
    year: '2026',
    month: '2026-11',
    period: '2026-11',
    day: '2026-11-24',
    date: '2026-11-24',
    quarter: '2026-Q4',
    from: '2026-11-01',
    to: '2026-11-30',
  };
  // The failure of a try is the one thing that may be asked about one person.
  const asked = QUERIES.filter((name) => name !== 'binding.failure');
  const every = (): Promise<Record<string, unknown>> =>
    everyReply(
      college,
      [
        [IDS.secretary, IDS.branchA],
        [IDS.admin, IDS.committee],
      ],
      GIVEN,
      { queries: asked },
    );

  it('changes no reply of any list or page of the secretary and the administrator when four people take their phones back', async () => {
    const before = await every();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    expect(Object.keys(before)).toEqual(expect.arrayContaining([`${IDS.secretary} roster.branch`, `${IDS.admin} roster.college`]));
    for (const who of [IDS.plain, IDS.leader, IDS.probationary, IDS.plainB]) await college.ask(who, 'binding.end', {});
    const after = await every();
    // A ticket is signed anew each time.
    const plainly = (replies: unknown): unknown =>
      JSON.parse(JSON.stringify(replies).replaceAll(/"(ticket|nonce|requestId)":"[^"]*"/g, '"anew":""'));
    expect(plainly(after)).toEqual(plainly(before));
  }, 60_000);
});
