import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startPhone } from './phone';

type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] };
const app = JSON.parse(readFileSync(path.resolve(__dirname, '../../../dist/weapp/app.json'), 'utf8')) as AppJson;
const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];

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

describe('every page of the build', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const phone = startPhone({
    callFunction: (_name, event) =>
      Promise.resolve(
        (event as { action: string }).action === 'session.read'
          ? { ok: true, data: session }
          : { ok: false, error: { code: 'common.notFound', requestId: 'r-1' } },
      ),
    uploadFile: () => Promise.reject(new Error('Nothing is sent here.')),
  });
  phone.store('consent', { version: 1, at: '2026-11-01T00:00:00.000Z' });

  it('is listed, those of the tabs among them', () => {
    expect(pages).toEqual(expect.arrayContaining(['pages/tabs/home/index', 'pages/tabs/score/index', 'pages/score/item/index']));
  });

  it.each(pages)('opens %s and says in words that the cloud knows nothing, without a thing a phone lacks', async (page) => {
    await phone.open(`/${page}?activityId=a-1&a=a-1&orgId=branch-1&itemId=2.1`);
    await phone.until(() => phone.text().length > 0, `a word on ${page}`);
    expect(phone.text()).not.toContain('common.');
    expect(phone.errors).toEqual([]);
    expect(said).not.toHaveBeenCalled();
  });
});
