import type { Out } from '../../../src-shared/contract';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

// On 2026-11-24. In branch A the secretary owes 30 yuan, plain 20 by the quarter, leader nothing, the others are not assessed.
let college: TestCloud;
const assess = (memberId: string, dueFen: number, more: object = {}) =>
  college.ask(IDS.secretary, 'register.save', {
    orgId: IDS.branchA,
    type: 'duesAssessment',
    content: {
      memberId,
      payerKind: 'student',
      dueFen,
      fromMonth: '2026-01',
      assessedOn: '2026-01-20',
      reliefReason: '按核定',
      reliefActivityId: 'activity:consent',
      reliefApprovedBy: IDS.committee,
      reliefApprovedOn: '2026-01-21',
      ...more,
    },
  });
beforeEach(async () => {
  college = await startTestCloud();
  const consentActivityId = 'activity:consent';
  await college.cloud.database.insertMany('records', [
    {
      _id: consentActivityId,
      type: 'activity',
      orgId: IDS.branchA,
      day: '2026-01-15',
      sheets: [`${IDS.branchA}:2026`],
      kinds: ['committeeMeeting'],
      state: 'confirmed',
      title: '支委会',
      memberIds: [],
    },
  ]);
  await assess(IDS.secretary, 3000);
  await assess(IDS.plain, 2000, { isQuarterly: true, consentActivityId });
  await assess(IDS.leader, 0);
}, 60_000);
afterEach(() => college.close());

type Month = Out<'dues.month'>;
const month = (who: string, asked?: string): Promise<Month> =>
  college.ask(who, 'dues.month', { orgId: IDS.branchA, ...(asked === undefined ? {} : { month: asked }) });
const lineOf = (sheet: Month, memberId: string): Month['lines'][number] | undefined =>
  sheet.lines.find((line) => line.memberId === memberId);
type Paid = { memberId: string; month: string; paidFen: number; seenLackingFen?: number };
/** Seen by whoever registers it: that just as much lacked. */
const pay = (who: string, lines: Paid[], day = '2026-11-24') =>
  college.call(who, 'dues.record', {
    orgId: IDS.branchA,
    day,
    lines: lines.map((line) => ({ seenLackingFen: line.paidFen, ...line })),
  });
const november = { memberId: IDS.secretary, month: '2026-11', paidFen: 3000 };

it('says of everybody in roster order what is owed for the month, by the quarter for whoever pays so, and what was never paid before', async () => {
  const sheet = await month(IDS.organizer);
  expect([sheet.month, sheet.months[0], sheet.months[sheet.months.length - 1], sheet.lines.length]).toEqual([
    '2026-11',
    '2026-11',
    '2025-01',
    10,
  ]);
  expect(lineOf(sheet, IDS.secretary)).toMatchObject({ state: 'open', dueFen: 3000, owed: [{ month: '2026-11', lackingFen: 3000 }] });
  expect(lineOf(sheet, IDS.secretary)?.arrears).toHaveLength(10);
  expect(lineOf(sheet, IDS.plain)).toMatchObject({
    state: 'open',
    isQuarterly: true,
    owed: [{ month: '2026-10' }, { month: '2026-11' }, { month: '2026-12' }],
  });
  expect([lineOf(sheet, IDS.leader)?.state, lineOf(sheet, IDS.deputy)?.state]).toEqual(['relieved', 'notAssessed']);
});

it('registers many at once in one entry of the book, which then proves it', async () => {
  const lines = [november, ...['2026-10', '2026-11', '2026-12'].map((one) => ({ memberId: IDS.plain, month: one, paidFen: 2000 }))];
  const reply = await pay(IDS.organizer, lines);
  expect(reply).toMatchObject({ ok: true });
  const sheet = await month(IDS.secretary);
  expect(lineOf(sheet, IDS.secretary)).toMatchObject({ state: 'paid', paidOn: '2026-11-24', owed: [] });
  expect(lineOf(sheet, IDS.plain)).toMatchObject({ state: 'paid', owed: [] });
  const [stored] = college.cloud.database.all('records').filter(({ type }) => type === 'duesPayment');
  expect(stored).toMatchObject({
    state: 'recorded',
    content: {
      day: '2026-11-24',
      receivedBy: IDS.organizer,
      lines: lines.map(({ memberId, month, paidFen }) => ({ memberId, month, paidFen })),
    },
    sealSeq: expect.any(Number),
  });
});

it('of two who register the same at the same moment stores one, and tells the other who has been registered', async () => {
  const replies = await Promise.all([pay(IDS.secretary, [november]), pay(IDS.organizer, [november])]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'dues.paidMeanwhile', reason: { month: '2026-11' } } });
  expect(college.cloud.database.all('records').filter(({ type }) => type === 'duesPayment')).toHaveLength(1);
});

it('gives a repeated command the same answer and stores nothing twice', async () => {
  const input = { orgId: IDS.branchA, day: '2026-11-24', lines: [{ ...november, seenLackingFen: 3000 }] };
  const first = await college.call(IDS.organizer, 'dues.record', input, 'key-of-one-single-tap');
  expect(await college.call(IDS.organizer, 'dues.record', input, 'key-of-one-single-tap')).toEqual(first);
  expect(college.cloud.database.all('records').filter(({ type }) => type === 'duesPayment')).toHaveLength(1);
});

