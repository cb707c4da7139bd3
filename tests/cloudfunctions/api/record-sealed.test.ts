// What is sealed stays as it was sealed, whatever is sent to it; and what was altered all the same is named and can be put right.
import type { BookCheck } from '../../../src-shared/contract/book';
import { CONTRACT } from '../../../src-shared/contract';
import type { Action } from '../../../src-shared/contract/action';
import type { Activity } from '../../../src-shared/records/activity';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { END_AT, START_AT, sealThemeDay, themeDayPlan } from '../theme-day';

let college: TestCloud;
let activityId = '';
beforeEach(async () => {
  college = await startTestCloud();
  ({ activityId } = await sealThemeDay(college, [IDS.secretary, IDS.plain]));
}, 60_000);
afterEach(() => college.close());

const A = IDS.branchA;
const stored = (): Activity => college.cloud.database.get('records', activityId) as unknown as Activity;
const checkedBy = async (who: string): Promise<BookCheck> => {
  const { chain } = await college.ask(IDS.secretary, 'book.read', { orgId: A });
  return college.ask(who, 'book.check', { orgId: A, typed: chain?.checkValue ?? '' });
};
/** As another hand would: past every function. */
const alter = async (recordId: string, change: Record<string, unknown>): Promise<void> => {
  const before = college.cloud.database.get('records', recordId) as Record<string, unknown>;
  await college.cloud.database.replace('records', { ...before, ...change } as never);
};
const closedLate = (): Record<string, unknown> => ({ signIn: { ...stored().signIn, closedAt: '2026-11-24T08:20:00.000Z' } });

const SHA = 'a'.repeat(64);
const TEXT = {
  startAt: START_AT,
  endAt: END_AT,
  place: '另一处',
  hostId: IDS.secretary,
  recorderId: IDS.deputy,
  sections: [{ kind: 'themeDay', text: '改写过的记录。' }],
  resolution: '另一条决议',
};
const picture = { fileId: 'cloud://none', sha256: SHA };
/** Everything that a command about an activity may say; `who` holds the right to it. `record.correct` seals anew and is tried apart. */
const commands = (): Record<string, { who?: string; input?: Record<string, unknown> }> => ({
  'activity.change': { input: themeDayPlan({ title: '改过的题目' }) },
  'activity.cancel': { input: { reason: '取消' } },
  'activity.restore': {},
  'activity.askLeave': { who: IDS.leader, input: { category: 'teaching' } },
  'activity.withdrawLeave': { who: IDS.leader },
  'activity.decideLeave': { input: { memberId: IDS.leader, isAccepted: true } },
  'attendance.closeSignIn': {},
  'attendance.reopenSignIn': {},
  'attendance.uploadScans': {
    input: {
      scans: [
        {
          claim: {
            claimId: 'claim000000000000001',
            activityId,
            memberId: IDS.leader,
            deviceKeyId: '0123456789abcdef',
            code: 'ABC234',
            claimedAt: START_AT,
          },
          proof: SHA,
          scannedAt: START_AT,
        },
      ],
    },
  },
  'attendance.setPresence': { input: { isOn: true } },
  'attendance.answerPresence': { who: IDS.plain, input: { answered: 1 } },
  'attendance.contribute': { who: IDS.plain, input: { text: '补两句' } },
  'attendance.attachVoice': { who: IDS.plain, input: picture },
  'attendance.submitHost': { who: IDS.mobile, input: { hostOrganization: '外地炼化项目党支部', words: '已到会' } },
  'attendance.attachHostPhoto': { who: IDS.mobile, input: picture },
  'attendance.decideHost': { input: { memberId: IDS.mobile, isAccepted: true } },
  'attendance.mark': { input: { isPaper: false, marks: [{ memberId: IDS.leader, status: 'present' }] } },
  'record.save': { input: TEXT },
  'record.submit': {},
  'record.confirm': {},
  'record.return': { input: { reason: '退回' } },
  'record.attachPhoto': { input: picture },
  'record.detachPhoto': { input: { sha256: SHA } },
  'followUp.add': { input: { text: '联系企业', ownerId: IDS.plain, dueOn: '2026-12-10' } },
  'vote.record': {
    input: { matter: 'other', isPut: false, seen: { expectedVoters: 9, presentVoters: 2 }, isSecret: false, exclusions: [] },
  },
});
const fieldsOf = (action: Action): string[] => Object.keys((action.input as unknown as { shape?: object }).shape ?? {});

