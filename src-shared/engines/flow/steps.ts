import type { Day } from '../../kernel/day';
import { lastDayOf } from '../../kernel/period';
import type { Part } from '../../rules/indicator';
import type { WeighedFinding } from '../score/sheet';

// Where a branch stands in a chart of the year, as the findings of the score have it: a chart judges nothing by itself.

type Findings = readonly WeighedFinding[];

const partsOf = (findings: Findings, ruleId: string): readonly Part[] =>
  findings.find(({ indicator }) => indicator.id === ruleId)?.parts ?? [];

const isWanting = ({ outcome }: Part): boolean => outcome === 'notMet' || outcome === 'notYetDue';
const isWantingOf = (findings: Findings, ruleId: string): boolean => partsOf(findings, ruleId).some(isWanting);

/** A half that is over and not reported on. */
const owesReport = (findings: Findings, today: Day): boolean =>
  partsOf(findings, '2.1.c').some((part) => isWanting(part) && part.period !== undefined && lastDayOf(part.period) < today);

/** Keys of the steps of 三会一课 (records/flow-steps), by rules 2.1.a, 2.1.b and 2.1.c and by what was held and is not sealed yet. */
export const threeMeetingsStep = (
  findings: Findings,
  { today, owesRecord }: { today: Day; owesRecord: boolean },
): 'plan' | 'notice' | 'report' | 'records' | 'meetings' => {
  if (isWantingOf(findings, '2.1.a')) return 'plan';
  if (isWantingOf(findings, '2.1.b')) return 'notice';
  if (owesReport(findings, today)) return 'report';
  return owesRecord ? 'records' : 'meetings';
};

/** Keys of the steps of 谈心谈话, by rule 3.6.a; null once the secretary has talked with everybody of whom it is asked. */
export const heartTalkStep = (findings: Findings): 'list' | 'talk' | null => {
  const parts = partsOf(findings, '3.6.a');
  if (!parts.some(isWanting)) return null;
  return parts.some(({ outcome }) => outcome === 'met') ? 'talk' : 'list';
};

/** Whether the members were appraised, by the rule that asks for it: the meeting proves it before anybody has said so in the record. */
export const isAppraised = (findings: Findings): boolean =>
  findings.some(({ indicator, parts }) => indicator.meeting === 'appraisalMeeting' && parts.some(({ outcome }) => outcome === 'met'));
