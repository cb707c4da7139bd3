// A random branch-year of the oracle, laid out as the cloud would have read it, so that every page can be asked about it.
import type { BranchYear as CloudYear, BriefActivity } from '../../cloudfunctions/shared/score/branch-year';
import type { Known } from '../../cloudfunctions/shared/score/duties/view';
import { judgedOn } from '../../src-shared/engines/score/judged';
import type { ActivityFact, BranchFacts } from '../../src-shared/facts/facts';
import type { At, Day } from '../../src-shared/kernel/day';
import { yearOf } from '../../src-shared/kernel/period';
import type { Activity, Roll } from '../../src-shared/records/activity';
import type { StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { adoptedPack } from '../../src-shared/rules/packs/adopted';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import type { Tailoring } from '../../src-shared/rules/packs/tailoring';
import { randomBranchYear } from '../oracle/random-branch';

/** A college that has changed what pages might know by heart: the days for a record, those of grace, the day of the plan. */
const CHANGED: Tailoring = {
  version: '另订',
  fromOn: '2019-01-02',
  weightsHundredths: {},
  values: { recordDays: 3, graceDays: 3, noticeDays: 20, planUntil: '02-20' },
  text: '',
};

export type Asked = {
  seed: number;
  facts: BranchFacts;
  tailorings: readonly Tailoring[];
  pack: RulePack;
  today: Day;
  nowAt: At;
  year: string;
};

/** Every other branch lives by other numbers than those of the default. */
export const askedOf = (seed: number): Asked => {
  const { facts, asOf } = randomBranchYear(seed);
  const tailorings = seed % 2 === 0 ? [CHANGED] : [];
  return { seed, facts, tailorings, pack: adoptedPack(tailorings), today: asOf, nowAt: `${asOf}T09:00:00.000Z`, year: yearOf(asOf) };
};

const count = (lines: NonNullable<ActivityFact['lines']>, status: string): number => lines.filter((line) => line.status === status).length;

const rollOf = ({ lines, day }: ActivityFact): Roll | undefined =>
  lines === undefined
    ? undefined
    : ({
        expected: lines.length,
        present: count(lines, 'present'),
        online: lines.filter(({ mode }) => mode === 'online').length,
        excused: count(lines, 'absentExcused'),
        unexcused: count(lines, 'absentUnexcused'),
        settledOn: day,
        lines: lines.map((line) => ({ ...line, name: line.memberId })),
      } as unknown as Roll);

/** Records every third meeting. */
export const RECORDER = 'm:1';
const recorderOf = (id: string): string => (Number(id.split(':')[1]) % 3 === 0 ? RECORDER : '');

/** An activity as it is stored, from what a score knows of it; nothing is written in it. */
export const storedOf = (fact: ActivityFact): Activity => {
  const { lines: _, ...rest } = fact;
  const startAt = fact.endAt.replace('T08', 'T06');
  return {
    ...rest,
    startAt,
    plannedStartAt: startAt,
    plannedEndAt: fact.endAt,
    place: '会议室',
    hostId: '',
    recorderId: recorderOf(fact._id),
    memberIds: [],
    agenda: [],
    sections: [],
    attachments: [],
    resolution: '',
    isRemoteAllowed: false,
    signIn: { isPhoneOn: false, opensAt: startAt, closesAt: fact.endAt, version: 0 },
    roll: rollOf(fact),
  } as unknown as Activity;
};

export const recordsOf = ({ records }: BranchFacts): StoredRecord[] =>
  records.map(
    (record) => ({ ...record, createdAt: `${record.day}T00:00:00.000Z`, createdBy: '', sheets: [], rev: 0 }) as unknown as StoredRecord,
  );

/** The branch as a reading of the cloud finds it on the day. */
export const knownFrom = ({ facts, pack, today, year }: Asked): Known => {
  const judged = judgedOn(facts, pack, today);
  const found: CloudYear = {
    facts,
    activities: facts.activities.map((fact) => storedOf(fact) as BriefActivity),
    records: recordsOf(facts),
    judged,
    sheet: judged.sheet(year),
    summary: judged.summary,
    pack,
    year,
  };
  const { branch, groups, superiors, members, posts, terms } = facts;
  return {
    year: found,
    roster: {
      branch,
      groups: [...groups],
      superiors: [...superiors],
      members: [...members],
      officers: [],
      posts: [...posts],
      terms: [...terms],
    },
  };
};
