// 标准和权重: everybody reads it; the committee changes, tries and adopts it.
import { act, cleanup } from '@testing-library/react';
import StandardPage from '@/pages/standard/pack/index';
import { fieldOf, parseField, valueWord } from '@/pages/standard/pack/values';
import { giveConsent } from '@/app/consent';
import { wideMenu } from '@/app/menu';
import type { StandardVersion } from '../../../src-shared/contract/standard';
import { PARAMS } from '../../../src-shared/standard/params';
import { WEIGHTS_HUNDREDTHS, wholeOf } from '../../../src-shared/standard/rules/weights';
import { answer, asked, byId, clearStage, open, Refusal, sent, tap, type, words } from '../activity/stage';
import { sessionOfSecretary } from '../activity/samples';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const widen = (width: number): void => {
  window.innerWidth = width;
  act(() => void window.dispatchEvent(new Event('resize')));
};

beforeEach(() => {
  clearStage();
  giveConsent();
  widen(1280);
});
afterEach(() => {
  cleanup();
  widen(375);
});

const cite = [
  { source: 'standard', title: '学院“五化”建设标准', article: '二(四)', quote: '每月开展一次主题党日。', checkedOn: '2026-11-24' },
];
const rule = (ruleId: string, itemId: string, weightHundredths: number) => ({
  ruleId,
  itemId,
  kind: 'periodic',
  period: 'month',
  weightHundredths,
  why: 'Because.',
  cite,
});
const standard = {
  today: '2026-11-24',
  version: '2019',
  committeeId: 'c-1',
  rules: [
    rule('1.1.b', '1.1', 500),
    rule('1.1.c', '1.1', 500),
    rule('2.1.d', '2.1', 4500),
    rule('2.1.l', '2.1', 0),
    rule('2.4.a', '2.4', 5000),
  ],
  values: [
    { key: 'passLineTenths', label: '达标线', unit: '十分之一分', value: 900, fromOn: '2019-01-01', cite },
    { key: 'planUntil', label: '年初各项计划', unit: '月日', value: '03-31', fromOn: '2019-01-01', cite },
    { key: 'makeUpFactor', label: '补办折算', unit: '份额', value: { numerator: 1, denominator: 2 }, fromOn: '2019-01-01', cite },
    { key: 'dualLeaderUntil', label: '“双带头人”完成', unit: '日', value: '2019-07-31', fromOn: '2019-01-01', cite },
  ],
  versions: [] as StandardVersion[],
  branchNames: {},
  mayChange: false,
};
const branchNames = { 'o:b2': '第二支部', 'o:b1': '第一支部', 'o:b3': '第三支部' };
const line = (branchId: string, scores: [number | null, number | null], verdicts: [boolean | null, boolean | null] = [null, null]) => ({
  branchId,
  beforeTenths: scores[0],
  afterTenths: scores[1],
  isQualifiedBefore: verdicts[0],
  isQualifiedAfter: verdicts[1],
  because:
    scores[0] === scores[1]
      ? []
      : [
          { ruleId: '2.4.a', tenths: -12 },
          { ruleId: '2.1.d', tenths: 4 },
        ],
});
const version = (over: Partial<StandardVersion> = {}): StandardVersion => ({
  packId: 'pack:1',
  rev: 3,
  version: '2027',
  state: 'tried',
  change: {
    fromOn: '2027-01-01',
    weightsHundredths: { '2.4.a': 4900, '2.1.d': 4600 },
    values: { passLineTenths: 920 },
    text: '党员大会要更受重视',
  },
  replay: {
    year: '2025',
    triedAt: '2026-11-24T01:00:00.000Z',
    lines: [line('o:b1', [912, 904], [true, false]), line('o:b2', [880, 880]), line('o:b3', [900, 892])],
  },
  branchesTotal: 3,
  createdAt: '2026-11-24T01:00:00.000Z',
  byName: '何静',
  ...over,
});
const forCommittee = (versions: StandardVersion[] = []) => ({ ...standard, mayChange: true, versions, branchNames });
const shown = async (reply: unknown, more: Record<string, unknown> = {}): Promise<void> => {
  answer({ 'standard.read': reply, ...more });
  await open(<StandardPage />);
};
const text = (): string => document.body.textContent ?? '';

