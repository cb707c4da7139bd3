// Modest descriptions of work: what a branch of such a college does and writes down.
import type { BranchKind } from '../../src-shared/records/org';

export type Theme = { title: string; text: string };

const STAFF: readonly Theme[] = [
  { title: '新学期实训室安全检查', text: '分三路检查实训室用电、气瓶和消防器材，发现插线板老化两处，当天更换；补贴气瓶标签六张。' },
  { title: '节后复工安全提醒', text: '逐条过了一遍实训装置开车前检查表，请值班教师讲了两起误操作的经过和教训。' },
  { title: '义务植树和校园整理', text: '在东门绿化带补种三十株，清理枯枝，分好工具保管责任。' },
  { title: '装置检修实习带队经验交流', text: '带队教师介绍检修现场的安全交底和学生管理，整理出带队清单一份。' },
  { title: '青年教师教学互听', text: '互听四节课，课后当场评议，约定把仿真操作的步骤做成卡片。' },
  { title: '毕业生就业走访', text: '走访三家企业，了解岗位要求，带回九条用人建议，交专业教研室研究。' },
  { title: '防汛和值班准备', text: '核对暑期值班表，清点沙袋、水泵，检查地下室排水。' },
  { title: '暑期实践小结', text: '下厂实践的六名同志谈收获，形成两个教学案例。' },
  { title: '迎新和入学教育准备', text: '分工接站、宿舍引导、实训参观；逐户电话联系有困难的新生。' },
  { title: '岗位练兵：应急处置演练', text: '按泄漏处置预案演练一次，用时十一分钟，记下报警口令不统一等三处不足。' },
  { title: '冬季装置防冻防凝检查', text: '沿管线检查伴热和排凝，登记保温破损五处，报修后复查。' },
  { title: '年终盘点和来年打算', text: '各人说一件办成的事、一件没办好的事，汇总来年要做的八件事。' },
];
const STUDENT: readonly Theme[] = [
  { title: '寒假返家宣讲小结', text: '十二名同学讲了返家走访的见闻，挑出三份访谈整理成册。' },
  { title: '学业互助结对', text: '按课程结成八对，约定每周一次，先从化工原理和高等数学开始。' },
  { title: '社区志愿服务', text: '到家属区帮老人打扫、检查燃气软管，服务二十一户。' },
  { title: '实训室开放日讲解', text: '为低年级同学讲解装置流程，分六批，每批二十分钟。' },
  { title: '技能竞赛备赛经验交流', text: '参赛同学讲训练安排和失误，列出耗材和时间表。' },
  { title: '文明宿舍检查', text: '同楼层互查用电和卫生，违规电器当场收存登记。' },
  { title: '暑期社会实践出发准备', text: '三支队伍汇报路线、分工和安全预案，逐一补充联系人。' },
  { title: '暑期社会实践汇报', text: '三支队伍汇报走访和服务情况，评议了两份调查报告。' },
  { title: '迎新志愿服务', text: '分站台、报到点、宿舍三组，两天接待新生三百余人。' },
  { title: '实习安全知识学习', text: '学习进厂须知和防护用品佩戴，两两检查安全帽和呼吸器。' },
  { title: '消防疏散演练', text: '配合宿舍楼疏散演练，负责三至五层引导，用时四分钟。' },
  { title: '一年服务时长和学业小结', text: '各人核对服务记录，互评一年的学习和工作。' },
];
const RETIRED: readonly Theme[] = [
  { title: '新春走访住院同志', text: '分两组看望住院和行动不便的老同志九人，记下需要协调的三件事。' },
  { title: '健康讲座', text: '请校医讲冬春季血压管理，现场测量二十余人。' },
  { title: '看学校新貌', text: '参观新实训楼，请任课教师讲装置仿真。' },
  { title: '与青年教师座谈', text: '三位老同志讲建校初期办实训车间的经历，青年教师提问。' },
  { title: '家属区安全巡查', text: '检查楼道堆物和充电，劝导七户，报物业两件。' },
  { title: '读书会', text: '轮流读一篇文章，各谈一点，准备下次的篇目。' },
  { title: '暑期关心下一代活动准备', text: '商量书法班和手工班的时间、场地和分工。' },
  { title: '书法班结业', text: '孩子们展示作品，讨论明年是否继续。' },
  { title: '重阳节前准备', text: '统计参加人数和出行需要，落实两名联络人。' },
  { title: '重阳节座谈', text: '谈身体、谈家常、提建议六条，交离退休工作处。' },
  { title: '冬季用气用电安全提醒', text: '逐户发提醒单，检查独居老人家中报警器十一处。' },
  { title: '一年小结', text: '回顾一年活动，确定明年走访名单。' },
];

