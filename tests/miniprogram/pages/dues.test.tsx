import { act, fireEvent, render, screen } from '@testing-library/react';
import BasesPage from '@/pages/dues/bases/index';
import { chosenOf, owedOf, partsOf } from '@/pages/dues/month/ticks';
import type { DuesLine } from '../../../src-shared/contract/dues';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';
import { secretaryPlace, sessionOf } from '../sample-session';

const of = (month: string, lackingFen: number) => ({ month, lackingFen });
const line: DuesLine = {
  memberId: 'm-1',
  name: '林晓雯',
  state: 'open',
  dueFen: 3000,
  isQuarterly: false,
  owed: [of('2026-11', 3000)],
  arrears: [of('2026-09', 3000), of('2026-10', 1000)],
  paymentIds: [],
};

describe('another sum than what is owed', () => {
  const parts = partsOf(line, '2026-11');
  const ticked = new Set(parts.map(({ key }) => key));
  const paid = (fen?: number) =>
    chosenOf(parts, ticked, new Map(fen === undefined ? [] : [['m-1', fen]])).lines.map(({ month, paidFen }) => [month, paidFen]);

  it('7,000 fen are owed of three months; untouched each is paid as it lacks', () => {
    expect(owedOf(parts, ticked, 'm-1')).toBe(7000);
    expect(paid()).toEqual([
      ['2026-09', 3000],
      ['2026-10', 1000],
      ['2026-11', 3000],
    ]);
  });
  it('5,000 fen settle the oldest first, 9,000 put what is more to the last, 3,000 one month only, nothing nobody', () => {
    expect(paid(5000)).toEqual([
      ['2026-09', 3000],
      ['2026-10', 1000],
      ['2026-11', 1000],
    ]);
    expect(paid(9000)[2]).toEqual(['2026-11', 5000]);
    expect(paid(3000)).toEqual([['2026-09', 3000]]);
    expect([paid(0), chosenOf(parts, ticked, new Map([['m-1', 0]])).people]).toEqual([[], 0]);
  });
  it('tells what lacked as it stood on the page', () => {
    expect(chosenOf(parts, ticked, new Map([['m-1', 9000]])).lines[2]).toMatchObject({ paidFen: 5000, seenLackingFen: 3000 });
    expect(owedOf(parts, new Set(), 'm-1')).toBeNull();
  });
});

const page: Out<'dues.bases'> = {
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  today: '2026-01-20',
  fromMonth: '2026-01',
  months: ['2026-01'],
  lines: [
    {
      memberId: 'm-1',
      name: '林晓雯',
      fromMonth: '2026-01',
      payerKind: 'employed',
      baseFen: 864_400,
      dueFen: 12_966,
      heldFrom: '2025-01',
      assessmentId: 'a-1',
      isAssessed: false,
      isReduced: false,
      isQuarterly: false,
    },
    {
      memberId: 'm-2',
      name: '孟凡超',
      fromMonth: '2026-01',
      payerKind: 'employed',
      assessmentId: null,
      isAssessed: false,
      isReduced: false,
      isQuarterly: false,
    },
    {
      memberId: 'm-3',
      name: '蒋伟',
      fromMonth: '2026-01',
      payerKind: 'student',
      dueFen: 0,
      heldFrom: '2026-01',
      assessmentId: 'a-3',
      isAssessed: true,
      isReduced: true,
      isQuarterly: false,
    },
  ],
};
const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
const tap = (id: string): void => void fireEvent.click(document.getElementById(id) ?? document.body);
const type = (id: string, value: string): void =>
  void fireEvent.input(document.getElementById(id) ?? document.body, { target: { value }, detail: { value } });

const open = async () => {
  resetPlatform();
  const cloud = fakeCloud({ 'session.read': sessionOf(secretaryPlace), 'dues.bases': page, 'dues.assess': { assessed: 1 } });
  render(<BasesPage />);
  await screen.findByText('林晓雯');
  return (action: string) => cloud.asked.filter((one) => one.action === action).map(({ input }) => input);
};

describe('党费核定 of a branch in one table', () => {
  it('shows last year’s base and what it comes to; who lacks one is said in the dock and not saved; who was let off stands apart', async () => {
    const sent = await open();
    expect(text('due-m-1')).toBe('1月起每月 129.66 元');
    expect(text('due-m-2')).toBe('还差核定基数');
    expect(text('reduced')).toContain('蒋伟');
    expect(text('save-bases')).toBe('保存核定（1 人）');
    expect(document.body.textContent).toContain('1 人还差基数，不会保存。');
    await act(async () => tap('save-bases'));
    expect(sent('dues.assess')).toEqual([
      { orgId: 'b-01', fromMonth: '2026-01', lines: [{ memberId: 'm-1', payerKind: 'employed', baseFen: 864_400, seenId: 'a-1' }] },
    ]);
  });

  it('a base that is typed is computed at once; one that pays a fixed sum is asked for none', async () => {
    await open();
    type('fen-m-2', '3000.01');
    expect(text('due-m-2')).toBe('1月起每月 30 元');
    expect(text('save-bases')).toBe('保存核定（2 人）');
    fireEvent.change(document.getElementById('kind-m-2') ?? document.body, { target: { value: 'unemployed' } });
    expect(document.getElementById('fen-m-2')).toBeNull();
    expect(text('due-m-2')).toBe('1月起每月 0.20 元');
  });
});
