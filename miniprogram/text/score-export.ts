// Words of 导出数据集.
export const exportText = {
  title: '导出数据集',
  what: '文件里是这些年度的记录、名册和采用过的标准。用它在别的电脑上能重算出同样的得分。加密的内容、长文字和照片不在里面。',
  logged: '每次导出都记在审计里。',
  years: '哪些年度',
  year: (year: string) => `${year} 年`,
  names: '带不带姓名',
  nameless: '不带姓名',
  named: '带姓名',
  namelessNote:
    '人用代号，次序打乱，题目、短文字、地点、部门、出生年月、在哪个党小组都不写；两年以前的日期写成同一天。近两年入党、转正、转入转出和任职的日期照写，得分要按它算。得分不变。给外人看用这一种。',
  namedNote: '带姓名的只给本支部自己用，请妥善保管。',
  oneBranch: '导出',
  allBranches: (count: number) => `导出全部 ${count} 个支部`,
  aboveNote: '给上级的导出一律不带姓名。',
  collegeNote: '支部一个接一个读取，合成一个文件，请不要离开这一页。',
  progress: (done: number, total: number, name: string) => `第 ${done} / ${total} 个支部：${name}`,
  saved: '已存成文件',
  savedAll: (count: number) => `${count} 个支部已存成一个文件`,
  stopped: (name: string, words: string) => `到“${name}”停住了：${words}`,
  goOn: '接着导出',
  /** `place`: the college, or the general branch whose branches they are. */
  fileName: (place: string, years: readonly string[]) => `${place}-${years.join('-')}.json`,
  noBranch: '这里还没有支部。',
  noBranchNext: '导入名册后才有可导出的。',
  onPhone: '请在电脑上打开这一页',
  onPhoneNext: '手机上存不了这样的文件。',
} as const;
