// 怎样最快达标, with the real engine on the records of an invented branch.
import { act, cleanup, waitFor } from '@testing-library/react';
import WhatIfPage from '@/pages/score/what-if/index';
import { forgetChoices } from '@/pages/score/what-if/use-what-if';
import { giveConsent } from '@/app/consent';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { verdictOf } from '@/features/score/figures';
import { computeSheet } from '../../../src-shared/engines/score/sheet';
import { WhatIf } from '../../../src-shared/engines/score/what-if';
import type { BranchFacts } from '../../../src-shared/facts/facts';
import { having, rec, world } from '../../cases/world';
import { answer, byId, clearStage, ledTo, open, Refusal, tap, words } from '../activity/stage';
import { platform } from '../mocks/taro';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

beforeEach(() => {
  clearStage();
  forgetChoices();
  giveConsent();
});
afterEach(cleanup);

const orgId = 'o:b1';
const year = '2026';
const shown = async (facts: BranchFacts, asOfOn: string): Promise<void> => {
  answer({ 'score.facts': { orgId, year, asOfOn, facts: facts as unknown as Record<string, unknown>, tailorings: [] } });
  await open(<WhatIfPage />, { orgId, year });
  await settle();
};
/** A trial takes a moment, on a busy machine a long one. */
const settle = () => waitFor(() => expect(byId('computing')).toBeNull(), { timeout: 20_000 });
jest.setTimeout(60_000);
const score = (id: string): number => Number(words(id));
const choices = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.what-if-choice')];
const chosen = (): HTMLElement[] => choices().filter((choice) => choice.getAttribute('aria-checked') === 'true');

const sheetFor = (facts: BranchFacts) => ({
  ...computeSheet(facts, DEFAULT_PACK, { year, asOfOn: january }),
  dimensions: [],
});

/** On 2026-01-20 nothing but an entry on the board is short. */
const january = '2026-01-20';
const shortest = (): ReturnType<WhatIf['shortestWay']> =>
  new WhatIf(world(), DEFAULT_PACK, { year, asOfOn: january, horizon: 'today' }).shortestWay();

