// One branch of invented teachers and students, looked at on 2026-11-24 for a year.
import type { Ahead, Coming } from '../../../../src-shared/engines/outlook/ahead';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { PARAMS } from '../../../../src-shared/standard/params';
import { branchOrg, person } from '../people';

export const TODAY = '2026-11-24';
export const BRANCH = 'o:b1';

export const generalOrg = (over: Partial<Org> = {}): Org =>
  branchOrg({ _id: 'o:g1', kind: 'generalBranch', name: '示例党总支', code: 'g1', parentId: 'o:c1', path: ['o:c1'], ...over });
export const committeeOrg = (): Org =>
  branchOrg({ _id: 'o:c1', kind: 'partyCommittee', name: '示例学院党委', code: 'c1', parentId: null, path: [] });

/** So many full members of the branch, told apart by their numbers. */
export const fullMembers = (count: number, over: Partial<Member> = {}): Member[] =>
  Array.from({ length: count }, (_, place) => person(`f${place}`, { rosterOrder: place, ...over }));
export const student = (name: string, over: Partial<Member> = {}): Member => person(name, { memberKind: 'student', ...over });

export const ahead = (roster: Partial<Ahead['roster']>, over: Partial<Omit<Ahead, 'roster'>> = {}): Ahead => ({
  roster: { orgs: [branchOrg()], members: [], posts: [], terms: [], ...roster },
  today: TODAY,
  until: '2027-11-24',
  params: PARAMS,
  extendedTo: new Map(),
  ...over,
});

/** A coming thing as a line: kind, day, who, and what by when. */
export const told = ({ kind, day, line, department, numbers, people, advice }: Coming): string =>
  [
    [kind, line, department].filter((word) => word !== undefined).join(' '),
    day,
    ...(numbers === undefined
      ? []
      : [`${numbers.full}/${numbers.members}${line === 'committeeShort' ? `/${numbers.committee}` : ''} (${numbers.limit})`]),
    ...(people.length === 0 ? [] : [people.map(({ memberId }) => memberId.slice(2)).join('、')]),
    advice
      .map(({ act, fromOn, byOn }) => `${act}${fromOn === undefined ? '' : ` ${fromOn}–`}${byOn === undefined ? '' : ` ${byOn}`}`)
      .join('; '),
  ].join(' | ');

/** The articles an advice rests on. */
export const articlesOf = ({ advice }: Coming): string[][] =>
  advice.map(({ cites }) => cites.map(({ source, article }) => `${source} ${article}`));
