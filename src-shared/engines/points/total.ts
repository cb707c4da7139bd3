import { fraction, roundHalfUp } from '../../kernel/fraction';
import { ASSIGNED_TENTHS, PEER_LEAST_BALLOTS, PEER_TENTHS } from '../../records/vocabulary/points-words';
import { groupOfLine, type PointsLine } from '../../records/vocabulary/points-lines';
import type { Counts } from '../../records/points';
import { awardTenths, highestAward, type Scheme, type SchemeLine } from './scheme';

/** An entry as the fold reads it. Only what is posted counts; a pending or voided one is told, not added. */
export type Posting = { lineKey: PointsLine; counts: Counts; state?: 'pending' | 'posted' | 'voided' };
type Sum = Readonly<Record<string, number>>;
export type Sums = ReadonlyMap<PointsLine, Sum>;
export type Total = {
  baseTenths: number;
  bonusTenths: number;
  deductionTenths: number;
  totalTenths: number;
  lines: Readonly<Partial<Record<PointsLine, number>>>;
};

/** Ballots of the year's poll about one member. */
export type Ballots = { excellent: number; qualified: number; basicallyQualified: number; unqualified: number };

/** All posted facts by line: the fold that every total, notice and statement rests on. */
export const foldPostings = (postings: readonly Posting[]): Sums => {
  const sums = new Map<PointsLine, Record<string, number>>();
  for (const { lineKey, counts, state } of postings) {
    if (state === 'pending' || state === 'voided') continue;
    const sum = sums.get(lineKey) ?? {};
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
    sums.set(lineKey, sum);
  }
  return sums;
};

/** max × part / whole, full when there was nothing to come to; a later correction can never lift it over the maximum. */
const shareTenths = (maxTenths: number, counts: Sum): number => {
  const whole = (counts.expected ?? 0) - (counts.excused ?? 0) + (counts.dueMonths ?? 0);
  if (whole <= 0) return maxTenths;
  const part = Math.min(whole, Math.max(0, (counts.present ?? 0) + (counts.paidOnTime ?? 0)));
  return roundHalfUp(fraction(maxTenths * part, whole));
};

/** Full until a fact lowers it: a disciplinary decision takes all of it, what was asked and not done its share. */
const fullTenths = (maxTenths: number, counts: Sum): number => {
  if ((counts.decided ?? 0) > 0) return 0;
  const results = (['done', 'partly', 'notDone'] as const).map((result) => ({
    times: Math.max(0, counts[result] ?? 0),
    tenths: ASSIGNED_TENTHS[result],
  }));
  const whole = results.reduce((sum, { times }) => sum + times, 0);
  if (whole === 0) return maxTenths;
  return roundHalfUp(fraction(maxTenths * results.reduce((sum, { times, tenths }) => sum + times * tenths, 0), whole * 10));
};

const perCountTenths = ({ tenthsEach, maxTenths }: SchemeLine, counts: Sum): number => {
  const times = Math.max(0, (counts.confirmed ?? 0) + (counts.unexcused ?? 0) + (counts.noticed ?? 0) + (counts.overdue ?? 0));
  if (times === 0) return 0;
  const tenths = tenthsEach * times;
  return tenths < 0 ? Math.max(tenths, -maxTenths) : Math.min(tenths, maxTenths);
};

/** What the summed facts of a line give by the scheme, in tenths; the peer part is none of them (peerTenthsOf). */
export const lineTenths = (line: SchemeLine, counts: Sum): number => {
  switch (line.rule) {
    case 'share':
      return shareTenths(line.maxTenths, counts);
    case 'full':
      return fullTenths(line.maxTenths, counts);
    case 'perCount':
      return perCountTenths(line, counts);
    case 'highest': {
      const level = highestAward(counts);
      return level === null ? 0 : Math.min(line.maxTenths, awardTenths(level));
    }
    case 'poll':
      return 0;
  }
};

/**
 * total = min(100, max(0, base + bonus − deduction)), in tenths of a point (domain §3, the part without peers).
 * A fold over postings: their order never matters, and a correction is one more posting.
 */
export const totalOf = (scheme: Scheme, postings: readonly Posting[]): Total => {
  const sums = foldPostings(postings);
  const lines: Partial<Record<PointsLine, number>> = {};
  let base = 0;
  let bonus = 0;
  let deduction = 0;
  for (const line of scheme.lines.filter(({ rule }) => rule !== 'poll')) {
    const tenths = lineTenths(line, sums.get(line.key) ?? {});
    lines[line.key] = tenths;
    const group = groupOfLine(line.key);
    if (group === 'bonus') bonus += tenths;
    else if (group === 'deduct') deduction -= tenths;
    else base += tenths;
  }
  const bonusTenths = Math.min(bonus, scheme.bonusMaxTenths);
  const deductionTenths = Math.min(deduction, scheme.deductionMaxTenths);
  const totalTenths = Math.min(scheme.totalMaxTenths, Math.max(0, base + bonusTenths - deductionTenths));
  return { baseTenths: base, bonusTenths, deductionTenths, totalTenths, lines };
};

const peerMaxOf = (scheme: Scheme): number => scheme.lines.find(({ rule }) => rule === 'poll')?.maxTenths ?? 0;

/** 10 × (优秀 + 0.8·合格 + 0.5·基本合格) / votes, in tenths; null with fewer than five ballots or where the scheme has no peer part. */
export const peerTenthsOf = (scheme: Scheme, ballots: Ballots | null): number | null => {
  const maxTenths = peerMaxOf(scheme);
  const votes = ballots === null ? 0 : ballots.excellent + ballots.qualified + ballots.basicallyQualified + ballots.unqualified;
  if (ballots === null || votes < PEER_LEAST_BALLOTS || maxTenths === 0) return null;
  const given = (Object.keys(PEER_TENTHS) as (keyof Ballots)[]).reduce((sum, name) => sum + ballots[name] * PEER_TENTHS[name], 0);
  return roundHalfUp(fraction(maxTenths * given, votes * 10));
};

/** The year's total with the peer part; without one it is scaled to what the scheme gives in all (domain §3: 90 become 100). */
export const completeTenths = (scheme: Scheme, withoutPeer: number, peerTenths: number | null): number => {
  const peerMax = peerMaxOf(scheme);
  if (peerTenths !== null) return Math.min(scheme.totalMaxTenths, withoutPeer + peerTenths);
  return Math.min(scheme.totalMaxTenths, roundHalfUp(fraction(withoutPeer * scheme.totalMaxTenths, scheme.totalMaxTenths - peerMax)));
};

export type SuggestedGrade = 'excellent' | 'qualified' | 'basicallyQualified' | 'unqualified';

/** 建议等次 by the complete total: 90/80/60 (domain §3). A suggestion to people, never a grade. */
export const suggestedOf = (completeTotalTenths: number): SuggestedGrade => {
  if (completeTotalTenths >= 900) return 'excellent';
  if (completeTotalTenths >= 800) return 'qualified';
  return completeTotalTenths >= 600 ? 'basicallyQualified' : 'unqualified';
};
