// Short invented words for the records: what somebody of such a college would write down.
import type { BranchKind } from '../../../src-shared/records/org';

export const GOALS: Readonly<Record<BranchKind, string>> = {
  staff: '一、每月按时开主题党日，结合实训安全和教学。二、支委每人联系三名党员，年内都谈一次。三、组织两次企业走访。四、记录当周写完。',
  student:
    '一、每月按时开主题党日，和实习、竞赛安排错开。二、学业互助结对八对以上。三、发展工作按步骤办，材料当步收齐。四、毕业生离校前办好组织关系。',
  retired:
    '一、活动就近安排，行动不便的同志送学上门。二、每季度走访一次住院和独居的同志。三、党费按季收，收据当场给。四、意见随时记下并转达。',
  mixed: '一、主题党日兼顾教职工和学生的时间。二、实训中心设两个示范岗。三、师生结对六对。四、记录当周写完。',
};

export const RETURNED = ['请补上每月安排的负责人。', '三会一课一段请写明次数。', '请写一句没有做到的事和打算。'] as const;

export const PIONEERS: readonly (readonly [
  carrier: 'modelPost' | 'showIdentity' | 'volunteering' | 'pairing' | 'helpDesk' | 'suggestion',
  title: string,
  text: string,
])[] = [
  ['modelPost', '实训安全示范岗', '设两个岗，轮值一学期，检查单贴在门口。'],
  ['volunteering', '家属区用气检查', '分三组入户，换软管十一根。'],
  ['pairing', '学业互助结对', '按课程结对，每周一次，学期末交流一次。'],
  ['helpDesk', '迎新咨询点', '两天值守，答复新生和家长提问。'],
  ['suggestion', '实训室改进建议', '收到建议九条，采纳四条。'],
  ['showIdentity', '工位亮身份', '工位放身份牌，写明负责的事。'],
];

export const PRAISES: readonly (readonly [title: string, reason: string])[] = [
  ['迎新工作通报表扬', '连续两天值守站台，帮助新生报到。'],
  ['实训安全通报表扬', '及时发现气瓶接头漏气并处置。'],
  ['志愿服务通报表扬', '全年参加社区服务次数多，做事细致。'],
  ['竞赛指导通报表扬', '带学生参加技能竞赛，课余训练两个月。'],
];

export const CARES: readonly (readonly [
  kind: 'visit' | 'relief' | 'sickVisit' | 'teachAtHome' | 'festival',
  title: string,
  text: string,
])[] = [
  ['festival', '春节走访', '带去慰问品，问了身体和生活情况。'],
  ['sickVisit', '探望住院同志', '到医院看望，转达大家的问候。'],
  ['teachAtHome', '送学上门', '带去学习材料，读了一篇，聊了一小时。'],
  ['visit', '暑期走访', '了解家里的困难，记下两件要协调的事。'],
];

export const CONTACTS: readonly (readonly [who: string, unit: string, topic: string, result: string])[] = [
  ['小陈同学', '化工2301班', '高等数学跟不上，想找人辅导。', '联系互助小组，每周三辅导一次。'],
  ['刘师傅', '后勤维修班', '反映实训楼三楼水池漏水。', '报修后第二天修好。'],
  ['王老师', '教务办公室', '希望调整一次监考安排。', '已协调换班。'],
  ['小赵同学', '机电2402班', '家里变故，生活费紧张。', '帮助申请困难补助。'],
  ['张阿姨', '家属区', '老人不会用智能手机挂号。', '教会使用，留了纸质步骤。'],
];

export const PROBLEMS: readonly (readonly [
  problem: string,
  category: 'orgLife' | 'management' | 'venue' | 'institutions',
  measure: string,
])[] = [
  ['个别会议记录补写超过一周', 'orgLife', '会后三天内由记录人写完，书记每周看一次。'],
  ['谈心谈话集中在下半年', 'management', '每季度排出名单，按季完成。'],
  ['活动室书报更新慢', 'venue', '每季度更换一次，专人登记。'],
  ['党小组会时间常和课程冲突', 'orgLife', '改在周二下午，和教研活动错开。'],
  ['公开栏内容更新不及时', 'institutions', '指定维护人，季度末核对一遍。'],
  ['流动党员联系次数少', 'management', '每半年至少联系一次并登记。'],
];

/** What stands on the public board, by sub-board. */
export const BOARD_TEXTS = {
  dues: '本季度党费已收齐，明细见公示。',
  postsAndDuties: '设安全监督岗、教学示范岗、服务岗三个岗位，各有职责一张。',
  classification: '按在职、学生、离退休和流动分类联系。',
  points: '季度积分已公示五个工作日。',
  development: '发展工作按步骤进行，名单见公示。',
  education: '集中学习和培训按计划完成。',
  appraisal: '民主评议已完成，等次已向本人反馈。',
  snapshots: '主题党日：实训室安全检查，换下老化插线板两处。',
  pairing: '结对八对，每周一次。',
  community: '在职党员进学生社区值守四次。',
  other: '征求意见：活动时间可向支委提出。',
} as const;
export const PLEDGE = '按时参加组织生活；把负责的岗位管好；联系一名同学或同事，有事及时回应。';
