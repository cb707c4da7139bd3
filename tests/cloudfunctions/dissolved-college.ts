// The small college with a third branch and a third group that are dissolved on 2026-11-10, their people moved the day after.
import type { Member } from '../../src-shared/records/member';
import type { RosterContent } from '../../src-shared/records/roster';
import { IDS, smallCollege } from './small-college';

export const LAST_DAY = '2026-11-10';
export const GONE = {
  branch: 'o:Z01B03',
  group: 'o:Z01B01G3',
  branchName: '仪表学生党支部',
  groupName: '第三党小组',
  secretary: 'm:c01',
} as const;

const copyOf = (contents: readonly RosterContent[], id: string, part: Partial<RosterContent>): RosterContent => {
  const found = contents.find(({ _id }) => _id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return { ...found, ...part } as RosterContent;
};

export const dissolvedCollege = (): RosterContent[] => {
  const base = smallCollege();
  const stays = (id: string, first: Partial<Member['memberships'][number]>, then: Partial<Member['memberships'][number]>) => [
    { id: `${id}:1`, branchId: IDS.branchA, fromOn: '2019-03-01', toOn: LAST_DAY, ...first },
    { id: `${id}:2`, branchId: IDS.branchA, fromOn: '2026-11-11', ...then },
  ];
  const mover = (id: string, name: string): RosterContent =>
    copyOf(base, 'm:b02', {
      _id: id,
      name,
      memberNo: id.slice(2).toUpperCase(),
      memberships: stays(id, { branchId: GONE.branch }, { branchId: IDS.branchB }),
    } as Partial<Member>);
  return [
    ...base.map((content) =>
      content._id === IDS.plain && content.type === 'member'
        ? { ...content, memberships: stays(IDS.plain, { groupId: GONE.group }, { groupId: IDS.groupOne }) }
        : content,
    ),
    copyOf(base, IDS.branchB, {
      _id: GONE.branch,
      code: 'Z01B03',
      name: GONE.branchName,
      shortName: '仪表学生',
      dissolvedOn: LAST_DAY,
    } as Partial<RosterContent>),
    copyOf(base, IDS.groupTwo, {
      _id: GONE.group,
      code: 'Z01B01G3',
      name: GONE.groupName,
      shortName: '三组',
      dissolvedOn: LAST_DAY,
    } as Partial<RosterContent>),
    mover(GONE.secretary, '贺兰'),
    mover('m:c02', '温如玉'),
    copyOf(base, 'post:Z01B02:secretary:b01', {
      _id: 'post:Z01B03:secretary:c01',
      orgId: GONE.branch,
      memberId: GONE.secretary,
      toOn: LAST_DAY,
    } as Partial<RosterContent>),
  ];
};
