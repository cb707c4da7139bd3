// Which of the open steps stands where: one in red, one beside it, the others below.
import type { RegisterPage } from '@shared/contract/register';
import type { Kind } from '@shared/records/vocabulary/kind';
import { VERBS, type Verb } from '@shared/records/vocabulary/life';
import { isFinal } from '@shared/records/vocabulary/steps';
import { isEmptyValue } from '@/features/register/content';

export type OpenMove = RegisterPage['moves'][number];

const beside: readonly Verb[] = ['return', 'decline'];

const ruleOf = (kind: Kind, { verb, to }: OpenMove) => kind.life.moves.find((move) => move.verb === verb && move.to === to);

const isForward = ({ verb }: OpenMove): boolean => VERBS[verb] === 'on';

type Standing = Pick<RegisterPage, 'moves' | 'missing' | 'mayEdit' | 'line' | 'content'>;

/** A step that only fills in its part is next as long as the part is empty. */
const isOwed = ({ line, content }: Standing, { to, asks }: OpenMove): boolean =>
  to !== line.state || asks.some((name) => isEmptyValue(content[name]));

export type Arranged = {
  primary: OpenMove | undefined;
  beside: OpenMove | undefined;
  others: readonly OpenMove[] /** The red button leads to the form, since something is still missing for the next step. */;
  mustFill: boolean;
};

export const arranged = (kind: Kind, page: Standing): Arranged => {
  // Whoever confirms does not first hand it over to themself.
  const moves = page.moves.some(({ verb }) => verb === 'confirm') ? page.moves.filter(({ verb }) => verb !== 'submit') : page.moves;
  const primary = moves.find((move) => isForward(move) && isOwed(page, move));
  const second = moves.find(({ verb }) => beside.includes(verb));
  return {
    primary,
    beside: second,
    others: moves.filter((move) => move !== primary && move !== second),
    mustFill: page.mayEdit && page.missing.length > 0 && (primary === undefined || ruleOf(kind, primary)?.needsAll === true),
  };
};

/** Nobody can go back from where the step leads. */
export const leadsToEnd = ({ life }: Kind, { to }: OpenMove): boolean => isFinal(life, to);
export const isSealing = ({ life }: Kind, { to }: OpenMove): boolean => life.sealing.includes(to);

/** Whether a step is asked about first: it wants words, seals, or cannot be taken back. */
export const isAsked = (kind: Kind, move: OpenMove): boolean =>
  move.needsReason || move.asks.length > 0 || isSealing(kind, move) || leadsToEnd(kind, move);

const picking = ['person', 'people', 'org', 'record', 'rows'];
export const needsPickers = ({ fields }: Kind, { asks }: OpenMove): boolean =>
  asks.some((name) => picking.includes(fields[name]?.is ?? ''));
