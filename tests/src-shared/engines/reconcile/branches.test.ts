// Which branch a name in the export means.
import { branchFinder } from '../../../../src-shared/engines/reconcile/branches';
import { branchOrg } from '../people';
import { ORGS } from './an-export';

const found = (text: string, orgs = ORGS): string[] =>
  branchFinder(orgs)(text)
    .map(({ _id }) => _id)
    .sort();

it.each([
  ['石油化工学院第一党支部', ['B1']],
  ['石油化工 学院第一党支部', ['B1']],
  ['B1', ['B1']],
  ['中共示例石化职业学院石油化工学院第一党支部委员会', ['B1']],
  ['中国共产党示例石化职业学院石油化工学院第一支部委员会', ['B1']],
  ['示例石化职业学院石油化工学院党总支石油化工学院第一支部', ['B1']],
  ['石油化工学院第二党支部', []],
  ['石油化工学院党总支', []],
  ['', []],
])('%j means %j', (text, ids) => expect(found(text)).toEqual(ids));

describe('two general branches have a 第一教工党支部 each', () => {
  const twins = [
    ...ORGS.slice(0, 3),
    branchOrg({ _id: 'T1', code: 'T1', name: '第一教工党支部', shortName: '', parentId: 'Z1' }),
    branchOrg({ _id: 'T2', code: 'T2', name: '第一教工党支部', shortName: '', parentId: 'Z2' }),
  ];
  it('and the export writes the superior before: it is that one', () => {
    expect(found('中共示例石化职业学院机电工程学院党总支第一教工支部委员会', twins)).toEqual(['T2']);
    expect(found('示例石化职业学院石油化工学院第一教工支部', twins)).toEqual(['T1']);
  });
  it('and it does not: it can be both', () => {
    expect(found('第一教工党支部', twins)).toEqual(['T1', 'T2']);
    expect(found('示例石化职业学院第一教工支部', twins)).toEqual(['T1', 'T2']);
  });
  it('and one has no superior: the other is placed, else both stay', () => {
    const orphan = twins.map((org) => (org._id === 'T2' ? { ...org, parentId: null } : org));
    expect(found('机电工程学院党总支第一教工支部', orphan)).toEqual(['T1', 'T2']);
  });
});

it('of two names that end a text the longer is meant; names of less than four signs end too many texts', () => {
  const orgs = [
    branchOrg({ _id: 'L', code: 'L', name: '炼油第一教工党支部', parentId: null }),
    branchOrg({ _id: 'S', code: 'S', name: '第一教工党支部', parentId: null }),
    branchOrg({ _id: 'X', code: 'X', name: '一支部', parentId: null }),
  ].map((org) => ({ ...org, shortName: '' }));
  expect(found('学院炼油第一教工支部', orgs)).toEqual(['L']);
  expect(found('学院机电第一教工支部', orgs)).toEqual(['S']);
  expect(found('学院机电一支部', orgs)).toEqual([]);
  expect(found('一支部', orgs)).toEqual(['X']);
});

it('a name asked again is answered the same', () => {
  const find = branchFinder(ORGS);
  expect(find('石油化工学院第一党支部')).toBe(find('石油化工学院第一党支部'));
});
