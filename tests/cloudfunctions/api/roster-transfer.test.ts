import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

// On 2026-11-24.
const { branchA, branchB, secretary, secretaryB, plain, leader } = IDS;
let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

type Letter = { recordId: string; rev: number };
const open = async (content: object): Promise<Letter> => {
  const base = { openedOn: '2026-11-02', letterNo: '院内-026' };
  return college.ask(secretary, 'register.save', {
    orgId: branchA,
    type: 'transfer',
    content: { ...base, ...content } as Record<string, unknown>,
  });
};
const within = (memberId: string, part: object = {}) =>
  open({ direction: 'within', memberId, fromOrgId: branchA, toOrgId: branchB, ...part });
const receive = (letter: Letter, content: object, who: string = secretary) =>
  college.call(who, 'register.move', {
    recordId: letter.recordId,
    rev: letter.rev,
    verb: 'receive',
    content: content as Record<string, unknown>,
  });
const arrive = ({ recordId, rev }: Letter, receivedOn = '2026-11-20', who: string = secretaryB) =>
  college.call(who, 'roster.receiveTransfer', { orgId: branchB, recordId, rev, receivedOn });
const idsIn = async (orgId: string, who: string): Promise<string[]> =>
  (await college.ask(who, 'roster.branch', { orgId })).members.map(({ memberId }) => memberId);
const live = (memberId: string) =>
  college.cloud.database.get('members', memberId)?.live as {
    endedOn?: string;
    destination?: string;
    memberships: { branchId: string; fromOn: string; toOn?: string }[];
  };

describe('out of the college', () => {
  it('the member stays until the other side has received them, and is gone from that very day in the same step', async () => {
    const letter = await open({ direction: 'out', memberId: plain, toName: '某炼化公司党委' });
    expect(await idsIn(branchA, secretary)).toContain(plain);
    expect(await receive(letter, { receivedOn: '2026-11-20' })).toMatchObject({ ok: true, data: { state: 'received' } });
    expect(live(plain)).toMatchObject({ endedOn: '2026-11-19', endKind: 'transferredOut', destination: '某炼化公司党委' });
    expect(await idsIn(branchA, secretary)).not.toContain(plain);
    expect((await college.ask(plain, 'session.read', {})).person).toBeNull();
  });

  it('nobody goes with a post in hand; once they left by 办理离开 of the same day the letter is simply closed', async () => {
    const letter = await open({ direction: 'out', memberId: leader, toName: '某炼化公司党委' });
    expect(await receive(letter, { receivedOn: '2026-11-20' })).toMatchObject({
      error: { code: 'register.refused', fields: { receivedOn: '陈思齐还有 1 件没有交接，请炼油技术教工党支部先交接' } },
    });
    const form = await college.ask(secretary, 'roster.leaving', { orgId: branchA });
    const person = form.people.find(({ memberId }) => memberId === leader);
    const handovers = form.held.filter(({ memberId }) => memberId === leader).map(({ key }) => ({ key, toMemberId: plain }));
    const people = [{ memberId: leader, rev: person?.rev ?? -1 }];
    await college.ask(secretary, 'roster.leave', { orgId: branchA, kind: 'transferredOut', fromOn: '2026-11-20', people, handovers });
    expect(await receive(letter, { receivedOn: '2026-11-21' })).toMatchObject({
      error: { fields: { receivedOn: expect.stringContaining('请填同一天') } },
    });
    expect(await receive(letter, { receivedOn: '2026-11-20' })).toMatchObject({ ok: true });
  });
});