describe('the standard as everybody reads it', () => {
  it('lists each rule under its item with its weight, the two that exclude each other counted once, and opens its paragraph in place', async () => {
    await shown(standard);
    expect([...document.querySelectorAll('#standard-rules .section .head')].map((head) => head.textContent)).toEqual([
      '1.1 组织设置·5 分',
      '2.1 “三会一课”·45 分',
      '2.4 支部主题党日·50 分',
    ]);
    expect(text()).toContain('各条分值合计 100 分');
    expect(words('standard-2-1-l')).toContain('不计分');
    expect(text()).not.toContain('每月开展一次主题党日');
    await tap('standard-2-4-a');
    expect(text()).toContain('每月开展一次主题党日。');
    expect(text()).not.toContain('Because');
  });

  it('says each number as people do, and where it stands', async () => {
    await shown(standard);
    await tap('view-values');
    expect([...document.querySelectorAll('.standard-end')].map((end) => end.textContent)).toEqual([
      '90 分',
      '3月31日',
      '1/2',
      '2019年7月31日',
    ]);
    await tap('value-makeUpFactor');
    expect(text()).toContain('学院“五化”建设标准二(四)');
  });

  it('offers no change to a member, and says on a phone where the committee changes it', async () => {
    await shown({ ...standard, versions: [version({ state: 'adopted' })] });
    await tap('view-versions');
    expect(byId('change-new')).toBeNull();
    expect(text()).toContain('主题党日 改为 49 分');
    cleanup();
    widen(375);
    await shown(forCommittee());
    expect(text()).toContain('修改和试算请在电脑上办。');
    expect(byId('change-new')).toBeNull();
  });
});

describe('a change by the committee', () => {
  it('says the sum while weights are typed, 1.1.b and 1.1.c once, and sends only what is other than before', async () => {
    await shown(forCommittee(), {
      'standard.draft': { packId: 'pack:1', rev: 0 },
      'standard.replay': { packId: 'pack:1', rev: 1, year: '2025', done: 3, total: 3 },
    });
    await tap('change-new');
    expect(words('sum')).toContain('合计 100 / 100 分');
    expect(byId('change-try')).toBeNull();
    await type('weight-2-4-a', '49');
    expect(words('sum')).toContain('还差 1 分');
    await type('weight-2-1-d', '46');
    expect(words('sum')).toContain('正好 100 分');
    await type('weight-1-1-c', '4');
    expect(words('sum')).toContain('正好 100 分');
    await type('value-passLineTenths', '92.5');
    await type('value-makeUpFactor', '2/3');
    await type('text', '党员大会要更受重视');
    await tap('change-try');
    expect(sent('standard.draft')[0]?.input).toEqual({
      orgId: 'c-1',
      change: {
        fromOn: '2027-01-01',
        weightsHundredths: { '1.1.c': 400, '2.1.d': 4600, '2.4.a': 4900 },
        values: { passLineTenths: 925, makeUpFactor: { numerator: 2, denominator: 3 } },
        text: '党员大会要更受重视',
      },
    });
    expect(sent('standard.replay').map(({ input }) => input)).toEqual([{ orgId: 'c-1', packId: 'pack:1', rev: 0 }]);
  });

  it('has no field for a single day of the past', async () => {
    await shown(forCommittee());
    await tap('change-new');
    expect(byId('value-planUntil')).not.toBeNull();
    expect(byId('value-dualLeaderUntil')).toBeNull();
  });

  it('finds what is no number before it is sent, at its field', async () => {
    await shown(forCommittee());
    await tap('change-new');
    await type('weight-2-4-a', '五十');
    await type('value-planUntil', '3月31日');
    await type('value-passLineTenths', '91');
    await tap('change-try');
    expect(words('error-weight-2-4-a')).toBe('请填数，最多两位小数');
    expect(words('error-value-planUntil')).toBe('请写成“月-日”，如 03-31');
    expect(words('error-text')).toBe('请写一句为什么改');
    expect(sent('standard.draft')).toEqual([]);
  });

  it('shows a refusal of the function at the field it names', async () => {
    const fields = {
      fromOn: '起用日不能早于今天',
      text: '“登录”：按打开、登录次数给分，不能采用',
      'weightsHundredths.2.4.a': '分值应在 0 到 100 之间',
      weightsHundredths: '合计应为 100',
    };
    await shown(forCommittee(), {
      'standard.draft': new Refusal('standard.refused', { faults: Object.entries(fields).map(([path, said]) => ({ path, words: said })) }),
    });
    await tap('change-new');
    await type('weight-2-4-a', '60');
    await type('text', '每天登录加 1 分');
    await tap('change-try');
    expect(words('error-fromOn')).toBe(fields.fromOn);
    expect(words('error-text')).toBe(fields.text);
    expect(words('error-weight-2-4-a')).toBe(fields['weightsHundredths.2.4.a']);
    expect(words('sum')).toContain('合计应为 100');
  });
});