export const themeOf = (kind: BranchKind, month: number): Theme => {
  const list = kind === 'student' ? STUDENT : kind === 'retired' ? RETIRED : STAFF;
  return list[(month - 1) % 12] ?? { title: '主题党日', text: '按计划开展。' };
};

export const LECTURES: readonly Theme[] = [
  { title: '从一次检修看责任心', text: '结合检修中两处漏项，讲工作票、交接班和复查为什么缺一不可。' },
  { title: '把安全讲到学生心里', text: '讲三堂实训安全课的设计，怎样用身边的事讲清规程。' },
  { title: '师德与课堂', text: '讲备课、批改和谈心三件小事，讨论怎样对待后进的学生。' },
  { title: '老一辈怎样办实训车间', text: '讲建校初期自己动手装设备的经过，谈勤俭和钻研。' },
  { title: '学好章程，履行义务', text: '逐条学习党员的义务和权利，对照自己的岗位各说一条做法。' },
  { title: '组织生活的基本要求', text: '学习支部工作条例中有关三会一课的条文，对照本支部一年的记录。' },
];

export const GENERAL_MEETINGS: readonly Theme[] = [
  { title: '听取支部一季度工作，讨论下一季度安排', text: '书记报告季度工作，党员提出意见五条；讨论并同意下一季度活动安排。' },
  { title: '讨论积分办法和志愿服务安排', text: '说明积分办法，逐项讨论，同意按学院标准执行；确定志愿服务分组。' },
  { title: '听取支部半年工作', text: '报告半年完成情况和没有做到的两件事，讨论改进办法。' },
  { title: '讨论年度工作和来年计划', text: '报告全年工作，党员评议；讨论来年计划要点。' },
];

export const COMMITTEE_MEETINGS: readonly Theme[] = [
  { title: '研究本月主题党日和分工', text: '商定本月主题党日的内容、地点和分工，落实记录人。' },
  { title: '核对记录和积分申报', text: '逐份核对上月记录是否齐全，审核积分申报，退回一份请补充日期。' },
  { title: '研究关心走访安排', text: '列出患病和有困难的同志名单，确定走访人和时间。' },
  { title: '研究培养教育安排', text: '听取联系人介绍情况，安排下月谈心。' },
];

export const GROUP_MEETINGS: readonly Theme[] = [
  { title: '交流近期工作和学习', text: '每人谈一件近期的工作，组长记下需要支部协调的事项。' },
  { title: '落实支部安排', text: '传达支部安排，认领任务，约定完成时间。' },
  { title: '谈心和互相提醒', text: '结合岗位互相提醒，说优点也说不足。' },
];

export const APPRAISAL: Theme = {
  title: '组织生活会和民主评议党员',
  text: '书记通报准备情况，逐人作对照检查，开展批评和自我批评；随后进行评议，票数另存。',
};
export const RESOLUTIONS = ['无', '按讨论意见执行。', '同意，由记录人在一周内通知未到会的同志。', '照此安排，下次会议检查落实。'];
export const PLACES: Readonly<Record<BranchKind, readonly string[]>> = {
  staff: ['B302 会议室', '实训楼 201', '教研室'],
  student: ['学生活动中心 105', 'A 座 216 教室', '图书馆研讨室'],
  retired: ['离退休活动室', '家属区会议室'],
  mixed: ['实训楼 201', '东校区会议室'],
};
export const DECLARATIONS: readonly (readonly ['bonus.volunteering' | 'bonus.massContact' | 'bonus.suggestion', string])[] = [
  ['bonus.volunteering', '周末在社区检查燃气软管，服务 12 户。'],
  ['bonus.massContact', '走访两名住院学生的家庭，帮助联系补课。'],
  ['bonus.suggestion', '建议在实训室门口加贴应急电话，已采纳。'],
];
