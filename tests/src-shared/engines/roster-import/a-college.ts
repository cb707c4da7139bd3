// The workbook of a whole college: six general branches, sixty branches of two groups, and as many people as are asked for.
import type { Workbook } from '../../../../src-shared/engines/roster-import/sheets';
import { rowsOf, type Cells } from './a-workbook';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
export const college = (people: number): Workbook => ({
  orgs: rowsOf('orgs', [
    { 组织代码: 'DW', 名称: '示例石化职业学院党委', 层级: '党委', 成立日期: '2010-01-01' },
    ...numbers(6).map(
      (at): Cells => ({
        组织代码: `Z${at}`,
        名称: `第${at}党总支`,
        层级: '党总支',
        上级代码: 'DW',
        单位性质: '教学单位',
        成立日期: '2015-01-01',
      }),
    ),
    ...numbers(60).flatMap((at): Cells[] => [
      {
        组织代码: `B${at}`,
        名称: `第${at}党支部`,
        层级: '党支部',
        上级代码: `Z${at % 6}`,
        人员类别: '教职工',
        单位性质: '机关',
        成立日期: '2019-03-01',
        支委任期起: '2024-07-01',
        支委任期止: '2027-06-30',
      },
      { 组织代码: `B${at}G1`, 名称: '第一党小组', 层级: '党小组', 上级代码: `B${at}`, 成立日期: '2019-03-01' },
      { 组织代码: `B${at}G2`, 名称: '第二党小组', 层级: '党小组', 上级代码: `B${at}`, 成立日期: '2019-03-01' },
    ]),
  ]),
  members: rowsOf(
    'members',
    numbers(people).map((at) => ({
      姓名: at % 50 === 0 ? '李某' : `赵某${at}`,
      工号或学号: String(at).padStart(6, '0'),
      性别: at % 3 === 0 ? '女' : '',
      出生年月: at % 4 === 0 ? '' : '1980-05',
      类别: '在职教职工',
      入党日期: at % 7 === 0 ? '2026-05-20' : '2005-06-01',
      转正日期: at % 7 === 0 ? '' : '2006-06-01',
      支部: `B${at % 60}`,
      党小组: ['', '第一党小组', '第二党小组'][at % 3] ?? '',
      情况: at % 40 === 0 ? '流动' : '',
      情况起: at % 40 === 0 ? '2026-01-01' : '',
      接收组织: at % 80 === 0 ? '外地某支部' : '',
      部门: at % 5 === 0 ? '教务处' : '',
      学历: at % 2 === 0 ? '硕士' : '',
      职称: at % 9 === 0 ? '副高' : '',
      预计毕业或退休: at % 6 === 0 ? '2028-06' : '',
    })),
  ),
  posts: rowsOf(
    'posts',
    numbers(60).map((at) => ({
      组织: `B${at}`,
      姓名: at % 50 === 0 ? '李某' : `赵某${at}`,
      工号或学号: String(at).padStart(6, '0'),
      职务: '书记',
      任职日期: '2024-07-01',
      双带头人: at % 2 === 0 ? '是' : '',
    })),
  ),
});
