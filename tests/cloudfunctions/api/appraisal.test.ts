import { ledgerEntry } from '../../../src-shared/records/ledger';
import { verifyChain } from '../../../src-shared/engines/ledger/chain';
import type { Grade } from '../../../src-shared/records/poll';
import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

let college: TestCloud;
const PEOPLE = Array.from({ length: 10 }, (_, index) => `m:a${String(index + 1).padStart(2, '0')}`);
const PRESENT = PEOPLE.slice(0, 7);
const MEETING = 'activity:Z01B01-2026-12-10';
const at = { orgId: IDS.branchA, year: '2026' } as const;
const STEPS = { selfDoneOn: '2026-12-10', mutualDoneOn: '2026-12-10', pollDoneOn: '2026-12-10' } as const;

beforeEach(async () => {
  college = await startTestCloud({ at: '2026-12-10T10:00:00.000Z' });
  await college.cloud.database.insertMany('records', [
    sealedActivity(
      IDS.branchA,
      '2026-12-10',
      PEOPLE.map((memberId) => rollLineOf(memberId, PRESENT.includes(memberId) ? 'present' : 'absentExcused')),
      { kinds: ['appraisalMeeting'], appraisalYear: '2026', title: '民主评议党员会议' },
    ),
  ]);
}, 60_000);
afterEach(() => college.close());

const read = (who: string) => college.ask(who, 'appraisal.read', at);
const begin = async () =>
  college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'democraticAppraisal', content: { appraisalYear: '2026' } });
const hold = async (): Promise<number> => {
  const { recordId, rev } = await begin();
  return (
    await college.ask(IDS.secretary, 'register.move', {
      recordId,
      rev,
      verb: 'hold',
      content: { heldOn: '2026-12-10', activityId: MEETING },
    })
  ).rev;
};
/** The first so many excellent, the probationary member without a grade, the rest qualified. */
const graded = (excellent: number) =>
  PEOPLE.map((memberId, index) => ({
    memberId,
    ...(memberId === IDS.probationary ? {} : { grade: (index < excellent ? 'excellent' : 'qualified') as Grade }),
  }));
const gradeAll = (rev: number, excellent: number) =>
  college.call(IDS.secretary, 'appraisal.grade', { ...at, rev, evaluatedOn: '2026-12-10', steps: STEPS, results: graded(excellent) });

describe('self-appraisals', () => {
  it('are written by members on the phone and by an officer for one without, and read by those who sat in the meeting', async () => {
    await college.ask(IDS.plain, 'appraisal.writeSelf', { ...at, text: '按时参加组织生活，联系群众做得不够。' });
    await college.ask(IDS.organizer, 'appraisal.writeSelf', { ...at, memberId: IDS.ill, text: '住院期间学习少了。' });
    expect(await college.call(IDS.plain, 'appraisal.writeSelf', { ...at, memberId: IDS.mobile, text: '代写' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.secretary, 'appraisal.writeSelf', { ...at, memberId: IDS.plainB, text: '别的支部' })).toMatchObject({
      error: { code: 'appraisal.notTakingPart' },
    });
    const textsFor = async (who: string) =>
      (await read(who)).people.filter(({ selfText }) => selfText !== undefined).map(({ memberId }) => memberId);
    expect(await textsFor(IDS.secretary)).toEqual([IDS.plain, IDS.ill]);
    expect(await textsFor(IDS.leader)).toEqual([IDS.plain, IDS.ill]);
    // Ill that day: the own one only.
    expect(await textsFor(IDS.ill)).toEqual([IDS.ill]);
    expect((await read(IDS.ill)).people.filter(({ hasSelf }) => hasSelf)).toHaveLength(2);
  });

  it('of a member leave what the branch has written on the sheet as it is', async () => {
    await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'appraisalResult',
      content: { memberId: IDS.plain, appraisalYear: '2026', peerRemarks: '值班从不缺席。', opinion: '继续努力。' },
    });
    await college.ask(IDS.plain, 'appraisal.writeSelf', { ...at, text: '第二稿' });
    const record = await college.ask(IDS.secretary, 'register.read', { recordId: `appraisalResult:${IDS.branchA}:2026:${IDS.plain}` });
    expect(record.content).toMatchObject({ peerRemarks: '值班从不缺席。', opinion: '继续努力。', selfText: '第二稿' });
  });
});

