import type { Day } from '../../kernel/day';

export type SourceId = 'collegeStandard' | 'branchRegulation' | 'memberRegulation' | 'packDefault';

/** A regulation. No web addresses: copies move, the title and the number do not. */
export type RegulationSource = { id: SourceId; title: string; issuedBy: string; issuedOn: Day | null; checkedOn: Day };

/** Everything a rule may cite. A citation of anything else does not compile. */
export const SOURCES: Readonly<Record<SourceId, RegulationSource>> = {
  collegeStandard: { id: 'collegeStandard', title: '学院“五化”建设标准', issuedBy: '学院党委', issuedOn: null, checkedOn: '2026-11-24' },
  branchRegulation: { id: 'branchRegulation', title: '中国共产党支部工作条例（试行）', issuedBy: '中共中央', issuedOn: '2018-10-28', checkedOn: '2026-11-24' },
  memberRegulation: { id: 'memberRegulation', title: '中国共产党党员教育管理工作条例', issuedBy: '中共中央', issuedOn: '2019-05-06', checkedOn: '2026-11-24' },
  packDefault: { id: 'packDefault', title: '默认口径（学院可另定）', issuedBy: '本软件', issuedOn: null, checkedOn: '2026-11-24' },
};