describe('the quickest way over the line', () => {
  it('is one thing in a branch that lacks one, chosen at once, with its last day and its own button', async () => {
    await shown(world(), january);
    expect(words('way')).toBe('最快只要 1 件：公开栏五板块（12月31日前）。办好以后，目前没有挡住达标的项，全年到期后再判断。');
    expect(chosen()).toHaveLength(1);
    expect(byId('way')?.className).toContain('say-plain');
    expect(score('score-before')).toBe(75.2);
    expect(score('score-after')).toBeGreaterThanOrEqual(90);
    expect(words('do-first')).toBe('去登记公开栏五板块');
    await tap('do-first');
    expect(ledTo()).toContain('/pages/register/form/index?orgId=o%3Ab1&type=disclosureEntry');
  });

  it('computes again on the phone as choices are put off and on, and never asks the cloud twice', async () => {
    await shown(world(), january);
    const after = score('score-after');
    await tap(chosen()[0]?.id ?? '');
    expect(score('score-after')).toBe(score('score-before'));
    expect(byId('do-first')).toBeNull();
    await tap('take-way');
    expect(score('score-after')).toBe(after);
    await tap('take-all');
    expect(chosen()).toHaveLength(choices().length);
    await tap('take-none');
    expect(chosen()).toHaveLength(0);
  });

  it('keeps what was chosen on the way back from the page that does it, and begins there when it is opened anew', async () => {
    await shown(world(), january);
    await tap('take-all');
    const all = chosen().map(({ id }) => id);
    await tap(all[0] ?? '');
    cleanup();
    await shown(world(), january);
    expect(chosen().map(({ id }) => id)).toEqual(all.slice(1));
  });

  it('keeps what was chosen when the form was only begun, and where one was on the page', async () => {
    await shown(world(), january);
    await tap('horizon-yearEnd');
    await settle();
    await tap('take-none');
    await tap('more-form');
    const plan = () => choices().find(({ id }) => /^choice-(enter|finish)-developmentPlan/.test(id));
    await tap(plan()?.id ?? '');
    const begun = rec('developmentPlan', { year }, { _id: 'r:plan', day: january, state: 'draft', missing: ['basis'] });
    answer({
      'score.facts': { orgId, year, asOfOn: january, facts: having(world(), begun) as unknown as Record<string, unknown>, tailorings: [] },
    });
    await act(async () => void platform.comeBack());
    await waitFor(() => expect(plan()?.id).toContain('finish'), { timeout: 20_000 });
    expect(chosen().map(({ id }) => id)).toEqual([plan()?.id]);
    expect(words('more-form')).toBe('收起');
  });

  it('takes the appraisal along with the grades that rest on it, and leaves them out without it', async () => {
    await shown(world(), '2026-12-01');
    await tap('horizon-yearEnd');
    await settle();
    for (const effort of ['form', 'meeting', 'long']) if (byId(`more-${effort}`) !== null) await tap(`more-${effort}`);
    if (byId('take-none') !== null) await tap('take-none');
    const of = (word: string): HTMLElement | undefined => choices().find(({ textContent }) => textContent?.includes(word));
    await tap(of('评议结果')?.id ?? '');
    expect(
      chosen()
        .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent)
        .map((said) => /评议结果|民主评议党员/.exec(said ?? '')?.[0]),
    ).toEqual(['评议结果', '民主评议党员']);
    await tap(of('民主评议党员')?.id ?? '');
    expect(chosen()).toHaveLength(0);
  });

  it('says of the report of the secretary that a superior enters the other part', async () => {
    await shown(world(), '2026-12-01');
    await tap('horizon-yearEnd');
    await settle();
    for (const effort of ['form', 'meeting', 'long']) if (byId(`more-${effort}`) !== null) await tap(`more-${effort}`);
    expect(choices().find(({ textContent }) => textContent?.includes('双述双评'))?.textContent).toContain('另一部分等党总支录入');
  });

  it('shows what each choice rests on beside every score', async () => {
    await shown(world(), january);
    expect(
      [...document.querySelectorAll('.what-if-side .mini')]
        .map(({ textContent }) => textContent)
        .every((said) => /^依据可查 \d+%$/.test(said ?? '')),
    ).toBe(true);
  });

  it('looks at the whole year when asked to, with meetings and what takes long apart from what takes minutes', async () => {
    await shown(world(), january);
    await tap('horizon-yearEnd');
    await settle();
    expect(words('way')).toContain('最少要办');
    expect(byId('choices-form')).not.toBeNull();
    expect(byId('choices-meeting')).not.toBeNull();
    expect(words('choices-meeting')).toContain('1月支部委员会');
  });

  it('says with the words of 五化 that nothing blocks, and never that it is reached while the year can still change', async () => {
    const way = shortest() ?? [];
    await shown(having(world(), ...way.flatMap(({ would }) => would)), january);
    const said = verdictOf(sheetFor(having(world(), ...way.flatMap(({ would }) => would))));
    expect(words('way')).toBe(`${said.head}${said.rest}`);
    expect(words('way')).toBe('还没有下结论。目前没有挡住达标的项，全年到期后再判断。');
    expect(document.querySelector('.what-if-state')?.textContent).toBe('还没有下结论');
    expect(byId('way')?.className).toContain('say-plain');
    expect(chosen()).toHaveLength(0);
  });

  it('says late in a year without records that it cannot be reached any more, up to where, and what stays missing', async () => {
    await shown(world(), '2026-11-24');
    expect(words('way')).toMatch(/^能做的都办了，今年还不能达标：总分 [\d.]+，还不到 90/);
    expect(words('lost')).toContain('不必为了分数赶着补');
    expect(chosen()).toHaveLength(0);
  });

  it('names a choice that is owed to several persons with how many', async () => {
    await shown(world(), '2026-11-24');
    await tap('horizon-yearEnd');
    await settle();
    await tap('more-form');
    expect(words('choices-form')).toContain('谈心谈话·8 人');
    expect(words('choices-form')).toContain('党费核定·9 人');
  });

  it('is refused in words to whoever may not read all of the branch', async () => {
    answer({ 'score.facts': new Refusal('common.forbidden', { reason: { right: 'confirm', orgName: '机电学生党支部' } }) });
    await open(<WhatIfPage />, { orgId, year });
    expect(document.body.textContent).toContain('这一页不归您办');
    expect(document.body.textContent).toContain('这一页由机电学生党支部的书记办理。');
    expect([document.getElementById('retry'), document.getElementById('to-home') === null]).toEqual([null, false]);
  });
});
