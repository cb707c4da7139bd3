import type { Day } from '../../kernel/day';
import { add, compare, fraction, minus, multiply, ZERO, type Fraction } from '../../kernel/fraction';
import type { Year } from '../../kernel/period';
import { earlierOf, laterOf } from '../../kernel/span';
import type { Effort, Part, Remedy } from '../../rules/indicator';
import type { RulePack } from '../../rules/packs/pack';
import { valueOn } from '../../standard/params';
import { dueOnOf, inDutyOrder, isOfSuperior, periodAsked, stepKey, type Placed } from '../../standard/duty';
import type { BranchFacts, Fact } from '../../facts/facts';
import { findingsOf, sheetOf, type ScoreSheet, type WeighedFinding } from './sheet';
import { summariseBranch, type Summary } from '../../facts/summary';

/** Something that could be done, and the records that would then stand there. One choice may serve several rules. */
export type Choice = {
  choiceId: string;
  ruleIds: string[];
  remedy: Remedy;
  /** How many persons it takes, where it is owed to each: talks, trainings, dues. */
  people: number;
  effort: Effort;
  /** The last day on which it counts, and the day by which it is owed, which stands earlier once it is overdue. */
  byOn: Day;
  dueOn: Day;
  /** A superior does it: shown, and none of the branch's own steps. */
  isOthers: boolean;
  /** Whose entry is waited for besides; what the branch does itself counts alone. */
  waitsFor?: Part['waitsFor'];
  would: Fact[];
  /** Facts of other steps that come first. */
  restsOn: readonly string[];
};

/** `today`: what is due so far. `yearEnd`: how the year will end if nothing else is done. */
export type Horizon = 'today' | 'yearEnd';
export type Asked = { year: Year; asOfOn: Day; horizon: Horizon };

/** What stands there for good once it has been missed. */
export type Lost = { ruleId: string; parts: number };

/** `isReached`: nothing blocks; whether that is a verdict yet, the sheet says. */
export type Projection = { sheet: ScoreSheet; isReached: boolean };

/** The day on which the sheet of a horizon is read. */
export const dayOfHorizon = (pack: RulePack, { year, asOfOn, horizon }: Asked): Day => {
  if (horizon === 'today') return asOfOn;
  return laterOf(asOfOn, `${Number(year) + 1}-${valueOn(pack.params.verdictFrom, `${year}-12-31`)}`);
};

/**
 * A branch whose records are folded once; hypothetical ones are laid on top and taken off again. The facts stay as they are,
 * so that each thing is judged once: the branch as it stands on both days, and what each choice earns by itself.
 */
export class WhatIf {
  private readonly summary: Summary;
  private readonly gains = new Map<Choice, ReadonlyMap<string, Fraction>>();
  private foundNow: readonly WeighedFinding[] | undefined;
  private foundThen: Projection | undefined;
  readonly day: Day;

  constructor(
    private readonly facts: BranchFacts,
    private readonly pack: RulePack,
    private readonly asked: Asked,
  ) {
    this.summary = summariseBranch(facts);
    this.day = dayOfHorizon(pack, asked);
  }

  private lay<T>(would: readonly Fact[], look: () => T): T {
    const covered = would.map((fact) => ({ id: fact._id, before: this.summary.on(this.day).fact(fact._id) }));
    for (const fact of would) this.summary.put(fact);
    try {
      return look();
    } finally {
      for (const { id, before } of covered) {
        if (before === undefined) this.summary.remove(id);
        else this.summary.put(before);
      }
    }
  }

  private projected(would: readonly Fact[]): Projection {
    const sheet = this.lay(would, () => sheetOf(this.facts, this.pack, { summary: this.summary, year: this.asked.year, asOfOn: this.day }));
    return { sheet, isReached: sheet.blockedBy.length === 0 && sheet.scoreTenths !== null };
  }

  /** The sheet with these choices made. */
  project(chosen: readonly Choice[]): Projection {
    if (chosen.length > 0) return this.projected(chosen.flatMap((choice) => choice.would));
    this.foundThen ??= this.projected([]);
    return this.foundThen;
  }

  private findingsNow(): readonly WeighedFinding[] {
    this.foundNow ??=
      this.day === this.asked.asOfOn
        ? this.project([]).sheet.findings
        : findingsOf(this.facts, this.pack, { gathered: this.summary.on(this.asked.asOfOn), year: this.asked.year });
    return this.foundNow;
  }

