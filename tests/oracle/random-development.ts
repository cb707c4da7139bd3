import type { RecordFact } from '../../src-shared/facts/facts';
import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { Content } from '../../src-shared/records/kinds';
import { MATERIAL_STEP, type MaterialKey } from '../../src-shared/records/vocabulary/development-steps';
import { rec } from '../cases/world';
import type { Given } from './random-days';

type Step = Content<'developmentCase'>['steps'][number];
const LAST_STEP = 25;

/** The least that must lie between a step and the one before, and what is a day too little or too much of it. */
const dayAfter = ({ chance }: Given, step: number, days: ReadonlyMap<number, Day>): Day => {
  const last = days.get(step - 1) ?? '2020-01-01';
  const off = chance.one([0, 0, 0, 0, 1, 30, -1]);
  const [activist, admitted] = [days.get(3), days.get(15)];
  const exact = (from: Day | undefined, months: number): Day => addDays(addMonths(from ?? last, months), off);
  if (step === 7) return exact(activist, 12);
  if (step === 17 && chance.in(0.4)) return addDays(addMonths(admitted ?? last, 6), chance.one([0, 1, -1]));
  if (step === 23) return exact(admitted, 12);
  return addDays(last, chance.in(0.97) ? chance.one([0, 1, 5, 9]) : -1);
};

const voteOn = (given: Given, matter: Content<'vote'>['matter'], day: Day): RecordFact => {
  const { chance, id } = given;
  const expectedVoters = chance.between(5, 10);
  const half = Math.floor(expectedVoters / 2);
  const presentVoters = chance.in(0.85) ? expectedVoters : chance.one([half, half + 1]);
  const writtenOpinions = expectedVoters - presentVoters > 0 && chance.in(0.3) ? 1 : 0;
  const yes = chance.in(0.85) ? presentVoters : chance.one([half, Math.min(presentVoters, half + 1)]);
  return rec(
    'vote',
    {
      activityId: 'a:1',
      votedOn: day,
      matter,
      isSecret: true,
      expectedVoters,
      presentVoters,
      writtenOpinions,
      yes,
      no: presentVoters - yes,
      abstain: 0,
    },
    { _id: id('vote'), ...(chance.in(0.05) ? { state: 'voided' } : {}) },
  );
};

const caseIn = (given: Given): RecordFact[] => {
  const { chance, id, year } = given;
  const reached = chance.in(0.4) ? LAST_STEP : chance.between(1, LAST_STEP);
  const days = new Map<number, Day>();
  const found: Step[] = [];
  const votes: RecordFact[] = [];
  for (let step = 1; step <= reached; step += 1) {
    const doneOn = step === 1 ? addDays(`${year - 3}-01-01`, chance.below(1200)) : dayAfter(given, step, days);
    days.set(step, doneOn);
    if (chance.in(0.01)) continue;
    const vote =
      (step === 15 || step === 23) && chance.in(0.95)
        ? voteOn(given, step === 15 ? 'admission' : chance.one(['conversion', 'conversion', 'conversionExtension'] as const), doneOn)
        : undefined;
    if (vote !== undefined) votes.push(vote);
    found.push({ step: `${step}` as Step['step'], doneOn, ...(vote === undefined ? {} : { voteId: vote._id }) });
  }
  const keys = Object.keys(MATERIAL_STEP) as MaterialKey[];
  const isAll = chance.in(0.6);
  const materials = Object.fromEntries(keys.map((key) => [key, isAll || MATERIAL_STEP[key] <= reached - chance.below(2)])) as NonNullable<
    Content<'developmentCase'>['materials']
  >;
  const admitted = days.get(15);
  const extended = admitted !== undefined && chance.in(0.1) ? { extendedToOn: addMonths(admitted, 18) } : {};
  const content: Content<'developmentCase'> = {
    name: '申请人',
    birthMonth: '1995-01',
    unit: '机电系',
    memberKind: 'staff',
    steps: chance.in(0.1) ? [...found].reverse() : found,
    ...(chance.in(0.95) ? { materials } : {}),
    ...extended,
  };
  return [
    rec('developmentCase', content, {
      _id: id('dev'),
      state: reached === LAST_STEP ? 'closed' : chance.one(['open', 'open', 'open', 'ended']),
      ...(chance.in(0.03) ? { missing: ['出生年月'] } : {}),
    }),
    ...votes,
  ];
};

/** Applicants on their way, with steps a day too early, votes that do not stand, and gaps. */
export const developmentIn = (given: Given): RecordFact[] =>
  Array.from({ length: given.chance.one([0, 0, 1, 1, 2]) }, () => caseIn(given)).flat();
