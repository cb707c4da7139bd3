// Words that several kinds of record share.
export const ACTIVITY_KIND_WORDS = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支部委员会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLifeMeeting: '组织生活会',
  appraisalMeeting: '民主评议会',
  study: '集中学习',
  workMeeting: '支部工作会',
  other: '其他活动',
} as const;
/** Lines of a plan: more than six a month is no plan any more. */
export const MONTH_ITEMS_MAX = 80;
export const GRADE_WORDS = { excellent: '优秀', qualified: '合格', basicallyQualified: '基本合格', unqualified: '不合格' } as const;
export const CONTACT_WAYS = { visit: '走访', meeting: '面谈', phone: '电话', network: '网络' } as const;
export const AWARD_LEVELS = {
  branch: '支部',
  generalBranch: '总支',
  college: '学院',
  municipal: '市级、校级',
  province: '省级',
  nation: '国家级',
} as const;
export const SEX_WORDS = { male: '男', female: '女' } as const;
export const MEMBER_KIND_WORDS = { staff: '在职教职工', student: '学生', retired: '离退休' } as const;
export const BRANCH_KIND_WORDS = { staff: '教职工', student: '学生', retired: '离退休', mixed: '混合' } as const;
