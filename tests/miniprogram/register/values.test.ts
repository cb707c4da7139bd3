// Values as they are typed, offered and read.
import { fenOfText } from '@/components/forms/yuan';
import { numberOfText } from '@/features/register/number-editor';
import { periodOptions } from '@/features/register/periods';
import { fenWord } from '@/features/register/value-words';
import { sightWords } from '@/text/register';

describe('values as people type them', () => {
  it.each([
    ['43.2', 4320],
    ['43.22', 4322],
    ['0.2', 20],
    ['1000', 100_000],
    ['43.222', null],
    ['四十', null],
    ['', null],
  ])('yuan 「%s」 is %s fen', (text, fen) => expect(fenOfText(text)).toBe(fen));
  it.each([
    [4322, '43.22'],
    [20, '0.20'],
    [2_270_000, '22,700.00'],
    [-4322, '-43.22'],
  ])('%s fen reads %s', (fen, word) => expect(fenWord(fen)).toBe(word));
  it.each([
    ['8', false, 8],
    ['2.5', true, 2.5],
    ['2.4', true, 2.5],
    ['', false, null],
    ['八', false, null],
  ])('「%s」 (halves: %s) is %s', (text, isHalves, value) => expect(numberOfText(text, isHalves)).toBe(value));

  it('offers the halves that can still matter, and an old choice stays', () => {
    expect(periodOptions({ kind: 'halfYear', today: '2026-11-27' }).map(({ word }) => word)).toEqual([
      '2027年下半年',
      '2027年上半年',
      '下半年',
      '上半年',
      '2025年下半年',
      '2025年上半年',
      '2024年下半年',
    ]);
    expect(periodOptions({ kind: 'year', today: '2026-11-27', chosen: '2019' })[0]).toEqual({ value: '2019', word: '2019年' });
    expect(periodOptions({ kind: 'month', today: '2026-11-27', year: '2027' })).toHaveLength(12);
  });

  it('says who may read a field that is narrower than its record', () => {
    expect(sightWords(['T'])).toBe('只有双方能看');
    expect(sightWords(['S', 'M'])).toBe('只有书记、本人能看');
    expect(sightWords(['D', 'M'])).toBe('只有书记和组织委员、本人能看');
    expect(sightWords(['C', 'G'])).toBe('只有总支和党委能看');
    expect(sightWords(['P'])).toBeUndefined();
  });
});
