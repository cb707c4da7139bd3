import type { Finding, FindingPeriod } from '@shared/contract/score';
import { kindOfRule } from '@shared/text/activity-words';
import { dayWord, periodWord } from '@shared/text/time-words';
import type { StateName } from '@/text/states';
import { summaryText, wordsOfRule } from '@/text/score';
import { earnedOf, pointsWord } from './figures';

/** The state of one rule as a sign and a word. */
export const stateOfFinding = ({ outcome, madeUp }: Finding): StateName => {
  if (outcome === 'met') return madeUp > 0 ? 'partlyMet' : 'met';
  return outcome;
};

// What has to be looked at stands first; a rule that does not apply stands last.
const order: readonly StateName[] = ['notMet', 'noData', 'partlyMet', 'notYetDue', 'met', 'notApplicable'];
const rank = (finding: Finding): number => order.indexOf(stateOfFinding(finding));

/** The short ones first, else in the order of the standard. */
export const shortFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => rank(a) - rank(b) || a.ruleId.localeCompare(b.ruleId));

const itemOrder: readonly StateName[] = ['notMet', 'noData', 'partlyMet', 'met', 'notYetDue', 'notApplicable'];

/** An item is short when one of its rules is; it is met when what is due of it is met. */
export const stateOfItem = (findings: readonly Finding[]): StateName => {
  const states = findings.map(stateOfFinding);
  return itemOrder.find((state) => states.includes(state)) ?? 'notYetDue';
};

const isMissing = ({ outcome }: FindingPeriod): boolean => outcome === 'notMet';
// A rule about records names no meeting that could be missing.
const asksForMeeting = ({ ruleId }: Finding): boolean => kindOfRule(ruleId) !== undefined;
const wordOf = (finding: Finding, { period, groupName }: FindingPeriod): string =>
  `${groupName ?? ''}${periodWord(period)}${wordsOfRule(finding.ruleId).short}`;

/** One line of what is there and what is missing: 「缺三季度党员大会等 5 次」. */
export const summaryOfItem = (findings: readonly Finding[]): string => {
  const missing = findings.filter(asksForMeeting).flatMap((finding) => finding.periods.filter(isMissing).map((period) => wordOf(finding, period)));
  const first = missing[0];
  if (first !== undefined) return summaryText.missing(first, missing.length > 1 ? missing.length : 0);
  const madeUp = findings.flatMap((finding) => finding.periods.filter(({ isMadeUp }) => isMadeUp).map((period) => wordOf(finding, period)));
  if (madeUp[0] !== undefined) return summaryText.madeUp(madeUp[0]);
  const due = findings.filter(({ expected }) => expected > 0);
  const short = due.find(({ actual, expected }) => actual < expected);
  if (short) return `${wordsOfRule(short.ruleId).short} ${short.actual} / ${short.expected} ${wordsOfRule(short.ruleId).unit}`;
  if (due.length > 0) return summaryText.met(due.reduce((sum, { expected }) => sum + expected, 0), '项');
  const byOn = findings.flatMap(({ remedy }) => (remedy ? [remedy.byOn] : [])).sort()[0];
  return byOn === undefined ? summaryText.notDue : summaryText.due(dayWord(byOn));
};

/** 「13.4 / 15」 of what is due, or nothing. */
export const pointsOfItem = (findings: readonly Finding[]): { earned: string; weight: string } | null => {
  const due = findings.filter(({ fraction }) => fraction !== null);
  if (due.length === 0) return null;
  return {
    earned: pointsWord(due.reduce((sum, finding) => sum + (earnedOf(finding) ?? 0), 0)),
    weight: pointsWord(due.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0)),
  };
};