it('goes on after an entry was voided: what it had settled is open again and can be registered anew', async () => {
  const ids: string[] = [];
  for (const paid of ['2026-08', '2026-09', '2026-10']) {
    const reply = await pay(IDS.organizer, [{ ...november, month: paid }]);
    if (reply.ok) ids.push(reply.data.recordId);
  }
  const [recordId = ''] = ids;
  const { rev } = await college.ask(IDS.organizer, 'register.read', { recordId });
  await college.ask(IDS.organizer, 'register.move', { recordId, rev, verb: 'void', reason: '记错了人' });
  expect(lineOf(await month(IDS.organizer, '2026-08'), IDS.secretary)?.state).toBe('open');
  expect(await pay(IDS.organizer, [{ ...november, month: '2026-08' }, november])).toMatchObject({ ok: true });
  expect(lineOf(await month(IDS.organizer), IDS.secretary)).toMatchObject({ state: 'paid' });
});

it('refuses a sum that lacks no more, a month that is not there to be paid, a day to come, and changes nothing', async () => {
  for (const { line, code } of [
    { line: { ...november, paidFen: 3001 }, code: 'dues.paidMeanwhile' },
    { line: { ...november, month: '2027-01' }, code: 'common.badInput' },
    { line: { memberId: IDS.leader, month: '2026-11', paidFen: 1 }, code: 'dues.paidMeanwhile' },
  ])
    expect(await pay(IDS.organizer, [line])).toMatchObject({ ok: false, error: { code } });
  expect(await pay(IDS.organizer, [november], '2026-11-25')).toMatchObject({ ok: false, error: { code: 'register.refused' } });
  expect(await pay(IDS.organizer, [november], '2024-11-25')).toMatchObject({
    ok: false,
    error: { code: 'register.refused', fields: { day: '请重新选日期' } },
  });
  expect(college.cloud.database.all('records').filter(({ type }) => type === 'duesPayment')).toEqual([]);
});

it('takes more than is owed, and a part of it: what is more is of the month, what is less stays open', async () => {
  const october = { ...november, month: '2026-10' };
  expect(
    await pay(IDS.organizer, [
      { ...november, paidFen: 5000, seenLackingFen: 3000 },
      { ...october, paidFen: 1000, seenLackingFen: 3000 },
    ]),
  ).toMatchObject({ ok: true });
  const { assessment, months } = await college.ask(IDS.secretary, 'dues.mine', {});
  expect(assessment).toMatchObject({ dueFen: 3000 });
  expect(months.slice(0, 2)).toMatchObject([{ lackingFen: 0, paidOn: '2026-11-24' }, { lackingFen: 2000 }]);
  // The page still says what stood before: somebody else had registered it.
  expect(await pay(IDS.organizer, [{ ...october, paidFen: 3000, seenLackingFen: 3000 }])).toMatchObject({
    ok: false,
    error: { code: 'dues.paidMeanwhile', reason: { month: '2026-10' } },
  });
  expect(await pay(IDS.organizer, [{ ...october, paidFen: 2000 }])).toMatchObject({ ok: true });
});

it('a mobile member paid where they live: entered with who received it, and the months are paid (C31)', async () => {
  const saved = await college.ask(IDS.organizer, 'register.save', {
    orgId: IDS.branchA,
    type: 'duesPayment',
    content: {
      day: '2026-11-20',
      receivedBy: IDS.organizer,
      paidAt: '滨海县流动党员党支部',
      lines: [{ memberId: IDS.secretary, month: '2026-11', paidFen: 3000 }],
    },
  });
  const { line } = await college.ask(IDS.organizer, 'register.read', { recordId: saved.recordId });
  expect(line.note).toBe('1 人·11月20日登记·在滨海县流动党员党支部交');
  expect(lineOf(await month(IDS.organizer), IDS.secretary)).toMatchObject({ state: 'paid', paidOn: '2026-11-20' });
  expect((await college.ask(IDS.secretary, 'dues.mine', {})).months[0]).toMatchObject({ month: '2026-11', lackingFen: 0 });
});

it('is no business of members, of the other branch, and shows nobody but the keepers what others owe', async () => {
  for (const who of [IDS.plain, IDS.leader, IDS.secretaryB]) {
    expect(await college.call(who, 'dues.month', { orgId: IDS.branchA })).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await pay(who, [november])).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
  }
});

it('shows everybody their own months, the latest first, and how they were assessed', async () => {
  await pay(IDS.organizer, [november]);
  const own = await college.ask(IDS.secretary, 'dues.mine', {});
  expect(own).toMatchObject({
    year: '2026',
    years: ['2026', '2025'],
    assessment: { dueFen: 3000, fromMonth: '2026-01', isQuarterly: false },
  });
  expect(own.months.slice(0, 2)).toEqual([
    { month: '2026-11', dueFen: 3000, lackingFen: 0, dueOn: '2026-11-30', paidOn: '2026-11-24' },
    { month: '2026-10', dueFen: 3000, lackingFen: 3000, dueOn: '2026-10-31' },
  ]);
  expect(await college.ask(IDS.deputy, 'dues.mine', {})).toMatchObject({ assessment: null, months: [] });
  expect((await college.ask(IDS.secretary, 'dues.mine', { year: '2025' })).months).toEqual([]);
});
