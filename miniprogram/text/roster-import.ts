// What the pages of the import say, and of deciding what a file had not.
import { wholeDayWord } from '@shared/kernel/time-words';
import type { OrgKind } from '@shared/records/org';
import { tooHeavyWords } from '@shared/text/workbook-words';

export const importText = {
  over: '党组织和党员',
  title: '导入名册',
  steps: ['下载模板', '选文件', '检查结果'],
  onPhoneTitle: '请在电脑上办',
  onPhone: (address: string) => `请在电脑上打开${address === '' ? '学院的五化支部网址' : ` ${address}`}，用微信扫码进入。`,
  template: '下载模板',
  templateNote: '按模板填好党组织、党员、任职三张表。已有名册的，直接选文件。空着的格子不改原来的内容；要去掉某一项，写“清空”。',
  choose: '选文件',
  chooseAgain: '改好了，重新选文件',
  chooseOther: '换一个文件',
  hint: '.xlsx，10 MB 以内',
  tooHeavy: tooHeavyWords,
  notXlsx: '请选 .xlsx 文件。旧版表格（.xls）、CSV 请用表格程序打开，另存为 .xlsx，再选一次。',
  notSent: '文件没传上。请看看网络，再选一次。',
  busy: {
    sending: '正在上传',
    checking: '正在检查，三千人要几秒',
    importing: '正在导入，三千人要几秒',
  },
  written: (done: number, total: number) => `已写入 ${done} / ${total}，写完以前大家看到的还是原来的名册`,
  faults: (causes: number, cells: number) =>
    cells > causes ? `有 ${causes} 件要改（${cells} 处），一行都没有导入` : `有 ${causes} 处要改，一行都没有导入`,
  checked: (
    file: string,
    { orgs, groups, members, posts }: { orgs: number; groups?: number | undefined; members: number; posts: number },
  ) => `${file}·检查了 ${orgs} 个党组织${groups === undefined ? '' : `、${groups} 个党小组`}、${members} 名党员、${posts} 项任职`,
  rows: (rows: readonly number[]) =>
    rows.length === 1 ? String(rows[0]) : `${rows.slice(0, 3).join('、')}${rows.length > 3 ? ` 等 ${rows.length} 行` : ''}`,
  moreValues: (values: readonly string[]) => values.join('、'),
  moreFaults: (count: number) => `另有 ${count} 处没有列出，改完这些再检查一次。`,
  columns: { sheet: '表', row: '行', column: '列', value: '内容', hint: '怎么改' },
  emptyValue: '（空）',
  download: '下载要改的清单',
  downloadName: (file: string) => `${file.replace(/\.xlsx$/i, '')}-要改的地方.csv`,
  clean: (members: number, branches: number) => `${members} 人、${branches} 个支部，都没有问题`,
  cleanNote: (added: number, updated: number) => `新增 ${added}，更新 ${updated}，不会重复。`,
  nothingNew: '和现在的名册一样，没有要改动的。',
  import: (members: number) => `导入 ${members} 人`,
  added: '新增',
  updated: '更新',
  unchanged: '不变',
  changes: '会改的内容',
  changesCount: (count: number) => `${count} 处`,
  changesNote: '空着的格子不改。不对的，先改好表格再导入。',
  change: ({ column, before, after }: { column: string; before: string; after: string }) =>
    `${column}：${before === '' ? '（空）' : before} → ${after === '' ? '（空）' : after}`,
  moreChanges: (count: number) => `另有 ${count} 处没有列出。`,
  missing: '表里没有、名册里有',
  missingCount: ({ people, orgs, posts }: { people: number; orgs: number; posts: number }) =>
    [...(people > 0 ? [`${people} 人`] : []), ...(orgs > 0 ? [`${orgs} 个党组织`] : []), ...(posts > 0 ? [`${posts} 项任职`] : [])].join(
      '、',
    ),
  missingNote: '不会删除，照旧保留。离开了的、撤销了的，逐个或一起办。',
  decide: '逐个决定',
  export: '导出名册',
  exportNote: '导出的名册可以改好再导入；原样导入不会有改动。',
  saveChanges: '下载会改的清单',
  changesName: (file: string) => `${file.replace(/\.xlsx$/i, '')}-会改的内容.csv`,
  changeColumns: ['表', '谁', '哪一项', '原来', '改成'],
  doneTitle: '已导入',
  doneNote: '可以发认领码了。',
  toCollege: '看党组织和党员',
  foot: '名册以全国党员管理信息系统为准，这里只读入，不写回。不需要身份证号和手机号，表里有也不会保存。',
} as const;

const orgWords: Readonly<Record<OrgKind, string>> = {
  partyCommittee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  partyGroup: '党小组',
};

export const missingText = {
  over: '导入名册',
  title: '表里没有的人和支部',
  open: (count: number, file: string) => `${file} 里没有、名册里有的，还有 ${count} 项没有决定。没有决定的照旧保留。`,
  nothingOpen: '都决定好了。',
  none: '表里都有',
  noneNext: '没有要决定的。',
  ofBranch: (branch: string, count: number) => `${branch}，${count} 人`,
  keep: '还在，保留',
  keepAll: (count: number) => `${count} 人都还在`,
  keepRest: (count: number) => `其余 ${count} 项都照旧保留`,
  leave: '办理离开',
  leaveAll: (count: number) => `${count} 人一起办理离开`,
  orgs: (count: number) => `党组织 ${count} 个`,
  orgsNote: '撤销、合并要有上级批复，从批复的日期起不再有应办；以前的记录都在。',
  orgNote: (kind: OrgKind, count: number) => `${orgWords[kind]}，现在 ${count} 人`,
  dissolve: '办撤销或合并',
  posts: (count: number) => `任职 ${count} 项`,
  postNote: (orgName: string, fromOn: string) => `${orgName}，${wholeDayWord(fromOn)}起`,
  endPost: '写离任日',
  states: { kept: '照旧保留', ended: '已办' },
} as const;