describe('between two branches', () => {
  it('both ends confirm: the sender cannot say that they have arrived, the receiver does, and there is one branch on every day', async () => {
    const letter = await within(plain);
    expect(await receive(letter, { receivedOn: '2026-11-20' })).toMatchObject({
      error: { fields: { receivedOn: '由机电学生党支部的书记确认接收，或请上级代办' } },
    });
    const { transfers } = await college.ask(secretaryB, 'roster.incoming', { orgId: branchB });
    expect(transfers).toMatchObject([{ recordId: letter.recordId, name: '何静', fromName: '炼油技术教工党支部', untilOn: '2027-01-31' }]);
    expect(await arrive(letter)).toMatchObject({ ok: true });
    expect(live(plain).memberships.map(({ branchId, fromOn, toOn }) => [branchId, fromOn, toOn])).toEqual([
      [branchA, '2019-03-01', '2026-11-19'],
      [branchB, '2026-11-20', undefined],
    ]);
    expect([(await idsIn(branchA, secretary)).includes(plain), (await idsIn(branchB, secretaryB)).includes(plain)]).toEqual([false, true]);
    expect((await college.ask(secretaryB, 'roster.incoming', { orgId: branchB })).transfers).toEqual([]);
  });

  it('a letter of 2026-08-20 no longer holds on 19 November, its ninety-first day, and does on the ninetieth', async () => {
    const letter = await within(plain, { openedOn: '2026-08-20' });
    expect(await arrive(letter, '2026-11-19')).toMatchObject({
      error: { fields: { receivedOn: expect.stringContaining('介绍信 90 天内有效') } },
    });
    expect(await arrive(letter, '2026-11-18')).toMatchObject({ ok: true });
  });

  it('is nobody else’s to receive: another branch does not find it, a member may not', async () => {
    const letter = await within(plain);
    const asOther = { orgId: branchA, recordId: letter.recordId, rev: letter.rev, receivedOn: '2026-11-20' };
    expect(await college.call(secretary, 'roster.receiveTransfer', asOther)).toMatchObject({ error: { code: 'common.notFound' } });
    expect(await arrive(letter, '2026-11-20', IDS.plainB)).toMatchObject({ error: { code: 'common.forbidden' } });
  });

  it('of a leaving and an arrival entered at the same moment one holds: nobody is in a branch and gone', async () => {
    const letter = await within(plain);
    const rev =
      (await college.ask(secretary, 'roster.leaving', { orgId: branchA })).people.find(({ memberId }) => memberId === plain)?.rev ?? -1;
    const leave = college.call(secretary, 'roster.leave', {
      orgId: branchA,
      kind: 'withdrew',
      fromOn: '2026-11-20',
      people: [{ memberId: plain, rev }],
      handovers: [],
    });
    const replies = await Promise.all([leave, arrive(letter)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const isGone = live(plain).endedOn !== undefined;
    expect([(await idsIn(branchA, secretary)).includes(plain), (await idsIn(branchB, secretaryB)).includes(plain)]).toEqual([
      false,
      !isGone,
    ]);
  });
});

describe('into the college', () => {
  const arrival = { incomingNo: 'T1907', incomingKind: 'staff', incomingAdmittedOn: '2009-06-01', incomingFullOn: '2010-06-01' };
  const letterIn = (part: object = {}) =>
    open({ direction: 'in', incomingName: '龙建平', fromName: '外地某职业学院党委', toOrgId: branchA, ...part });

  it('who has been received is in the roster from that day, with what the letter says', async () => {
    const letter = await letterIn();
    expect(await receive(letter, { receivedOn: '2026-11-20' })).toMatchObject({
      error: { fields: { incomingNo: '还差工号或学号', incomingAdmittedOn: '还差入党日期' } },
    });
    expect(await receive(letter, { receivedOn: '2026-11-20', ...arrival })).toMatchObject({ ok: true });
    const line = (await college.ask(secretary, 'roster.branch', { orgId: branchA })).members.find(({ name }) => name === '龙建平');
    expect(line).toMatchObject({ standing: 'full', admittedOn: '2009-06-01', memberNo: 'T1907' });
    expect(live(line?.memberId ?? '').memberships).toMatchObject([{ branchId: branchA, fromOn: '2026-11-20' }]);
  });

  it('who left before and comes back under the same number is the same person with a new membership', async () => {
    await receive(await letterIn(), { receivedOn: '2026-11-02', ...arrival });
    const memberId =
      (await college.ask(secretary, 'roster.branch', { orgId: branchA })).members.find(({ name }) => name === '龙建平')?.memberId ?? '';
    const away = await open({ direction: 'out', memberId, toName: '某地', openedOn: '2026-11-10' });
    await receive(away, { receivedOn: '2026-11-12' });
    const back = await letterIn({ openedOn: '2026-11-15' });
    expect(await receive(back, { receivedOn: '2026-11-18', ...arrival })).toMatchObject({ ok: true });
    expect(live(memberId)).toMatchObject({
      formerEnds: [{ endedOn: '2026-11-11', endKind: 'transferredOut', returnedOn: '2026-11-18' }],
      memberships: [{ fromOn: '2026-11-02', toOn: '2026-11-11' }, { fromOn: '2026-11-18' }],
    });
    expect(live(memberId).endedOn).toBeUndefined();
  });
});