it('the commands tried are all there are about an activity', () => {
  const about = Object.entries(CONTRACT as Record<string, Action>).filter(
    ([, action]) => action.kind === 'command' && fieldsOf(action).includes('activityId') && !fieldsOf(action).includes('recordId'),
  );
  expect(
    about
      .map(([name]) => name)
      .filter((name) => name !== 'record.correct')
      .sort(),
  ).toEqual(Object.keys(commands()).sort());
});

it('no command about a sealed activity changes a byte of it, and the book still checks', async () => {
  const before = JSON.stringify(stored());
  for (const [name, { who = IDS.secretary, input = {} }] of Object.entries(commands())) {
    const full = {
      activityId,
      ...(fieldsOf((CONTRACT as Record<string, Action>)[name] as Action).includes('rev') ? { rev: stored().rev } : {}),
      ...input,
    };
    const reply = await college.call(who, name as 'record.confirm', full as never);
    expect([name, reply.ok ? 'done' : reply.error.code]).not.toContain('common.badInput');
    expect([name, JSON.stringify(stored())]).toEqual([name, before]);
  }
  expect(await checkedBy(IDS.plain)).toMatchObject({ verdict: 'same', altered: [], alteredUnseen: 0 });
});

it('ending the sign-in of a sealed record is refused, to its recorder as to the secretary', async () => {
  for (const who of [IDS.secretary, IDS.deputy])
    expect(await college.call(who, 'attendance.closeSignIn', { activityId })).toMatchObject({
      ok: false,
      error: { code: 'attendance.sealed' },
    });
});

it('a record altered behind its seal is named by 校验, and the correction of it that changes nothing else puts it right', async () => {
  await alter(activityId, closedLate());
  const named = {
    verdict: 'different',
    altered: [{ recordId: activityId, isActivity: true, kindName: '主题党日', title: '冬季装置防冻防凝', day: '2026-11-24' }],
    alteredUnseen: 0,
  };
  for (const who of [IDS.secretary, IDS.plain]) expect(await checkedBy(who)).toMatchObject(named);
  const { rev } = stored();
  const reply = await college.ask(IDS.secretary, 'record.correct', { activityId, rev, reason: '签到曾在封存后误点结束，内容核对无误' });
  expect(await checkedBy(IDS.plain)).toMatchObject({ verdict: 'same', altered: [] });
  expect(college.cloud.database.get('revisions', `${activityId}~${rev}`)).toMatchObject({
    activityId,
    signIn: { closedAt: '2026-11-24T08:20:00.000Z' },
  });
  // Sound again, a correction has to change something again.
  expect(await college.call(IDS.secretary, 'record.correct', { activityId, rev: reply.rev, reason: '再来一次' })).toMatchObject({
    error: { code: 'record.nothingChanged' },
  });
});

it('an altered record of a kind is named to whoever may look at it, to others only counted, and corrected', async () => {
  const { recordId } = await college.ask(IDS.secretary, 'register.save', {
    orgId: A,
    type: 'conductFact',
    content: { memberId: IDS.leader, factKind: 'noticeOfCriticism', day: '2026-11-20', basis: '院党发〔2026〕8号' },
  });
  await alter(recordId, { createdBy: IDS.plain });
  expect(await checkedBy(IDS.secretary)).toMatchObject({
    verdict: 'different',
    altered: [{ recordId, isActivity: false, kindName: '行为事实', day: '2026-11-20' }],
    alteredUnseen: 0,
  });
  const seen = await checkedBy(IDS.organizer);
  expect(seen).toMatchObject({ verdict: 'different', altered: [], alteredUnseen: 1 });
  const { rev, content } = await college.ask(IDS.secretary, 'register.form', { orgId: A, type: 'conductFact', recordId });
  await college.ask(IDS.secretary, 'register.save', {
    orgId: A,
    type: 'conductFact',
    recordId,
    rev: rev ?? 0,
    content,
    reason: '核对无误',
  });
  expect(await checkedBy(IDS.secretary)).toMatchObject({ verdict: 'same', altered: [] });
});

it('what another hand made unreadable is counted, and 校验 still answers', async () => {
  const typed = (await college.ask(IDS.secretary, 'book.read', { orgId: A })).chain?.checkValue ?? '';
  await alter(activityId, { roll: '没了' });
  expect(await college.ask(IDS.secretary, 'book.check', { orgId: A, typed })).toMatchObject({
    verdict: 'different',
    altered: [],
    alteredUnseen: 1,
  });
});