describe('grading', () => {
  it('takes nine full members with three excellent in one act, seals each sheet, and shows a member the own grade before publication', async () => {
    const rev = await hold();
    expect(await gradeAll(rev, 3)).toMatchObject({ ok: true, data: { state: 'evaluated' } });
    const entries = college.cloud.database.all('ledger').map((entry) => ledgerEntry.parse(entry));
    expect(entries).toHaveLength(11);
    expect(verifyChain(entries)).toBeNull();
    expect((await read(IDS.plain)).people.filter((person) => person.grade !== undefined)).toEqual([
      expect.objectContaining({ memberId: IDS.plain, grade: 'qualified' }),
    ]);
    expect((await read(IDS.secretary)).people.filter((person) => person.grade === 'excellent')).toHaveLength(3);
  });

  it('refuses four excellent of nine in the words of the page, with nothing stored, until the committee has said why', async () => {
    const rev = await hold();
    const before = JSON.stringify(college.cloud.database.all('records'));
    expect(await gradeAll(rev, 4)).toMatchObject({
      error: { code: 'appraisal.tooManyExcellent', reason: { graded: 9, most: 3, excellent: 4 } },
    });
    expect(JSON.stringify(college.cloud.database.all('records'))).toBe(before);
    const recordId = `appraisal:${IDS.branchA}:2026`;
    expect(
      await college.call(IDS.secretary, 'register.move', { recordId, rev, verb: 'override', content: { overrideReason: '自己放宽' } }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    const lifted = await college.ask(IDS.admin, 'register.move', {
      recordId,
      rev,
      verb: 'override',
      content: { overrideReason: '全体参加抢修' },
    });
    expect(await gradeAll(lifted.rev, 4)).toMatchObject({ ok: true });
  });

  it('asks for a grade or a reason for everybody, and gives a probationary member none', async () => {
    const rev = await hold();
    const send = (results: { memberId: string; grade?: Grade; noGradeReason?: string }[]) =>
      college.call(IDS.secretary, 'appraisal.grade', { ...at, rev, evaluatedOn: '2026-12-10', steps: STEPS, results });
    expect(await send(graded(3).filter(({ memberId }) => memberId !== IDS.leader))).toMatchObject({
      error: { code: 'register.incomplete' },
    });
    expect(await send(graded(2).map((entry) => (entry.memberId === IDS.leader ? { memberId: entry.memberId } : entry)))).toMatchObject({
      error: { code: 'register.refused', fields: { [IDS.leader]: '还差等次或未定等次原因' } },
    });
    expect(
      await send(graded(2).map((entry) => (entry.memberId === IDS.probationary ? { ...entry, grade: 'qualified' as const } : entry))),
    ).toMatchObject({ error: { code: 'register.refused', fields: { [IDS.probationary]: '预备党员参加评议，不定等次' } } });
    expect(
      await send(
        graded(2).map((entry) =>
          entry.memberId === IDS.ill ? { memberId: entry.memberId, noGradeReason: '长期住院，未参加评议' } : entry,
        ),
      ),
    ).toMatchObject({ ok: true });
  });

  it('is refused before the meeting, by whoever is not the secretary, and on what somebody else has changed meanwhile', async () => {
    const { rev } = await begin();
    expect(await gradeAll(rev, 3)).toMatchObject({ error: { code: 'appraisal.notHeld' } });
    expect(
      await college.call(IDS.plain, 'appraisal.grade', { ...at, rev, evaluatedOn: '2026-12-10', steps: STEPS, results: graded(3) }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await gradeAll(rev + 5, 3)).toMatchObject({ error: { code: 'common.conflict' } });
  });

  it('of two secretaries at the same moment stores one', async () => {
    const rev = await hold();
    const both = await Promise.all([
      gradeAll(rev, 3),
      college.call(IDS.deputy, 'appraisal.grade', { ...at, rev, evaluatedOn: '2026-12-10', steps: STEPS, results: graded(2) }),
    ]);
    expect(both.filter((reply) => reply.ok)).toHaveLength(1);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'common.conflict' } });
    expect([2, 3]).toContain((await read(IDS.secretary)).people.filter((person) => person.grade === 'excellent').length);
  });
});

it('refuses one excellent too many also where a single sheet is confirmed in the register', async () => {
  const confirm = async (memberId: string) => {
    const { recordId, rev } = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'appraisalResult',
      content: { memberId, appraisalYear: '2026', grade: 'excellent', gradedOn: '2026-12-10' },
    });
    return college.call(IDS.secretary, 'register.move', { recordId, rev, verb: 'confirm' });
  };
  const replies = [];
  for (const memberId of PEOPLE.slice(0, 4)) replies.push(await confirm(memberId));
  expect(replies.map((reply) => reply.ok)).toEqual([true, true, true, false]);
  expect(replies[3]).toMatchObject({ error: { code: 'register.refused', fields: { grade: '参评 9 人，优秀最多 3 人，现在是 4 人。' } } });
});

