import type { ActivityFact, BranchFacts } from '../../src-shared/facts/facts';
import { addDays, type Day } from '../../src-shared/kernel/day';
import { ACTIVITY_KINDS, type ActivityKind } from '../../src-shared/records/activity';
import { BRANCH, committeeLines, GENERAL } from '../cases/world';
import { anyDay, around, inSpan, spansOf, type Given } from './random-days';

type Over = Partial<ActivityFact>;
const STATES: readonly ActivityFact['state'][] = ['published', 'submitted', 'returned', 'draft', 'cancelled'];

const meeting = ({ chance, id }: Given, kinds: ActivityKind[], day: Day, over: Over = {}): ActivityFact => ({
  _id: id('a'),
  type: 'activity',
  orgId: BRANCH,
  kinds,
  scope: 'branch',
  day,
  endAt: `${day}T08:00:00.000Z`,
  state: chance.in(0.93) ? 'confirmed' : chance.one(STATES),
  missing: chance.in(0.95) ? [] : ['决议'],
  topics: chance.in(0.3) ? ['partyBuilding'] : [],
  title: '示例',
  recordedOn: day,
  lines: committeeLines(3, 3),
  ...over,
});

/** Half of the seats, one less, one more; or no roll at all. */
const committeeRoll = ({ chance }: Given): Over => {
  if (chance.in(0.05)) return { lines: undefined };
  const seats = chance.in(0.05) ? 0 : chance.one([2, 3, 4, 5]);
  const present = chance.in(0.8) ? seats : chance.one([0, Math.floor(seats / 2), Math.floor(seats / 2), Math.ceil(seats / 2)]);
  return { lines: [...committeeLines(seats, present), { memberId: 'm:8', status: 'present', isCommittee: false }] };
};

type Due = { kind: ActivityKind; span: { name: string; first: Day; last: Day }; groupId?: string };

/** Held in its period, after it with a word on what it makes up, or not at all. */
const duly = (given: Given, { kind, span, groupId }: Due, diligence: number): ActivityFact[] => {
  const { chance } = given;
  const ofGroup: Over = groupId === undefined ? {} : { scope: 'group', groupId };
  const roll = kind === 'committeeMeeting' ? committeeRoll(given) : {};
  const lecture: Over =
    kind === 'partyLecture' && chance.in(0.6) ? { lecture: { lecturerId: chance.one(['m:0', 'm:0', 'm:1', 'm:2']) } } : {};
  if (chance.in(diligence)) return [meeting(given, [kind], inSpan(given, span), { ...ofGroup, ...roll, ...lecture })];
  if (chance.in(0.4)) return [];
  const late = chance.in(0.6)
    ? addDays(span.last, chance.one([1, 7, 8, 20]))
    : around(given, chance.one([addDays(span.last, 92), `${given.year + 1}-01-31`]));
  return [
    meeting(given, [kind], late, {
      ...ofGroup,
      ...roll,
      makesUp: [{ kind, period: chance.in(0.9) ? span.name : chance.one(spansOf(given.year, 1)).name }],
    }),
  ];
};

/** Whatever else there may be: several kinds in one, of several branches, of groups, claiming what they cannot make up. */
const stray = (given: Given, groups: readonly { _id: string }[]): ActivityFact => {
  const { chance, year } = given;
  const kinds = chance.some<ActivityKind>(ACTIVITY_KINDS, chance.between(1, 3));
  const isGroup = chance.in(0.2);
  const isJoint = chance.in(0.15);
  const period = (): string => chance.one([...spansOf(year, 1), ...spansOf(year, 3)]).name;
  return meeting(given, kinds, anyDay(given), {
    ...(isGroup ? { scope: 'group', groupId: chance.one([...groups.map((group) => group._id), 'o:p9']) } : {}),
    ...(isJoint
      ? {
          orgId: chance.one([GENERAL, 'o:b2', BRANCH]),
          scope: chance.one(['joint', 'branch'] as const),
          participatingOrgIds: chance.in(0.8) ? [BRANCH, 'o:b3'] : ['o:b3'],
        }
      : {}),
    ...(chance.in(0.2)
      ? { makesUp: Array.from({ length: chance.between(1, 2) }, () => ({ kind: chance.one(kinds), period: period() })) }
      : {}),
    ...(chance.in(0.3) ? { appraisalYear: `${chance.one([year, year, year - 1])}` } : {}),
    ...(chance.in(0.3) ? { lecture: { lecturerId: chance.one(['m:0', 'm:1']) } } : {}),
    ...committeeRoll(given),
  });
};

export const meetingsIn = (given: Given, { groups, terms }: Pick<BranchFacts, 'groups' | 'terms'>, diligence: number): ActivityFact[] => {
  const { chance, year } = given;
  const dues: Due[] = [
    ...spansOf(year, 1).flatMap((span): Due[] => [
      ...(groups.length > 0 && chance.in(0.2)
        ? groups.map(({ _id }) => ({ kind: 'themeDay' as const, span, groupId: _id }))
        : [{ kind: 'themeDay' as const, span }]),
      ...(terms.length > 0 || chance.in(0.1) ? [{ kind: 'committeeMeeting' as const, span }] : []),
      ...groups.map(({ _id }) => ({ kind: 'groupMeeting' as const, span, groupId: _id })),
    ]),
    ...spansOf(year, 3).flatMap((span): Due[] => [
      { kind: 'generalMeeting', span },
      { kind: 'partyLecture', span },
    ]),
  ];
  const discussed = spansOf(year, 1).flatMap((span) =>
    chance.in(diligence)
      ? [
          meeting(
            given,
            [chance.one(['committeeMeeting', 'generalMeeting', 'workMeeting', 'workMeeting', 'study'] as const)],
            inSpan(given, span),
            { topics: ['partyBuilding'] },
          ),
        ]
      : [],
  );
  const ofTheYear = (kind: ActivityKind): ActivityFact[] =>
    chance.in(diligence)
      ? [
          meeting(given, [kind], around(given, chance.one([`${year}-12-20`, `${year}-12-31`, `${year + 1}-02-10`, `${year + 1}-03-31`])), {
            appraisalYear: chance.in(0.95) ? `${year}` : undefined,
          }),
        ]
      : [];
  // Of the year before only what may break six months of silence.
  const before = spansOf(year - 1, 1)
    .slice(7)
    .flatMap((span) =>
      chance.in(0.5 * diligence) ? [meeting(given, [chance.one(['themeDay', 'study'] as const)], inSpan(given, span))] : [],
    );
  return [
    ...before,
    ...dues.flatMap((due) => duly(given, due, diligence)),
    ...(chance.in(0.7) ? discussed : []),
    ...ofTheYear('organizationalLifeMeeting'),
    ...ofTheYear('appraisalMeeting'),
    ...Array.from({ length: chance.one([0, 1, 3, 8]) }, () => stray(given, groups)),
  ];
};
