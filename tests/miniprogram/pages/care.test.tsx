import { fireEvent, render, screen } from '@testing-library/react';
import CareListsPage from '@/pages/care/lists/index';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud, opened } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const page: Out<'care.lists'> = {
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  today: '2026-11-24',
  year: '2026',
  talks: [
    { memberId: 'm-2', name: '罗志强', dueOn: '2026-12-31', isOwed: true },
    { memberId: 'm-3', name: '蒋伟', lastOn: '2026-03-02', dueOn: '2026-12-31', isOwed: false },
  ],
  contacts: [{ memberId: 'm-2', name: '罗志强', lastOn: '2026-01-05', dueOn: '2026-07-05', isOwed: true }],
  hardships: [{ recordId: 'h:1', memberId: 'm-9', name: '梁秋实', openedOn: '2026-03-01', lastOn: '2026-09-01' }],
  reviewedOn: null,
  undertakings: [
    { recordId: 'u:1', memberId: 'm-3', name: '蒋伟', carrier: 'modelPost', text: '实训室巡检', state: 'open', isOwed: true },
    {
      recordId: 'u:2',
      memberId: 'm-2',
      name: '罗志强',
      carrier: 'pledge',
      text: '每周答疑',
      state: 'approved',
      untilOn: '2026-12-31',
      isOwed: false,
    },
  ],
};
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
const open = async (over: Partial<Out<'care.lists'>> = {}) => {
  resetPlatform();
  fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'care.lists': { ...page, ...over } });
  render(<CareListsPage />);
  await screen.findByText('谈心谈话');
};

describe('关怀和联系', () => {
  it('shows whom a talk is owed to, the others a tap away, and opens the form for just the one that was tapped', async () => {
    await open();
    expect(document.body.textContent).toContain('2026年还有 1 人没谈');
    expect(text('talks-m-2')).toContain('还没有·12月31日前');
    expect(document.getElementById('talks-m-3')).toBeNull();
    tap('talks-rest');
    expect(text('talks-m-3')).toContain('上次 3月2日');
    tap('do-talks-m-2');
    expect(opened()).toEqual([expect.stringMatching(/register\/form\/index\?.*type=heartTalk.*memberId=m-2|memberId=m-2.*type=heartTalk/)]);
  });

  it('says since when somebody should have been called, what waits for a yes, and that the year was not looked at yet', async () => {
    await open();
    expect(text('contacts-m-2')).toContain('上次 1月5日·应在7月5日前');
    expect(text('hardship-h-1')).toContain('3月1日列入·上次帮扶 9月1日');
    expect(document.body.textContent).toContain('今年还没有核对');
    expect(text('undertaking-u-1')).toContain('党员示范岗：蒋伟');
    expect(text('undertaking-u-1')).toContain('等您同意');
    expect(text('undertaking-u-2')).toContain('进行中');
    tap('add-hardship');
    expect(opened()[0]).not.toContain('memberId');
  });

  it('with nothing at all says of each list what it is for', async () => {
    await open({ talks: [], contacts: [], hardships: [], reviewedOn: '2026-09-03', undertakings: [] });
    for (const words of ['名册里没有要谈的人。', '现在没有流动党员。', '今年核对过，9月3日', '还没有人申请'])
      expect(document.body.textContent).toContain(words);
  });
});