it('takes the counts of the poll onto the sheets: the secretary sees all, a member the own', async () => {
  const { pollId } = await college.ask(IDS.secretary, 'poll.open', { ...at, lastOn: '2026-12-10' });
  for (const [index, voter] of PEOPLE.entries())
    await college.ask(voter, 'poll.cast', { pollId, ballot: { id: `${index}`.repeat(32), answers: '011111111' } });
  const rev = await hold();
  expect(await gradeAll(rev, 3)).toMatchObject({ error: { code: 'appraisal.pollOpen' } });
  await college.ask(IDS.secretary, 'poll.close', { pollId });
  await gradeAll(rev, 3);
  const sheet = college.cloud.database.get('records', `appraisalResult:${IDS.branchA}:2026:${PEOPLE[0]}`);
  expect(sheet?.content).toMatchObject({ votesExcellent: 10, votesQualified: 0, grade: 'excellent' });
  expect(college.cloud.database.get('records', `appraisal:${IDS.branchA}:2026`)?.content).toMatchObject({
    ballotsOut: 10,
    ballotsIn: 10,
    ballotsInvalid: 0,
    pollDoneOn: '2026-12-10',
  });
  expect((await read(IDS.secretary)).people.filter(({ votes }) => votes !== undefined)).toHaveLength(9);
  expect((await read(IDS.plain)).people.filter(({ votes }) => votes !== undefined).map(({ memberId }) => memberId)).toEqual([IDS.plain]);
});

it('takes a paper count of two tellers, and refuses one teller, more marks than ballots and a count beside a poll', async () => {
  await begin();
  const counts = { excellent: 3, qualified: 4, basicallyQualified: 0, unqualified: 0 };
  const tally = (part: object) =>
    college.call(IDS.organizer, 'appraisal.enterTally', {
      ...at,
      out: 8,
      in: 8,
      invalid: 1,
      tellerIds: [IDS.leader, IDS.plain],
      results: [{ memberId: IDS.secretary, counts }],
      ...part,
    });
  expect(await tally({ tellerIds: [IDS.leader] })).toMatchObject({ error: { code: 'common.badInput' } });
  expect(await tally({ results: [{ memberId: IDS.secretary, counts: { ...counts, unqualified: 1 } }] })).toMatchObject({
    error: { code: 'register.refused', fields: { [IDS.secretary]: '有效票 7 张，这里填了 8 票' } },
  });
  expect(await tally({ in: 9 })).toMatchObject({ error: { code: 'register.refused' } });
  expect(await tally({})).toMatchObject({ ok: true });
  expect((await read(IDS.secretary)).people[0]?.votes).toEqual(counts);
  await college.ask(IDS.secretary, 'poll.open', { ...at, lastOn: '2026-12-10' });
  expect(await tally({})).toMatchObject({ error: { code: 'appraisal.hasPoll' } });
});

it('publishes the grades with a notice in roster order, and notes whom it was said to', async () => {
  const rev = await hold();
  expect(await college.call(IDS.secretary, 'appraisal.publish', { ...at, rev })).toMatchObject({
    error: { code: 'appraisal.notEvaluated' },
  });
  const evaluated = await gradeAll(rev, 3);
  if (!evaluated.ok) throw new Error('refused');
  const { noticeId, state } = await college.ask(IDS.secretary, 'appraisal.publish', { ...at, rev: evaluated.data.rev });
  expect(state).toBe('published');
  const notice = await college.ask(IDS.plain, 'register.read', { recordId: noticeId });
  expect(
    String(notice.content.body)
      .split('\n')
      .map((line) => line.split('：')[1]),
  ).toEqual([...Array<string>(3).fill('优秀'), ...Array<string>(6).fill('合格'), '预备党员，不定等次']);
  expect((await read(IDS.leader)).people.filter((person) => person.grade !== undefined)).toHaveLength(9);
  expect(await college.ask(IDS.secretary, 'appraisal.feedBack', { ...at, on: '2026-12-10', memberIds: PEOPLE })).toEqual({ told: 10 });
  expect(await college.ask(IDS.secretary, 'appraisal.feedBack', { ...at, on: '2026-12-10', memberIds: PEOPLE })).toEqual({ told: 0 });
  expect((await read(IDS.plain)).people.filter(({ feedbackOn }) => feedbackOn !== undefined)).toHaveLength(1);
  expect(verifyChain(college.cloud.database.all('ledger').map((entry) => ledgerEntry.parse(entry)))).toBeNull();
});

it('is what the score reads: held, everybody graded, no more than a third excellent', async () => {
  await gradeAll(await hold(), 3);
  await college.clock.set('2027-01-10T01:00:00.000Z');
  const { findings } = await college.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA, year: '2026' });
  expect(
    Object.fromEntries(findings.filter(({ ruleId }) => ruleId.startsWith('2.3.')).map(({ ruleId, outcome }) => [ruleId, outcome])),
  ).toEqual({ '2.3.a': 'met', '2.3.b': 'met', '2.3.c': 'met' });
});
