import { laterOf } from '../../kernel/span';
import { halfOpensOn, halfSummaryDueOn } from '../../records/vocabulary/half-year';
import { defaultCite, standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type CollegeIndicator, type Part } from '../indicator';
import { dueParts } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { handings } from '../judge/handed';
import { orgsOn } from '../judge/orgs';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

const check: CollegeIndicator['check'] = (facts, gathered, at) => {
  const parts = orgsOn(facts, 'generalBranch', at.onDay).flatMap((general): Part[] => {
    const isOwn =
      (half: string) =>
      (record: { orgId: string; content: { half: string } }): boolean =>
        record.orgId === general._id && record.content.half === half;
    const found = dueParts(
      {
        each: 'halfYear',
        lateness: 'handing',
        dueOn: (half) => halfSummaryDueOn(half, at.params),
        done: (half) => handings(gathered.handed('workSummary').filter(isOwn(half)), 'partyCommittee', at.asOfOn),
        open: (half) =>
          gathered
            .openRecords('workSummary')
            .filter(isOwn(half))
            .map((summary) => summary._id),
        remedy: (half) => {
          const day = laterOf(at.asOfOn, halfOpensOn(half));
          const filedTo = [
            { receiver: 'partyCommittee' as const, receiverOrgId: facts.committee._id, state: 'submitted' as const, firstSubmittedOn: day },
          ];
          const would = wouldRecord({
            type: 'workSummary',
            orgId: general._id,
            day,
            key: half,
            content: { half, text: UNWRITTEN },
            filedTo,
          });
          return enterRemedy({ open: gathered.openRecords('workSummary').find(isOwn(half)), would, by: 'generalBranch' });
        },
      },
      general,
      at,
    );
    return found.map((part) => ({
      ...part,
      orgId: general._id,
      remedy: part.remedy === null ? null : { ...part.remedy, orgId: general._id },
    }));
  });
  return parts.length === 0 ? notApplicable('noGeneralBranch') : settle(parts, at);
};

export const workSummarisedForCommittee = collegeRule('4.1.d', {
  statement: 'each-general-branch-reported-to-the-committee-each-half',
  recordKinds: ['workSummary'],
  why: 'The general branch passes on in one paper what its branches reported, so that the committee need not ask each of them again.',
  cite: [standardCite('四(一)落实党建工作责任制', '党总支及时将工作情况向学校党委报备'), defaultCite('总支报备')],
  check,
});
