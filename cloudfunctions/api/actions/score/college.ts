import { collegeFindings } from '../../../../src-shared/engines/score/college';
import { summariseCollege } from '../../../../src-shared/facts/summary';
import type { Org } from '../../../../src-shared/records/org';
import { ruleWithId } from '../../../../src-shared/standard/rules';
import { collegeFactsOf } from '../../../shared/score/college-year';
import { viewOfFinding, type PartNames } from '../../../shared/score/finding-view';
import { packInForce } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';

/** The rules of the college for the committee; for a general branch those that speak of it, and of it alone. */
export const college: QueryHandler<'score.college'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  if (org.kind !== 'partyCommittee' && org.kind !== 'generalBranch') throw refusal('common.notFound');
  const year = input.year ?? context.today.slice(0, 4);
  const pack = await packInForce(context.ports.documents);
  const facts = await collegeFactsOf(context.ports.documents, context.roster, { year, pack });
  if (facts === null) throw refusal('common.notFound');
  const summary = summariseCollege(facts);
  const names: PartNames = {
    groupNameOf: () => undefined,
    orgNameOf: (orgId) => facts.orgs.find((entry: Org) => entry._id === orgId)?.name,
    memberNameOf: (memberId) => facts.members.find((member) => member._id === memberId)?.name,
    subjectNameOf: (subjectId, ruleId) => (ruleWithId(ruleId)?.subjectsAreNames === true ? subjectId : undefined),
    plannedIds: new Set(),
  };
  const found = collegeFindings(facts, pack, { summary, year, asOfOn: context.today }).map((finding) =>
    viewOfFinding({ ...finding, weightHundredths: 0 }, names),
  );
  const own =
    org.kind === 'partyCommittee'
      ? found
      : found
          .map((finding) => ({ ...finding, parts: finding.parts.filter((part) => part.orgId === org._id) }))
          .filter((finding) => finding.parts.length > 0);
  return {
    orgId: org._id,
    orgName: org.name,
    year,
    asOfOn: context.today,
    findings: own,
    mayWrite: context.has('confirm', org) || context.has('administer', org),
  };
};
