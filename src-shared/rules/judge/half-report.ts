import type { BranchFacts } from '../../facts/facts';
import { laterOf } from '../../kernel/span';
import { halfOpensOn, halfReportDueOn } from '../../records/vocabulary/half-year';
import type { Content } from '../../records/kinds';
import type { Finding } from '../indicator';
import { handedInOn, wouldRecord } from '../remedy-records';
import { judgeDue, type On } from './due';
import { enterRemedy } from './enter';
import { handedAgain, handings, handingsUpward } from './handed';

/** The part of the report that a rule asks for, and to whom it goes. */
export type ReportPart = { kind: Content<'halfYearReport'>['reportKinds'][number]; receiver: 'generalBranch' | 'partyCommittee' };

/** One report of each half, in which a part speaks of what the rule asks. One document may serve several rules (Q19). */
export const judgeHalfReport = ({ kind, receiver }: ReportPart, facts: BranchFacts, { gathered, at }: On): Finding => {
  const reports = gathered.handed('halfYearReport').filter((report) => report.content.reportKinds.includes(kind));
  const begun = gathered.openRecords('halfYearReport');
  return judgeDue(
    {
      each: 'halfYear',
      lateness: 'handing',
      dueOn: (half) => halfReportDueOn(half, at.params),
      done: (half) => {
        const ofHalf = reports.filter((report) => report.content.half === half);
        return receiver === 'generalBranch' ? handingsUpward(ofHalf, facts, at.asOfOn) : handings(ofHalf, receiver, at.asOfOn);
      },
      open: (half) => begun.filter((report) => report.content.half === half).map((report) => report._id),
      remedy: (half) => {
        const day = laterOf(at.asOfOn, halfOpensOn(half));
        const open = begun.find((report) => report.content.half === half);
        const would = wouldRecord({
          type: 'halfYearReport',
          orgId: facts.branch._id,
          day,
          key: half,
          content: { half, reportKinds: ['threeMeetings', 'themeDay', 'work'] },
          filedTo: handedAgain(open, handedInOn(facts, day)),
        });
        return enterRemedy({ open, would, by: 'secretary' });
      },
    },
    facts,
    { gathered, at },
  );
};
