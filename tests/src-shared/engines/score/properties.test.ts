import fc from 'fast-check';
import { factOf, type ActivityFact, type BranchFacts } from '../../../../src-shared/facts/facts';
import { computeSheet, type ScoreSheet } from '../../../../src-shared/engines/score/sheet';
import { addDays } from '../../../../src-shared/kernel/day';
import { ACTIVITY_KINDS, type ActivityKind } from '../../../../src-shared/records/activity';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { committeeLines, world } from '../../../cases/world';
import { apartFrom } from '../../../oracle/compare';
import { WEIGHTED } from '../../../oracle/planted-faults';
import { oracleSheet } from '../../../oracle/score';
import { meetingPack } from '../activities';
import { branchOrg, groupOrg, term } from '../people';
import type { RulePack } from '../../../../src-shared/rules/packs/pack';

const YEAR = '2026';
const day = (from: string, to: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: to }).map((count) => addDays(from, count));
const asOf = fc.oneof(fc.constantFrom('2026-11-24', '2027-01-05', '2027-03-15', '2026-12-31', '2026-04-03'), day('2026-01-01', 440));
const groupId = fc.constantFrom('o:A', 'o:B', 'o:C');
const period = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 4 }).map((quarter) => `2026-Q${quarter}`),
);
const kind = fc.constantFrom<ActivityKind>(
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'themeDay',
  'study',
);
const lines = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).map(([seats, present]) => committeeLines(seats, present)),
  { nil: undefined, freq: 9 },
);

const activity: fc.Arbitrary<Omit<ActivityFact, '_id'>> = fc
  .record({
    kinds: fc.uniqueArray(kind, { minLength: 1, maxLength: 3 }),
    isGroup: fc.boolean(),
    groupId,
    day: day('2026-01-01', 440),
    state: fc.constantFrom<ActivityFact['state']>(
      'confirmed',
      'confirmed',
      'confirmed',
      'confirmed',
      'published',
      'submitted',
      'returned',
      'draft',
      'cancelled',
    ),
    missing: fc.constantFrom<string[]>([], [], [], ['resolution']),
    claims: fc.array(fc.record({ kind, period }), { maxLength: 2 }),
    lines,
    isJoint: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ isGroup, groupId: group, claims, isJoint, lines: seen, ...rest }) => ({
    ...rest,
    type: 'activity' as const,
    ...(seen === undefined ? {} : { lines: seen }),
    orgId: isJoint < 2 ? 'o:g1' : 'o:b1',
    ...(isJoint === 0 ? { participatingOrgIds: ['o:b1', 'o:b2'] } : {}),
    scope: isGroup ? ('group' as const) : ('branch' as const),
    ...(isGroup ? { groupId: group } : {}),
    ...(claims.length > 0 ? { makesUp: claims } : {}),
    endAt: `${rest.day}T08:00:00.000Z`,
    topics: [],
    title: '示例',
  }));

