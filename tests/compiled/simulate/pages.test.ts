import { sampleSheet } from '../../miniprogram/score/sample-sheet';
import { startPhone } from './phone';

const place = {
  orgId: 'branch-1',
  name: '炼油技术教工党支部',
  shortName: '炼油教工',
  kind: 'branch',
  posts: ['secretary'],
  isMember: true,
  rights: ['readBranch', 'plan', 'record', 'confirm'],
};
const session = {
  nowAt: '2026-11-24T06:00:00.000Z',
  today: '2026-11-24',
  collegeName: '示例石化职业学院',
  generation: 1,
  person: { memberId: 'm-1', name: '周明远', memberNo: '1', standing: 'full', places: [place] },
};

type Request = { v: number; action: string; input: unknown; key?: string };

describe('the compiled pages, with canned replies', () => {
  const asked: Request[] = [];
  const replies: Record<string, unknown> = { 'session.read': session, 'score.read': sampleSheet() };
  const phone = startPhone({
    callFunction: (name, event) => {
      const request = event as Request;
      asked.push(request);
      const data = replies[request.action];
      if (name !== 'api' || data === undefined) return Promise.resolve({ ok: false, error: { code: 'common.notFound', requestId: 'r-1' } });
      return Promise.resolve({ ok: true, data });
    },
    uploadFile: () => Promise.reject(new Error('Nothing is sent here.')),
  });

  beforeAll(async () => {
    phone.store('consent', { version: 1, at: '2026-11-01T00:00:00.000Z' });
    await phone.open('/pages/tabs/score/index');
  });

  it('show the numbers of the reply on the score page, asked for with the version of the contract', async () => {
    await phone.until(() => phone.textOf('stat-first') !== '', 'the score');
    expect(phone.textOf('stat-first')).toBe('91.2');
    expect(phone.textOf('stat-second')).toBe('88%');
    expect(asked).toContainEqual({ v: 1, action: 'score.read', input: { orgId: 'branch-1' } });
  });

  it('open a dimension by a tap, then an item of a subpackage without another call', async () => {
    const before = asked.length;
    await phone.tap('dimension-d2');
    await phone.tap('item-2-1');
    await phone.until(() => phone.at().startsWith('/pages/score/item/index'), 'the page of the item');
    await phone.until(() => phone.text().includes('支部党员大会'), 'the rules');
    expect(asked.slice(before).filter(({ action }) => action === 'score.read')).toEqual([]);
  });

  it('go back to the sheet, which then asks again', async () => {
    await phone.back();
    await phone.until(() => asked.filter(({ action }) => action === 'score.read').length === 2, 'a second reading');
    expect(phone.at()).toBe('/pages/tabs/score/index');
  });

  it('raise no error and use nothing that a phone does not have', () => {
    expect(phone.errors).toEqual([]);
  });
});
