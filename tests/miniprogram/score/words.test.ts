import type { Code } from '../../../src-shared/contract/errors';
// Every rule, reason and outcome has words, and none of them is a code.
import { actorWords, notApplicableWords, superiorWords, wordsOfRule, wordsOfVeto } from '@/text/score-rules';
import { errorWords } from '@/text/errors';
import { periodWords } from '@/text/standard';
import { standardActions } from '../../../src-shared/contract/standard';
import { NOT_APPLICABLE_REASONS } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { RULE_IDS } from '../../../src-shared/standard/rules';
import { ITEM_WORDS } from '../../../src-shared/text/items';

const general = notApplicableWords(undefined);
const isChinese = (words: string): boolean => /[一-龥]/.test(words) && !/[A-Za-z]{4,}/.test(words);

describe('the words of the pages of 五化', () => {
  it.each(NOT_APPLICABLE_REASONS.map((reason) => [reason]))('say why a rule does not apply because of %s', (reason) => {
    expect(notApplicableWords(reason)).not.toBe(general);
    expect(isChinese(notApplicableWords(reason))).toBe(true);
  });

  it('say something general for a reason nobody knows yet, never its code', () => {
    expect(notApplicableWords('brandNew')).toBe('此项不适用，不计入。');
  });

  it('name each rule, and each shortly enough for the year strip where it is asked several times a year', () => {
    expect(RULE_IDS.filter((id) => wordsOfRule(id).name === id)).toEqual([]);
    const often = DEFAULT_PACK.indicators.filter(
      ({ period, weightKey }) => weightKey !== null && (period === 'month' || period === 'quarter' || period === 'halfYear'),
    );
    expect(often.map(({ id }) => wordsOfRule(id).short).filter((short) => short.length > 6)).toEqual([]);
  });

  it('name each veto, each item, each period of a rule, whoever acts and every refusal of the standard', () => {
    expect(
      ['2.2.a', '2.3.a', 'sixMonthsWithoutLife', 'falsifiedRecord'].every((id) => isChinese(wordsOfVeto(id)) && wordsOfVeto(id).length > 6),
    ).toBe(true);
    expect(DEFAULT_PACK.indicators.filter(({ item }) => ITEM_WORDS[item] === undefined)).toEqual([]);
    expect(DEFAULT_PACK.indicators.filter(({ period }) => periodWords[period] === undefined)).toEqual([]);
    expect([...Object.values(actorWords), ...Object.values(superiorWords)].every(isChinese)).toBe(true);
    const codes = Object.values(standardActions).flatMap(({ errors }): readonly Code[] => errors);
    expect(codes.filter((code) => errorWords[code] === undefined)).toEqual([]);
  });
});
