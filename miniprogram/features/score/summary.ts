import type { Finding, FindingPart } from '@shared/contract/score';
import { dayWord } from '@shared/kernel/time-words';
import type { StateName } from '@/text/states';
import { summaryText } from '@/text/score';
import { findingText, superiorWords, wordsOfRule } from '@/text/score-rules';
import { earnedOf, percentOf, pointsWord } from './figures';
import { partName, whenName } from '@shared/text/duty-words';

/** The state of one rule as a sign and a word. */
export const stateOfFinding = ({ outcome, madeUp, waitsFor }: Pick<Finding, 'outcome' | 'madeUp' | 'waitsFor'>): StateName => {
  if (outcome === 'met') return madeUp > 0 ? 'partlyMet' : 'met';
  return outcome === 'noData' && waitsFor !== undefined ? 'awaitsSuperior' : outcome;
};

// What has to be looked at stands first; a rule that does not apply stands last.
const order: readonly StateName[] = ['notMet', 'noData', 'partlyMet', 'awaitsSuperior', 'notYetDue', 'met', 'notApplicable'];
const rank = (finding: Finding): number => order.indexOf(stateOfFinding(finding));

/** The short ones first, else in the order of the standard. */
export const shortFirst = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || a.at - b.at)
    .map(({ finding }) => finding);

/** Those that carry weight decide; where none does, all of them. */
const deciding = (findings: readonly Finding[]): readonly Finding[] => {
  const weighed = findings.filter(({ weightHundredths }) => weightHundredths > 0);
  return weighed.length > 0 ? weighed : findings;
};

const itemOrder: readonly StateName[] = ['notMet', 'noData', 'partlyMet', 'met', 'awaitsSuperior', 'notYetDue', 'notApplicable'];

/** An item is short when one of its rules is; it is met when what is due of it is met. */
export const stateOfItem = (findings: readonly Finding[]): StateName => {
  const states = deciding(findings).map(stateOfFinding);
  return itemOrder.find((state) => states.includes(state)) ?? 'notYetDue';
};

/** 「三季度党员大会」, 「7月第二党小组会」, 「书记谈心谈话」. */
const partWord = ({ ruleId }: Finding, part: FindingPart, asOfOn: string): string => partName(ruleId, part, asOfOn);

const isByPeriod = ({ parts, kind }: Finding): boolean => kind === 'periodic' && parts.every(({ memberId }) => memberId === undefined);

/** What a rule lacks, in a word: its missing periods, its ticked share, or how many of how many. */
export const lackOf = (finding: Finding, asOfOn: string): string => {
  const { ruleId, kind, expected, actual } = finding;
  const missing = finding.parts.filter(({ outcome }) => outcome === 'notMet');
  const { name, unit } = wordsOfRule(ruleId);
  if (kind === 'checklist' && finding.fraction !== null) return summaryText.share(name, percentOf(finding.fraction));
  if (isByPeriod(finding) && missing[0] !== undefined) return summaryText.missing(partWord(finding, missing[0], asOfOn), missing.length);
  return expected > 1 ? summaryText.count(name, actual, `${expected} ${unit}`) : summaryText.missing(name, 0);
};

/** One line of what is there and what is missing: 「缺三季度党员大会等 5 项」. */
export const summaryOfItem = (findings: readonly Finding[], asOfOn: string): string => {
  const rules = deciding(findings);
  const short = rules.filter(({ outcome }) => outcome === 'notMet');
  const first = short[0];
  if (first !== undefined) {
    const parts = short
      .filter(isByPeriod)
      .flatMap((finding) => finding.parts.filter(({ outcome }) => outcome === 'notMet').map((part) => partWord(finding, part, asOfOn)));
    return parts[0] !== undefined && short.every(isByPeriod)
      ? summaryText.missing(parts[0], parts.length)
      : summaryText.several(short.map((finding) => lackOf(finding, asOfOn)));
  }
  const madeUp = rules.flatMap((finding) =>
    finding.parts.filter(({ isMadeUp }) => isMadeUp).map((part) => partWord(finding, part, asOfOn)),
  );
  if (madeUp[0] !== undefined) return summaryText.madeUp(madeUp[0]);
  if (rules.some(({ expected }) => expected > 0)) return summaryText.met;
  const waits = rules.find(({ waitsFor }) => waitsFor !== undefined)?.waitsFor;
  if (waits !== undefined) return summaryText.waits(superiorWords[waits]);
  if (!rules.some(({ weightHundredths }) => weightHundredths > 0)) return summaryText.unweighted;
  const byOn = rules.flatMap(({ remedy }) => (remedy ? [remedy.byOn] : [])).sort()[0];
  return byOn === undefined ? summaryText.notDue : summaryText.due(dayWord(byOn, asOfOn));
};

const isState = ({ kind, expected }: Finding): boolean =>
  (kind === 'structure' || kind === 'regulation' || kind === 'attestation') && expected < 2;

const namedInSentence = 6;

/** The missing periods by name; how many there are stands in the figures, whom it concerns among the people. */
const missingSentence = (finding: Finding, asOfOn: string): string => {
  if (finding.weightHundredths === 0) return findingText.advised;
  if (!isByPeriod(finding)) return '';
  const words = [
    ...new Set(
      finding.parts
        .filter(({ outcome }) => outcome === 'notMet')
        .map((part) => whenName(part, asOfOn))
        .filter((word) => word !== ''),
    ),
  ];
  return words.length === 0
    ? ''
    : findingText.missing(words.slice(0, namedInSentence).join('、'), words.length > namedInSentence ? words.length : 0);
};

/** A rule's outcome as a sentence; empty where the figures say it all. */
export const sentenceOf = (finding: Finding, asOfOn: string): string => {
  const { outcome, kind, actual, madeUp, waitsFor, fraction } = finding;
  const { unit } = wordsOfRule(finding.ruleId);
  switch (outcome) {
    case 'met':
      if (isState(finding)) return findingText.state.met;
      if (kind === 'checklist') return findingText.tickedAll;
      return madeUp > 0 ? findingText.metLate(actual, unit, madeUp) : findingText.met(actual, unit);
    case 'notMet':
      if (isState(finding)) return findingText.state.notMet;
      if (kind === 'checklist' && fraction !== null) return findingText.ticked(percentOf(fraction));
      return missingSentence(finding, asOfOn);
    case 'notYetDue':
      return finding.remedy === null ? findingText.notDueYet : findingText.notDue(dayWord(finding.remedy.byOn, asOfOn));
    case 'noData':
      return waitsFor === undefined ? findingText.noData : findingText.waits(superiorWords[waitsFor]);
    case 'notApplicable':
      return '';
  }
};

/** 「13.4 / 15」 of what is due, or nothing. */
export const pointsOfItem = (findings: readonly Finding[]): { earned: string; weight: string } | null => {
  const due = findings.filter(({ fraction, weightHundredths }) => fraction !== null && weightHundredths > 0);
  if (due.length === 0) return null;
  return {
    earned: pointsWord(due.reduce((sum, finding) => sum + (earnedOf(finding) ?? 0), 0)),
    weight: pointsWord(due.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0)),
  };
};