  /** Everything that can still be done for the year, by the rules' own remedies; the nearest day first. */
  choices(): Choice[] {
    const byId = new Map<string, Choice>();
    for (const finding of this.findingsNow()) {
      if (finding.weightHundredths === 0) continue;
      for (const part of finding.parts) addTo(byId, part, { finding, asOfOn: this.asked.asOfOn });
    }
    const all = [...byId.values()];
    return withPrerequisites(
      all.filter((choice) => this.moves(choice)),
      all,
    ).sort(inOrder);
  }

  /** What can no longer be made good this year. */
  lost(): Lost[] {
    return this.findingsNow().flatMap((finding) => {
      const parts = finding.parts.filter((part) => part.outcome === 'notMet' && part.makeUpUntilOn < this.asked.asOfOn).length;
      return finding.weightHundredths > 0 && parts > 0 ? [{ ruleId: finding.indicator.id, parts }] : [];
    });
  }

  private moves(choice: Choice): boolean {
    const gain = this.gainOf(choice);
    return [...gain.values()].some((value) => compare(value, ZERO) > 0);
  }

  /** What a choice earns of the weight of each rule it serves, at the horizon. */
  gainOf(choice: Choice): ReadonlyMap<string, Fraction> {
    const known = this.gains.get(choice);
    if (known !== undefined) return known;
    const ruleIds = new Set(choice.ruleIds);
    const before = new Map(this.project([]).sheet.findings.map((finding) => [finding.indicator.id, finding.fraction]));
    const after = this.lay(choice.would, () =>
      findingsOf(this.facts, this.pack, { gathered: this.summary.on(this.day), year: this.asked.year, ruleIds }),
    );
    const gain = new Map(after.map((finding) => [finding.indicator.id, difference(before.get(finding.indicator.id) ?? null, finding)]));
    this.gains.set(choice, gain);
    return gain;
  }

  /**
   * 去做这几件，最快达标: the fewest choices that take away everything that blocks, the cheapest and nearest among equals.
   * Null when even all of them do not; empty when nothing blocks. First what each floor and veto demands, then each
   * dimension under its line, then the total, the greatest gain first; at last whatever turns out not to be needed is dropped.
   * @param choices in their order
   */
  shortestWay(choices: readonly Choice[] = this.choices()): Choice[] | null {
    if (this.project([]).isReached) return [];
    if (!this.project(choices).isReached) return null;
    const weighed = choices.map((choice) => ({ choice, gain: this.gainOf(choice) }));
    const chosen: Choice[] = [];
    while (chosen.length < choices.length) {
      const { sheet, isReached } = this.project(chosen);
      if (isReached) break;
      const open = weighed.filter((entry) => !chosen.includes(entry.choice));
      chosen.push(...mostHelpfulFirst(sheet, open).slice(0, 1));
    }
    return this.pruned(withPrerequisites(chosen, choices));
  }

  private pruned(chosen: readonly Choice[]): Choice[] {
    let kept = [...chosen];
    for (const choice of [...chosen].reverse()) {
      const without = kept.filter((entry) => entry !== choice);
      if (!kept.some((entry) => restsOn(entry, choice)) && this.project(without).isReached) kept = without;
    }
    return kept;
  }
}

/** One step rests on another when what the other brings about must be there before it; not on itself, nor on one that rests on the same. */
const restsOn = (choice: Choice, other: Choice): boolean =>
  choice.restsOn.some((id) => !other.restsOn.includes(id) && other.would.some((fact) => fact._id === id));

/** The chosen steps with all that they rest on, in the order of the duties. */
export const withPrerequisites = (chosen: readonly Choice[], all: readonly Choice[]): Choice[] => {
  const kept = new Set(chosen);
  for (const choice of kept) for (const other of all) if (restsOn(choice, other)) kept.add(other);
  return all.filter((choice) => kept.has(choice));
};

/** What remains when a step is put off: nothing that rests on it. */
export const withoutDependents = (chosen: readonly Choice[], choice: Choice): Choice[] => {
  const left = new Set([choice]);
  for (const gone of left) for (const entry of chosen) if (restsOn(entry, gone)) left.add(entry);
  return chosen.filter((entry) => !left.has(entry));
};

/** What a superior has still to enter of the same record: the other half of it is the branch's. */
const waitsForOf = ({ parts }: WeighedFinding, { type, memberId }: Remedy): Part['waitsFor'] =>
  type === undefined
    ? undefined
    : parts.find((part) => part.waitsFor !== undefined && part.remedy?.type === type && part.memberId === memberId)?.waitsFor;