describe('the trial of a change', () => {
  it('goes on until all branches are done, each call with the revision of the one before', async () => {
    let done = 0;
    const step = () => ({ packId: 'pack:1', rev: 10 + (done += 6), year: '2025', done: Math.min(done, 14), total: 14 });
    await shown(forCommittee([version({ state: 'draft', rev: 4, replay: undefined } as Partial<StandardVersion>)]), {
      'standard.replay': step,
    });
    await tap('replay');
    expect(sent('standard.replay').map(({ input }) => input.rev)).toEqual([4, 16, 22]);
    expect(asked('standard.read')).toBe(2);
  });

  it('stays where it stopped, with words and a way on', async () => {
    await shown(forCommittee([version({ state: 'draft' })]), { 'standard.replay': new Refusal('common.busy') });
    await tap('replay');
    expect(text()).toContain('试算停住了。');
    expect(words('replay')).toBe('接着试算');
  });

  it('says who changes, by how much and because of which rules, in organisational order', async () => {
    await shown(forCommittee([version()]));
    expect(words('trial-result')).toContain('2 个支部得分有变，1 个支部的结论有变。');
    expect(words('trial-o-b1')).toBe('第一支部91.2 → 90.4变为不达标主题党日 −1.2、党员大会 +0.4');
    expect(byId('trial-o-b2')).toBeNull();
    await tap('trial-all');
    expect([...document.querySelectorAll('[id^="trial-o-"]')].map(({ id }) => id)).toEqual(['trial-o-b2', 'trial-o-b1', 'trial-o-b3']);
  });

  it('is adopted after one question', async () => {
    await shown(forCommittee([version()]), { 'standard.adopt': { packId: 'pack:1', rev: 4, version: '2027' } });
    await tap('adopt');
    expect(text()).toContain('从 2027年1月1日 起用，之前的得分不变。');
    expect(sent('standard.adopt')).toEqual([]);
    await tap('confirm-act');
    expect(sent('standard.adopt').map(({ input }) => input)).toEqual([{ orgId: 'c-1', packId: 'pack:1', rev: 3 }]);
  });

  it('can be changed further from where it stands, or put aside', async () => {
    await shown(forCommittee([version()]), {
      'standard.withdraw': { packId: 'pack:1', rev: 4 },
      'standard.draft': new Refusal('common.conflict'),
    });
    await tap('change-on');
    expect((byId('weight-2-4-a') as HTMLInputElement).value).toBe('49');
    await tap('change-try');
    expect(sent('standard.draft')[0]?.input).toMatchObject({ packId: 'pack:1', rev: 3 });
    await tap('change-back');
    await tap('withdraw');
    expect(sent('standard.withdraw')).toHaveLength(1);
  });
});

describe('the numbers of the standard', () => {
  it('read back as they were written, whatever their unit', () => {
    const values = Object.entries(PARAMS)
      .filter(([key]) => key !== 'weightsHundredths' && key !== 'dualLeaderUntil')
      .map(([, { unit, values: dated }]) => ({ unit, value: dated[0]?.value }));
    for (const { unit, value } of values as { unit: string; value: number | string | { numerator: number; denominator: number } }[]) {
      const scale = unit === '十分之一分' ? 10 : unit === '分/人年' ? 100 : 1;
      const spoken = unit === '是否' ? ['否', '是'][Number(value)] : undefined;
      const written = typeof value === 'object' ? `${value.numerator}/${value.denominator}` : String(value);
      const typed = spoken ?? (typeof value === 'number' ? String(value / scale) : written);
      expect(fieldOf({ unit }, value)).toBe(typed);
      expect(parseField({ unit, value }, typed)).toEqual({ value });
      expect(valueWord({ unit }, value)).toMatch(spoken === undefined ? /\d/ : /^否$/);
    }
  });

  it('a question is answered with 是 or 否, and with nothing else', () => {
    const of = (typed: string) => parseField({ unit: '是否', value: 0 }, typed);
    expect([of(' 是 '), of('否'), of('1'), of('')]).toEqual([
      { value: 1 },
      { value: 0 },
      { words: '请填“是”或“否”' },
      { words: '请填“是”或“否”' },
    ]);
  });

  it('add up to 100 as the engine adds them', () => {
    expect(wholeOf(WEIGHTS_HUNDREDTHS.values[0]?.value ?? {})).toBe(10_000);
  });

  it('are reached from the committee’s side bar, and from nobody else’s', () => {
    const [own] = sessionOfSecretary.person?.places ?? [];
    if (own === undefined) throw new Error('no place');
    const pages = (place: typeof own): string[] => wideMenu(place).map(({ page }) => page);
    expect(pages({ ...own, kind: 'partyCommittee', rights: ['oversee', 'administer'] })).toContain('standard');
    expect(pages(own)).not.toContain('standard');
  });
});
