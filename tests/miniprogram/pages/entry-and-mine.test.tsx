import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { removeStored } from '@/platform/storage';
import ClaimPage from '@/pages/entry/claim/index';
import PrivacyPage from '@/pages/entry/privacy/index';
import HomePage from '@/pages/tabs/home/index';
import MinePage from '@/pages/tabs/mine/index';
import { readStored } from '@/platform/storage';
import { fakeCloud, opened } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { branchPlace, emptyHome, secretaryPlace, sessionOf, unboundSession } from '../sample-session';

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id} on the page`);
  fireEvent.click(found);
};
const type = (id: string, value: string): void => {
  fireEvent.change(document.getElementById(id) ?? document.body, { target: { value } });
};

beforeEach(resetPlatform);

describe('隐私说明', () => {
  test('on the first start stands before everything else', async () => {
    fakeCloud({ 'session.read': sessionOf(branchPlace), 'home.read': emptyHome });
    removeStored('consent');
    await act(async () => void render(<HomePage />));
    expect(opened()).toEqual(['/pages/entry/privacy/index']);
  });

  test('stays readable after a refusal, and nothing is kept', () => {
    fakeCloud({});
    removeStored('consent');
    render(<PrivacyPage />);
    tap('refuse');
    expect(screen.getByText('不收集身份证号、手机号、人脸和位置。')).toBeTruthy();
    expect(document.getElementById('refused')).toBeTruthy();
    expect(readStored('consent')).toBeUndefined();
    expect(opened()).toEqual([]);
  });

  test('keeps the consent on the device and goes on', () => {
    fakeCloud({});
    removeStored('consent');
    render(<PrivacyPage />);
    tap('agree');
    expect(readStored('consent')).toMatchObject({ version: 1 });
    expect(opened()).toEqual(['/pages/tabs/home/index']);
  });
});

describe('认领名册', () => {
  test('asks for what is missing before it asks the cloud', async () => {
    const cloud = fakeCloud({ 'session.read': unboundSession });
    render(<ClaimPage />);
    await screen.findByText('示例石化职业学院');
    await act(async () => tap('claim'));
    expect(document.getElementById('error-code')?.textContent).toBe('请填一次性认领码');
    expect(cloud.asked.map(({ action }) => action)).toEqual(['session.read']);
  });

  test('a wrong code is refused in words, the second one binds and leads on', async () => {
    const cloud = fakeCloud({ 'session.read': unboundSession, 'binding.claim': { error: { code: 'binding.refused' } } });
    render(<ClaimPage />);
    await screen.findByText('您在哪个支部？');
    type('name', ' 周明远 ');
    type('member-no', '2009031');
    type('code', 'K7PM2QXA');
    await act(async () => tap('claim'));
    expect(document.getElementById('refusal')?.textContent).toContain('认领码不对或已用过');
    cloud.answers['session.read'] = sessionOf(branchPlace);
    cloud.answers['binding.claim'] = { memberId: 'm-01', name: '周明远', branchName: branchPlace.name };
    await act(async () => tap('claim'));
    const claims = cloud.asked.filter(({ action }) => action === 'binding.claim');
    expect(claims[1]?.input).toEqual({ name: '周明远', memberNo: '2009031', code: 'K7PM2QXA' });
    expect(claims[1]?.key).not.toBe(claims[0]?.key);
    await waitFor(() => expect(opened()).toEqual(['/pages/tabs/home/index']));
  });
});

describe('我的', () => {
  test('a plain member has own points and no work of a post', async () => {
    fakeCloud({ 'session.read': sessionOf(branchPlace) });
    render(<MinePage />);
    await screen.findByText('周明远');
    expect(document.getElementById('posts')?.textContent).toBe('正式党员');
    expect(document.getElementById('go-review')).toBeNull();
    tap('go-points');
    expect(opened()).toEqual(['/pages/points/mine/index']);
  });

  test('a secretary has the work of every week on top, then what comes once a year, then what is seldom asked for', async () => {
    fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'home.digestChoice': { isOn: false } });
    render(<MinePage />);
    await screen.findByText('常用');
    expect([...document.querySelectorAll('.mine-group-word')].map((word) => word.textContent)).toEqual(['常用', '一年一次', '需要时']);
    const rows = [...document.querySelectorAll('.row[id^="go-"]')].map((row) => row.id);
    expect(rows).toEqual([
      'go-register',
      'go-dues',
      'go-review',
      'go-care',
      'go-members',
      'go-appraisal',
      'go-life',
      'go-outlook',
      'go-development',
      'go-cases',
      'go-flow',
      'go-points',
      'go-declare',
      'go-own-dues',
      'go-feedback',
      'go-privacy',
    ]);
    tap('go-cases');
    expect(opened()).toEqual(['/pages/appraisal/cases/index?orgId=b-01']);
  });

  test('关怀模式 and 外观 change the page at once and stay on the device', async () => {
    fakeCloud({ 'session.read': sessionOf(branchPlace) });
    render(<MinePage />);
    await screen.findByText('周明远');
    tap('care');
    tap('theme-dark');
    expect(document.querySelector('.wuhua')?.className).toMatch(/dark.*care|care.*dark/);
    expect(readStored('look')).toEqual({ care: 'on', theme: 'dark' });
    tap('care');
    tap('theme-auto');
  });

  test('administrators of the college find the import, secretaries do not', async () => {
    const college = {
      ...branchPlace,
      orgId: 'c-00',
      kind: 'partyCommittee' as const,
      isMember: false,
      rights: ['oversee', 'administer'] as ('oversee' | 'administer')[],
    };
    fakeCloud({ 'session.read': sessionOf(college) });
    render(<MinePage />);
    await waitFor(() => expect(document.getElementById('go-import')).toBeTruthy());
    tap('go-import');
    expect(opened()).toEqual(['/pages/roster/import/index?orgId=c-00']);
  });

  test('a secretary may ask for a weekly list, let it rest and turn it off; it is off before', async () => {
    const cloud = fakeCloud({
      'session.read': sessionOf(secretaryPlace),
      'home.digestChoice': { isOn: false },
      'home.setDigest': ({ isOn, muteUntilOn }) => ({ isOn, ...(muteUntilOn === undefined ? {} : { muteUntilOn }) }),
    });
    render(<MinePage />);
    await waitFor(() => expect(document.getElementById('week-list')?.getAttribute('aria-checked')).toBe('false'));
    expect(document.getElementById('rest')).toBeNull();
    await act(async () => tap('week-list'));
    await act(async () => tap('rest'));
    await screen.findByText('停到12月22日');
    await act(async () => tap('rest-end'));
    await act(async () => tap('week-list'));
    expect(document.getElementById('week-list')?.getAttribute('aria-checked')).toBe('false');
    expect(cloud.asked.filter(({ action }) => action === 'home.setDigest').map(({ input }) => input)).toEqual([
      { orgId: 'b-01', isOn: true },
      { orgId: 'b-01', isOn: true, muteUntilOn: '2026-12-22' },
      { orgId: 'b-01', isOn: true },
      { orgId: 'b-01', isOn: false },
    ]);
  });

  test('a plain member is not offered the weekly list', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(branchPlace) });
    render(<MinePage />);
    await screen.findByText('周明远');
    expect(document.getElementById('week-list')).toBeNull();
    expect(cloud.asked.map(({ action }) => action)).not.toContain('home.digestChoice');
  });

  test('解除绑定 asks once, then forgets who this was', async () => {
    const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'binding.end': {} });
    render(<MinePage />);
    await waitFor(() => expect(document.getElementById('unbind')).toBeTruthy());
    tap('unbind');
    expect(screen.getByText(/您的记录不受影响/)).toBeTruthy();
    expect(cloud.asked.some(({ action }) => action === 'binding.end')).toBe(false);
    cloud.answers['session.read'] = unboundSession;
    await act(async () => tap('confirm-act'));
    expect(readStored('session')).toBeUndefined();
    expect(opened()).toContain('/pages/entry/claim/index');
  });
});
