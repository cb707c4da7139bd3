import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const A = IDS.branchA;
const review = { year: '2026', memberId: IDS.secretary, form: 'meeting', toMembersOn: '2026-11-20', pollGood: 2 };
const contentOf = (recordId: string) =>
  (college.cloud.database.get('records', recordId) as { content: Record<string, unknown> } | null)?.content;
const refusedAt = (field: string, words: string) => ({ ok: false, error: { code: 'register.refused', fields: { [field]: words } } });
const opened = async (content: Record<string, unknown> = review): Promise<{ recordId: string; rev: number }> =>
  college.ask(IDS.secretary, 'register.save', { orgId: A, type: 'secretaryReview', content });

describe('what a step asks for belongs to whoever takes the step', () => {
  it('a secretary cannot write the mark the superior gives, neither into a new review nor into an open one', async () => {
    const words = '“上级评议分”由上级填';
    expect(
      await college.call(IDS.secretary, 'register.save', { orgId: A, type: 'secretaryReview', content: { ...review, scoreSuperior: 99 } }),
    ).toMatchObject(refusedAt('scoreSuperior', words));
    const { recordId, rev } = await opened();
    expect(
      await college.call(IDS.secretary, 'register.save', {
        orgId: A,
        type: 'secretaryReview',
        recordId,
        rev,
        content: { ...review, scoreSuperior: 99 },
      }),
    ).toMatchObject(refusedAt('scoreSuperior', words));
    expect(contentOf(recordId)).not.toHaveProperty('scoreSuperior');
  });

  it('the superior’s mark stays when the secretary, who does not see it, changes the own part', async () => {
    const { recordId, rev } = await opened();
    const marked = await college.ask(IDS.overseer, 'register.move', {
      recordId,
      rev,
      verb: 'reportToSuperior',
      content: { toSuperiorOn: '2026-11-22', scoreSuperior: 88, level: 'good' },
    });
    await college.ask(IDS.secretary, 'register.save', {
      orgId: A,
      type: 'secretaryReview',
      recordId,
      rev: marked.rev,
      content: { ...review, pollGood: 3, toSuperiorOn: '2026-11-22', level: 'good' },
    });
    expect(contentOf(recordId)).toMatchObject({ pollGood: 3, scoreSuperior: 88, level: 'good' });
  });

  it('a review is complete only once both sides have entered their part, and closing it asks the secretary for no mark', async () => {
    const { recordId, rev } = await opened();
    expect(
      await college.call(IDS.secretary, 'register.move', { recordId, rev, verb: 'complete', content: { scoreSuperior: 99 } }),
    ).toMatchObject({ ok: false, error: { code: 'common.badInput' } });
    expect(await college.call(IDS.secretary, 'register.move', { recordId, rev, verb: 'complete' })).toMatchObject(
      refusedAt('scoreSuperior', '还差上级评议'),
    );
    const marked = await college.ask(IDS.overseer, 'register.move', {
      recordId,
      rev,
      verb: 'reportToSuperior',
      content: { toSuperiorOn: '2026-11-22', scoreSuperior: 88, level: 'good' },
    });
    expect(await college.call(IDS.secretary, 'register.move', { recordId, rev: marked.rev, verb: 'complete' })).toMatchObject({
      ok: true,
      data: { state: 'complete' },
    });
  });

  it('a branch cannot approve in its own request what the committee decides on it', async () => {
    const content = { changeKind: 'setUp', reason: '人数增加', decisionText: '同意' };
    expect(await college.call(IDS.secretary, 'register.save', { orgId: A, type: 'branchChangeRequest', content })).toMatchObject({
      ok: false,
      error: { fields: { decisionText: '“批复”由学院党委填' } },
    });
  });
});
