// What may happen around one meeting in a basement, made up from a seed; pure, and knows nothing of how it is merged.
import { IDS } from '../cloudfunctions/small-college';
import { OPENS_AT } from '../cloudfunctions/theme-day';
import { chanceOf, type Chance } from './random';

/** Hours after 14:40 at which somebody has a network; at the first all are in the room, and two lie beyond the 72 hours. */
export const ROUND_HOURS = [0.4, 6, 30, 71, 75, 120] as const;
const IN_ROOM_MS = Date.parse(OPENS_AT) + 2_400_000;
const MINUTE_MS = 60_000;

export const PEOPLE = [IDS.plain, IDS.leader, IDS.probationary, IDS.mobile, IDS.ill, IDS.organizer] as const;
export const RECORDERS = [IDS.secretary, IDS.deputy] as const;
export const roundMs = (round: number): number => IN_ROOM_MS + (ROUND_HOURS[round] ?? 0) * 3_600_000;

/** How a claim that is no honest one was made. */
export type Forgery = 'otherInstant' | 'otherActivity' | 'otherCode' | 'otherPersonsKey' | 'otherPersonSends' | 'madeUpProof';
export type Claim = {
  id: number;
  person: string;
  /** By the phone's clock, and the instant whose code it took off a screen that has a clock of its own. */
  claimedMs: number;
  codeMs: number;
  forgery: Forgery | null;
  helper: string;
  /** Rounds in which the member's phone sends it; one may stand there twice. */
  sentIn: number[];
  /** Rounds in which a recorder's phone sends what it has scanned. */
  scans: { recorder: string; rounds: number[] }[];
};
export type Mark = {
  id: number;
  person: string;
  recorder: string;
  status: 'present' | 'absentUnexcused' | 'absentExcused' | null;
  saidMs: number;
  sentIn: number[];
};
export type History = { seed: number; people: string[]; online: string[]; claims: Claim[]; marks: Mark[] };

const FORGERIES: readonly Forgery[] = ['otherInstant', 'otherActivity', 'otherCode', 'otherPersonsKey', 'otherPersonSends', 'madeUpProof'];

const rounds = (chance: Chance, most: number): number[] =>
  Array.from({ length: chance.between(0, most) }, () => chance.below(ROUND_HOURS.length));

/** When each recorder's phone has a network again; what it holds it sends then, also what it has sent before. */
type Networks = Readonly<Record<string, number[]>>;
const networksOf = (chance: Chance): Networks => Object.fromEntries(RECORDERS.map((recorder) => [recorder, rounds(chance, 2)]));

type Cast = { chance: Chance; networks: Networks };

const claimOf = ({ chance, networks }: Cast, person: string, id: number): Claim => {
  const trueMs = IN_ROOM_MS + chance.between(0, 40) * MINUTE_MS;
  const forgery = chance.in(0.25) ? chance.one(FORGERIES) : null;
  return {
    id,
    person,
    claimedMs: trueMs + chance.between(-12, 12) * MINUTE_MS,
    codeMs: trueMs + chance.between(-120, 120) * 1000,
    forgery,
    helper: chance.one(PEOPLE.filter((other) => other !== person)),
    sentIn: rounds(chance, 2),
    // Nobody, one, or both recorders have scanned it.
    scans: chance.some(RECORDERS, chance.between(0, 2)).map((recorder) => ({ recorder, rounds: networks[recorder] ?? [] })),
  };
};

/** The same seed makes the same history. No two words about one person are said at the same instant: which of them came later would be nobody's to say. */
export const historyOf = (seed: number): History => {
  const chance = chanceOf(seed);
  const cast: Cast = { chance, networks: networksOf(chance) };
  const people = chance.some(PEOPLE, chance.between(1, 3));
  let ids = 0;
  const next = (): number => (ids += 1);
  return {
    seed,
    people,
    online: people.filter(() => chance.in(0.15)),
    claims: people.flatMap((person) => Array.from({ length: chance.one([0, 1, 1, 1, 2]) }, () => claimOf(cast, person, next()))),
    marks: people.flatMap((person) =>
      Array.from({ length: chance.one([0, 0, 0, 1, 2]) }, (): Mark => {
        const id = next();
        return {
          id,
          person,
          recorder: chance.one(RECORDERS),
          status: chance.one(['present', 'present', 'absentUnexcused', 'absentExcused', null]),
          saidMs: IN_ROOM_MS + chance.between(0, 20) * MINUTE_MS + id,
          sentIn: rounds(chance, 2),
        };
      }),
    ),
  };
};