const addTo = (byId: Map<string, Choice>, part: Part, { finding, asOfOn }: { finding: WeighedFinding; asOfOn: Day }): void => {
  const { remedy } = part;
  if (remedy === null || remedy.would.length === 0) return;
  const ruleId = finding.indicator.id;
  const dueOn = dueOnOf(part, remedy, asOfOn);
  const waitsFor = waitsForOf(finding, remedy);
  const choiceId = stepKey(remedy, ruleId);
  const known = byId.get(choiceId);
  const person = remedy.memberId === undefined ? 0 : 1;
  if (known === undefined) {
    byId.set(choiceId, {
      choiceId,
      ruleIds: [ruleId],
      remedy,
      people: person,
      effort: remedy.effort,
      byOn: remedy.byOn,
      dueOn,
      isOthers: isOfSuperior(remedy),
      ...(waitsFor === undefined ? {} : { waitsFor }),
      would: [...remedy.would],
      restsOn: remedy.restsOn ?? [],
    });
    return;
  }
  const isKnown = (fact: Fact): boolean => known.would.some((entry) => entry._id === fact._id);
  byId.set(choiceId, {
    ...known,
    ruleIds: [...new Set([...known.ruleIds, ruleId])],
    people: known.people + person,
    byOn: earlierOf(remedy.byOn, known.byOn),
    dueOn: earlierOf(dueOn, known.dueOn),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    restsOn: [...new Set([...known.restsOn, ...(remedy.restsOn ?? [])])],
    would: [...known.would.map((fact) => merged(fact, remedy.would)), ...remedy.would.filter((fact) => !isKnown(fact))],
  });
};

/** Two remedies that think of the same meeting: it takes place once, with what each asks of it. */
const merged = (fact: Fact, others: readonly Fact[]): Fact => {
  const other = others.find((entry) => entry._id === fact._id);
  if (other === undefined || fact.type !== 'activity' || other.type !== 'activity') return fact;
  return { ...fact, kinds: [...new Set([...fact.kinds, ...other.kinds])], topics: [...new Set([...fact.topics, ...other.topics])] };
};

/** More is earned, or less is missed: who has done all that is theirs and waits for a superior leaves the denominator. */
const difference = (before: Fraction | null, { fraction: after, weightHundredths }: WeighedFinding): Fraction => {
  const weight = fraction(weightHundredths);
  const earned = (share: Fraction | null): Fraction => (share === null ? ZERO : multiply(weight, share));
  const missed = (share: Fraction | null): Fraction => (share === null ? ZERO : minus(weight, earned(share)));
  const [more, less] = [minus(earned(after), earned(before)), minus(missed(before), missed(after))];
  return compare(more, less) < 0 ? less : more;
};

const placed = ({ dueOn, choiceId, remedy }: Choice): Placed => ({ dueOn, period: periodAsked(remedy), dutyId: choiceId });
const inOrder = (one: Choice, other: Choice): number => inDutyOrder(placed(one), placed(other));

const EFFORT: Readonly<Record<Effort, number>> = { form: 0, meeting: 1, long: 2 };

type Weighed = { choice: Choice; gain: ReadonlyMap<string, Fraction> };

/** Null stands for the total. */
const gainWithin = ({ gain }: Weighed, ruleIds: ReadonlySet<string> | null): Fraction =>
  [...gain].filter(([ruleId]) => ruleIds === null || ruleIds.has(ruleId)).reduce((sum, [, value]) => add(sum, value), ZERO);

/** What helps most against what blocks first stands first, of equals what asks least and is nearest. */
const mostHelpfulFirst = (sheet: ScoreSheet, open: readonly Weighed[]): Choice[] => {
  const ruleIds = rulesOfFirstBlock(sheet);
  return open
    .map((entry) => ({ choice: entry.choice, gain: gainWithin(entry, ruleIds) }))
    .sort((a, b) => compare(b.gain, a.gain) || EFFORT[a.choice.effort] - EFFORT[b.choice.effort] || inOrder(a.choice, b.choice))
    .map(({ choice }) => choice);
};

const ofLife = (findings: readonly WeighedFinding[]): string[] =>
  findings.filter(({ indicator }) => indicator.isOfLife).map(({ indicator }) => indicator.id);

const rulesOfFirstBlock = ({ blockedBy, dimensions, findings }: ScoreSheet): ReadonlySet<string> | null => {
  const strict = blockedBy.filter((block) => block.kind === 'veto' || block.kind === 'floor');
  if (strict.length > 0) return new Set(strict.flatMap((block) => (block.id === 'sixMonthsWithoutLife' ? ofLife(findings) : [block.id])));
  const low = blockedBy.find((block) => block.kind === 'dimension');
  if (low === undefined) return null;
  return new Set(
    dimensions
      .filter((dimension) => dimension.dimensionId === low.id)
      .flatMap((dimension) => dimension.items.flatMap((item) => item.ruleIds)),
  );
};
