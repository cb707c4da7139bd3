import type { Block, ScoreSheet } from '@shared/engines/score/sheet';
import type { BranchFacts } from '@shared/facts/facts';
import { packOf } from '@shared/engines/score/dataset';
import { WhatIf, type Choice, type Horizon, type Lost } from '@shared/engines/score/what-if';
import type { Day } from '@shared/kernel/day';
import { fraction, multiply, roundHalfUp, type Fraction } from '@shared/kernel/fraction';
import { verdictOn, type Verdict } from '@shared/standard/verdict';
import type { Tailoring } from '@shared/rules/packs/tailoring';
import type { Out } from '@shared/contract';
import { partAsked } from '@shared/text/duty-words';
import { actionOf, noteOfRemedy, subjectOf, type Action } from '@/features/score/remedy-words';
import type { Judged } from '@/features/score/figures';
import { actorWords, remedyText, superiorWords } from '@/text/score-rules';
import { whatIfText } from '@/text/what-if';

/** A choice in words, with what it adds to the score when it is made alone. */
export type Option = { choice: Choice; title: string; note: string; gainTenths: number; action: Action | null };

/** What a horizon looks like before anything is chosen. */
export type Trial = {
  whatIf: WhatIf;
  base: Outlook;
  /** With all that can be done. */
  best: Outlook;
  options: Option[];
  /** Ids of the fewest that reach it; null when not even all do. */
  wayIds: string[] | null;
  /** What will be said of the branch once they are done. */
  wayVerdict: Verdict;
  lost: Lost[];
};

/** A tried sheet, in the figures a verdict is read from. */
export type Outlook = Judged & { coveragePercent: number; isReached: boolean };

const tenthsOf = (share: Fraction | null): number | null => (share === null ? null : roundHalfUp(multiply(share, fraction(1000))));

const outlookOf = (sheet: ScoreSheet, isReached: boolean): Outlook => ({
  scoreTenths: sheet.scoreTenths,
  passLineTenths: sheet.passLineTenths,
  floorPercent: sheet.floorPercent,
  isQualified: sheet.isQualified,
  isInsufficientPeriod: sheet.isInsufficientPeriod,
  blockedBy: sheet.blockedBy.map(({ kind, id }: Block) => ({ kind, id })),
  dimensions: sheet.dimensions.map(({ dimensionId, name, share }) => ({ dimensionId, name, percentTenths: tenthsOf(share) })),
  coveragePercent: sheet.coveragePercent,
  isReached,
});

/** How it would stand with some of the options done. */
export const outlookWith = (whatIf: WhatIf, chosen: readonly Choice[]): Outlook => {
  const { sheet, isReached } = whatIf.project(chosen);
  return outlookOf(sheet, isReached);
};

const titleIn = (facts: BranchFacts, { activityId }: Choice['remedy']): string | undefined =>
  facts.activities.find(({ _id }) => _id === activityId)?.title;

/** A person of whom several months are owed is one person. */
const personsOf = ({ people, would }: Choice): number =>
  Math.min(people, new Set(would.flatMap((fact) => (fact.type === 'activity' ? [] : fact.memberIds))).size);

const optionOf = (choice: Choice, { facts, asOfOn, gainTenths }: { facts: BranchFacts; asOfOn: Day; gainTenths: number }): Option => {
  const { remedy, ruleIds } = choice;
  const people = personsOf(choice);
  const groupName = facts.groups.find(({ _id }) => _id === remedy.groupId)?.name;
  const subject = subjectOf(remedy, { ruleIds, asOfOn, groupName, title: titleIn(facts, remedy) });
  const words = [
    noteOfRemedy({ ...remedy, byOn: choice.byOn }, asOfOn),
    ruleIds.length > 1 ? remedyText.servesSeveral(ruleIds.length) : partAsked({ ...remedy, ruleIds }),
    choice.isOthers ? whatIfText.ofSuperior(actorWords[remedy.by]) : '',
    choice.waitsFor === undefined ? '' : whatIfText.otherHalf(superiorWords[choice.waitsFor]),
  ];
  return {
    choice,
    title: people > 1 ? `${subject}·${whatIfText.people(people)}` : subject,
    note: words.filter(Boolean).join('·'),
    gainTenths,
    action: actionOf(remedy, subject),
  };
};

/** The weight won, as it moves the score: in tenths of it, by what is counted at the horizon. */
const gainTenthsOf = (whatIf: WhatIf, choice: Choice, applicable: number): number => {
  const won = [...whatIf.gainOf(choice).values()].reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0);
  return applicable === 0 ? 0 : Math.round((won / applicable) * 1000);
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** All of a horizon at once: it takes a moment and is kept. The ways through it are looked for when they are first asked for. */
export const trialOf = (given: Out<'score.facts'>, horizon: Horizon): Trial => {
  // The function laid these down from the same types; only the wire forgets them.
  const facts = given.facts as unknown as BranchFacts;
  const pack = packOf({ tailorings: given.tailorings as unknown as Tailoring[] });
  const { year, asOfOn } = given;
  const whatIf = new WhatIf(facts, pack, { year, asOfOn, horizon });
  const choices = whatIf.choices();
  const { sheet, isReached } = whatIf.project([]);
  const way = once(() => whatIf.shortestWay(choices));
  const best = once(() => outlookWith(whatIf, choices));
  const wayVerdict = once(() => verdictOn(whatIf.project(way() ?? []).sheet));
  return {
    whatIf,
    base: outlookOf(sheet, isReached),
    options: choices.map((choice) =>
      optionOf(choice, { facts, asOfOn, gainTenths: gainTenthsOf(whatIf, choice, sheet.applicableHundredths) }),
    ),
    lost: whatIf.lost(),
    get best() {
      return best();
    },
    get wayIds() {
      return way()?.map(({ choiceId }) => choiceId) ?? null;
    },
    get wayVerdict() {
      return wayVerdict();
    },
  };
};
