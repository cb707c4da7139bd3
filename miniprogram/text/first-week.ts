import type { Lacking } from '@shared/contract/roster-first-week';

const listed = ({ count, names }: Lacking): string => `${names.join('、')}${count > names.length ? `等 ${count} 个` : ''}`;

/** 首页·刚开始使用: five things in their order. */
export const firstWeekText = {
  title: '先办好这 5 件',
  entry: '刚开始使用：先办好这 5 件',
  over: (college: string) => `${college}·刚开始使用`,
  head: (done: number) =>
    done === 5
      ? '5 件都办好了。以后这一页在“党组织和党员”里找得到。'
      : `已办好 ${done} 件，还有 ${5 - done} 件。可以分几天办，办到哪里都会存着；都办好后，首页上就没有这一条了。`,
  left: (done: number) => `已办好 ${done} 件，还有 ${5 - done} 件`,
  done: '已完成',
  lacks: (count: number) => `还差 ${count} 个`,
  notBegun: '没开始',
  importFirst: '先导入名册。',
  import: '导入名册',
  importBefore: '先下载模板，填好党组织、党员、任职三张表',
  imported: ({ generals, branches, members }: { generals: number; branches: number; members: number }, on: string | undefined) =>
    `${generals} 个党总支、${branches} 个支部、${members} 名党员${on === undefined ? '' : `，${on}导入`}`,
  seeRoster: '看名册',
  posts: '登记任职',
  postsNote: (branches: number, lacking: Lacking) =>
    `${branches} 个支部中 ${branches - lacking.count} 个有书记${lacking.count === 0 ? '' : `。还差：${listed(lacking)}`}`,
  enterPosts: (count: number) => (count === 0 ? '看任职' : `登记 ${count} 位书记`),
  slips: '发认领码',
  slipsNote: '按支部打印，由书记当面交给本人。没有手机的同志不用认领',
  slipsLeft: (lacking: Lacking) => `。还没印的：${listed(lacking)}`,
  print: '打印认领码',
  rooms: '登记活动室',
  roomsNote: (generals: number, lacking: Lacking) =>
    `每个党总支至少 1 间，共 ${generals} 间。机关支部可以合用${lacking.count === 0 ? '' : `。还差：${listed(lacking)}`}`,
  enterRooms: '登记活动室',
  plans: '年初计划',
  plansNote: (branches: number, dueOn: string, lacking: Lacking) =>
    `定下活动菜单后，${branches} 个支部各交一份计划，${dueOn}止${lacking.count === 0 || lacking.count === branches ? '' : `。还没交：${listed(lacking)}`}`,
  setMenu: '定活动菜单',
  seePlans: '看计划',
  together: '可以请别人一起办',
  togetherNote: '登记党总支书记和组织员后，他们能办本总支的第 2、3、4 件。',
};