const termStart = fc.oneof(
  day('2025-06-01', 500),
  fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-01`),
);
const span = fc.record({ foundedOn: day('2025-12-01', 300), dissolvedOn: fc.option(day('2026-06-01', 400), { nil: undefined, freq: 4 }) });
const facts: fc.Arbitrary<BranchFacts> = fc
  .record({
    branch: fc.oneof(fc.constant({ foundedOn: '2018-01-01', dissolvedOn: undefined }), span),
    groups: fc.array(span, { maxLength: 3 }),
    terms: fc.array(fc.tuple(termStart, fc.constantFrom(29, 30, 58, 120, 500), fc.integer({ min: 0, max: 2 })), { maxLength: 2 }),
    activities: fc.array(activity, { maxLength: 70 }),
  })
  .map(({ branch, groups, terms, activities }) => ({
    branch: branchOrg(branch),
    groups: groups.map((group, index) => groupOrg('ABC'.charAt(index), group)),
    superiors: world().superiors,
    members: world().members,
    posts: world().posts,
    terms: terms.flatMap(([fromOn, length, gap], index) => {
      const first = term({ _id: `term:${index}`, fromOn, termEndOn: addDays(fromOn, length) });
      return [first, term({ _id: `term:${index}:next`, fromOn: addDays(first.termEndOn, gap), termEndOn: addDays(first.termEndOn, 60) })];
    }),
    activities: activities.map((entry, index) => ({ ...entry, _id: `a${String(index).padStart(3, '0')}` })),
    records: [],
  }));

const sheetOf = (given: BranchFacts, asOfOn: string, pack: RulePack = DEFAULT_PACK): ScoreSheet =>
  computeSheet(given, pack, { year: YEAR, asOfOn });

describe('the sheet of a random branch-year', () => {
  // Full of meetings of every kind, state and claim, where the branch-years of `oracle.test.ts` look like those of branches.
  it('agrees with the oracle on every rule, score, blocks and verdict, for 100 branch-years of nothing but meetings', () => {
    fc.assert(
      fc.property(facts, asOf, (given, asOfOn) => {
        expect(apartFrom(sheetOf(given, asOfOn, WEIGHTED), oracleSheet(given, Number(YEAR), asOfOn))).toEqual([]);
      }),
      { numRuns: 100, seed: 20261124 },
    );
  });

  it('does not depend on the order of the records, groups and terms', () => {
    fc.assert(
      fc.property(facts, asOf, fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })), (given, asOfOn, stream) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((entry) => ({ entry, at: stream.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ entry }) => entry);
        const other: BranchFacts = {
          ...given,
          activities: shuffled(given.activities),
          groups: shuffled(given.groups),
          terms: shuffled(given.terms),
        };
        expect(sheetOf(other, asOfOn)).toEqual(sheetOf(given, asOfOn));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps score, coverage and every share within their bounds, and has no score exactly when nothing counts', () => {
    fc.assert(
      fc.property(facts, asOf, (given, asOfOn) => {
        const sheet = sheetOf(given, asOfOn);
        expect(sheet.scoreTenths === null).toBe(sheet.applicableHundredths === 0);
        expect(sheet.scoreTenths ?? 0).toBeGreaterThanOrEqual(0);
        expect(sheet.scoreTenths ?? 0).toBeLessThanOrEqual(1000);
        expect(sheet.coveragePercent).toBeGreaterThanOrEqual(0);
        expect(sheet.coveragePercent).toBeLessThanOrEqual(100);
        for (const { fraction, madeUp, actual, expected } of sheet.findings) {
          expect(madeUp <= actual && actual <= expected).toBe(true);
          if (fraction) expect(fraction.numerator <= fraction.denominator).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is not moved by a rule that does not apply: without it the score is the same', () => {
    fc.assert(
      fc.property(facts, asOf, (given, asOfOn) => {
        const sheet = sheetOf(given, asOfOn);
        const applying = sheet.findings.filter((finding) => finding.outcome !== 'notApplicable').map((finding) => finding.indicator);
        expect(computeSheet(given, { ...DEFAULT_PACK, indicators: applying }, { year: YEAR, asOfOn }).scoreTenths).toBe(sheet.scoreTenths);
      }),
      { numRuns: 50 },
    );
  });

  // What holds exactly: a further confirmed record with nothing missing and a roll never lowers the score, whatever it
  // claims to make up. A record that is not complete may (2.1.k), and so may one that settles a month which could not be
  // judged before for want of a roll, and which therefore was in no denominator.
  it('is never lowered by one more confirmed and complete record, where every meeting has its roll', () => {
    const withRolls = facts.map((given) => ({
      ...given,
      activities: given.activities.map((entry) => ({ ...entry, lines: entry.lines ?? committeeLines(3, 3) })),
    }));
    fc.assert(
      fc.property(withRolls, activity, asOf, (given, extra, asOfOn) => {
        const record: ActivityFact = { ...extra, _id: 'a999', state: 'confirmed', missing: [], lines: extra.lines ?? committeeLines(5, 2) };
        const before = sheetOf(given, asOfOn, meetingPack).scoreTenths;
        const after = sheetOf({ ...given, activities: [...given.activities, record] }, asOfOn, meetingPack).scoreTenths;
        if (before !== null) expect(after ?? -1).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('reads of a stored activity the counts and who was asked to come, and no name or text', () => {
    const line = {
      memberId: 'm:1',
      name: '周',
      standing: 'full' as const,
      isCommittee: true,
      status: 'present' as const,
      mode: 'inPerson' as const,
      source: 'phone' as const,
    };
    const lines = [
      line,
      { ...line, memberId: 'm:2', isCommittee: false, status: 'absentExcused' as const, mode: undefined },
      { ...line, memberId: 'm:3', isCommittee: false, status: 'notExpected' as const },
    ];
    const roll = { lines, expected: 2, present: 1, online: 0, excused: 1, unexcused: 0, notExpected: 1, settledOn: '2026-03-13' };
    const fact = factOf({
      _id: 'a1',
      orgId: 'o:b1',
      kinds: [...ACTIVITY_KINDS.slice(1, 2)],
      scope: 'branch',
      day: '2026-03-10',
      endAt: '2026-03-10T08:00:00.000Z',
      state: 'confirmed',
      missing: [],
      topics: [],
      title: 't',
      roll,
    });
    expect(fact.lines).toEqual([
      { memberId: 'm:1', status: 'present', mode: 'inPerson', isCommittee: true },
      { memberId: 'm:2', status: 'absentExcused', isCommittee: false },
    ]);
    expect(fact.roll).toEqual({ expected: 2, present: 1, online: 0, excused: 1, unexcused: 0, settledOn: '2026-03-13' });
  });
});
