// Every kind, every state: where the steps stand that the functions say are open.
import { arranged, isAsked, leadsToEnd, type OpenMove } from '@/pages/register/record/moves';
import { moveText, stateWordOf } from '@/text/register';
import { KIND_NAMES, kindOf } from '@shared/records/kinds';
import type { Kind } from '@shared/records/vocabulary/kind';
import { VERBS, type Move } from '@shared/records/vocabulary/life';
import { statesOf, stepsFrom } from '@shared/records/vocabulary/steps';
import { line } from './samples';

const PLACES = KIND_NAMES.flatMap((type) => {
  const kind: Kind = kindOf(type);
  return statesOf(kind.life).map((state) => ({ type, state, kind }));
});
const openOf = ({ verb, word, to, needsReason, asks }: Move): OpenMove => ({
  verb,
  word,
  to,
  needsReason: needsReason === true,
  asks: [...(asks ?? [])],
});

it.each(PLACES)('$type while $state offers each open step once, a step back never in red', ({ kind, state, type }) => {
  const moves = stepsFrom(kind.life, state).map(openOf);
  const { primary, beside, others } = arranged(kind, { moves, missing: [], mayEdit: true, line: line({ type, state }), content: {} });
  const shown = [...new Set([primary, beside, ...others].filter((move) => move !== undefined))];
  // Whoever confirms does not first hand it over to themself.
  const isHandedOver = moves.some(({ verb }) => verb === 'confirm');
  const expected = moves.filter(({ verb }) => !isHandedOver || verb !== 'submit');
  expect(shown.map(({ verb }) => verb).sort()).toEqual(expected.map(({ verb }) => verb).sort());
  if (primary !== undefined) expect([primary.verb, VERBS[primary.verb]]).toEqual([primary.verb, 'on']);
  if (moves.some(({ verb }) => VERBS[verb] === 'on')) expect(primary).toBeDefined();
});

it.each(PLACES)('$type: a step to where nothing follows is asked about first, and $state has a word and a sign', ({ kind, state }) => {
  for (const move of stepsFrom(kind.life, state).map(openOf))
    if (leadsToEnd(kind, move)) expect([move.verb, isAsked(kind, move)]).toEqual([move.verb, true]);
  expect(stateWordOf(kind, state)).toMatchObject({ word: expect.stringMatching(/./), icon: expect.stringMatching(/./) });
});

it('says before a step what it does where the button does not', () => {
  expect([moveText.wordsOf('void'), moveText.wordsOf('confirm')]).toEqual(['作废后这一份不再算数，原来的内容还留着。', null]);
});
