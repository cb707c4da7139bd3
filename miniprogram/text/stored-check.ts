// What the nightly reading of everything that is stored has found, for the administrator.
import type { StoredFault } from '@shared/records/jobs';

const collections: Readonly<Record<string, string>> = {
  orgs: '组织',
  members: '党员',
  posts: '任职和任期',
  records: '记录',
  revisions: '更正前的记录',
  attendance: '考勤',
  points: '积分',
  polls: '票箱',
  ledger: '存证链',
  bindings: '绑定',
  keys: '命令键',
  audit: '操作日志',
  jobs: '任务',
  settings: '设置',
  packs: '标准版本',
  findings: '自查表',
  digests: '本周要办',
};

const faults: Readonly<Record<string, string>> = {
  newer: '是更新的程序写的',
  notUpgraded: '是从前的版本，变不成今天的',
  unknownType: '不知道是什么',
  unknownKind: '不知道是哪一种记录',
  unrecognized_keys: '有不认识的项',
};

export const storedCheckText = {
  head: (day: string, { checked, faultCount }: { checked: number; faultCount: number }) =>
    faultCount === 0
      ? `${day}校验了存下来的 ${checked} 份内容，都读得懂。`
      : `${day}校验了存下来的 ${checked} 份内容，有 ${faultCount} 处读不懂，都没有动。请把这一页给技术人员看。`,
  fault: ({ collection, code }: StoredFault) => `${collections[collection] ?? collection}：${faults[code] ?? '和约定的样子不合'}`,
  where: ({ documentId, path, code }: StoredFault) => [documentId, path, code].filter((part) => part !== '').join(' · '),
} as const;
