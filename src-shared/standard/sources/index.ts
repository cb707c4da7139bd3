import type { Day } from '../../kernel/day';

export type SourceId =
  | 'collegeStandard'
  | 'collegePlan'
  | 'branchRegulation'
  | 'memberRegulation'
  | 'constitution'
  | 'developmentRules'
  | 'duesRegulation'
  | 'electionRegulation'
  | 'reviewMeasures'
  | 'trainingPlan'
  | 'appraisalPage'
  | 'appRegulation'
  | 'fingertipOpinions'
  | 'packDefault';

/** A regulation. No web addresses: copies move, the title and the number do not. */
export type RegulationSource = { id: SourceId; title: string; issuedBy: string; issuedOn: Day | null; checkedOn: Day };

const source = (id: SourceId, title: string, [issuedBy, issuedOn]: readonly [string, Day | null]): RegulationSource => ({
  id,
  title,
  issuedBy,
  issuedOn,
  checkedOn: '2026-11-24',
});

/** Everything a rule may cite. A citation of anything else does not compile. */
export const SOURCES: Readonly<Record<SourceId, RegulationSource>> = {
  collegeStandard: source('collegeStandard', '学院“五化”建设标准', ['学院党委', null]),
  collegePlan: source('collegePlan', '学院“五化”建设实施方案', ['学院党委', null]),
  branchRegulation: source('branchRegulation', '中国共产党支部工作条例（试行）', ['中共中央', '2018-10-28']),
  memberRegulation: source('memberRegulation', '中国共产党党员教育管理工作条例', ['中共中央', '2019-05-06']),
  constitution: source('constitution', '中国共产党章程', ['党的全国代表大会', null]),
  developmentRules: source('developmentRules', '中国共产党发展党员工作细则', ['中共中央办公厅', '2014-05-28']),
  duesRegulation: source('duesRegulation', '关于中国共产党党费收缴、使用和管理的规定', ['中共中央组织部', '2008-02-04']),
  electionRegulation: source('electionRegulation', '中国共产党基层组织选举工作条例', ['中共中央', null]),
  reviewMeasures: source('reviewMeasures', '党委（党组）书记抓基层党建工作述职评议考核办法', ['中共中央组织部', null]),
  trainingPlan: source('trainingPlan', '全国党员教育培训工作规划', ['中共中央办公厅', null]),
  appraisalPage: source('appraisalPage', '民主评议党员（共产党员网）', ['共产党员网', null]),
  appRegulation: source('appRegulation', '政务移动互联网应用程序规范化管理办法', ['国务院办公厅', '2026-01-25']),
  fingertipOpinions: source('fingertipOpinions', '关于防治“指尖上的形式主义”的若干意见', ['中央网络安全和信息化委员会', null]),
  packDefault: source('packDefault', '默认口径（学院可另定）', ['本软件', null]),
};
