import { useEffect, useMemo, useState } from 'react';
import type { Out } from '@shared/contract';
import { withoutDependents, withPrerequisites, type Choice, type Horizon } from '@shared/engines/score/what-if';
import { keyBefore } from '@shared/standard/duty';
import { call } from '@/api/call';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { outlookWith, trialOf, type Option, type Outlook, type Trial } from './trial';

type Facts = Out<'score.facts'>;

export type Tried = {
  orgId: string;
  horizon: Horizon;
  look: (horizon: Horizon) => void;
  /** Undefined while it is being computed. */
  trial: Trial | undefined;
  chosenIds: readonly string[];
  toggle: (choiceId: string) => void;
  choose: (choiceIds: readonly string[]) => void;
  after: Outlook | undefined;
};

export type WhatIfPage = { remote: Remote<Facts> };

/** The facts are fetched once; coming back from what was done, they are fetched again. */
export const useWhatIfFacts = (): WhatIfPage => {
  const { place } = useMember();
  const { orgId: asked, year } = useParameters('whatIf');
  const orgId = asked ?? place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${year ?? ''}`, () =>
    call('score.facts', year === undefined ? { orgId: orgId ?? '' } : { orgId: orgId ?? '', year }),
  );
  useReturned(() => void remote.refresh());
  return { remote };
};

type Kept = { facts: Facts; trials: Partial<Record<Horizon, Trial>> };

type Chosen = Partial<Record<Horizon, readonly string[]>>;

/** What was looked at and chosen, as long as the program is open: a page that was left begins where it was. */
const memory = new Map<string, { horizon: Horizon; chosen: Chosen }>();
const keyOf = ({ orgId, year }: Facts): string => `${orgId} ${year}`;
export const forgetChoices = (): void => memory.clear();

/** Whether it is, or goes on from, what was chosen: a form that was begun is another step of the same thing. */
const isOf = ({ choiceId, remedy, ruleIds: [ruleId = ''] }: Choice, ids: readonly string[], all: readonly Option[]): boolean => {
  const before = keyBefore(remedy, ruleId);
  const isBegun = before !== undefined && ids.includes(before) && !all.some(({ choice }) => choice.choiceId === before);
  return isBegun || ids.includes(choiceId);
};

/** The shortest way until something else is chosen; what was chosen stays chosen on the way back, unless it has been done. */
const keptOf = (trial: Trial | undefined, chosen: readonly string[] | undefined): readonly string[] => {
  const { options = [], wayIds } = trial ?? {};
  if (chosen === undefined) return wayIds ?? [];
  return options.flatMap(({ choice }) => (isOf(choice, chosen, options) ? [choice.choiceId] : []));
};

/** A step comes with what it rests on, and goes with what rests on it. */
const toggled = (trial: Trial | undefined, chosenIds: readonly string[], choiceId: string): string[] => {
  const all = (trial?.options ?? []).map(({ choice }) => choice);
  const chosen = all.filter((choice) => chosenIds.includes(choice.choiceId));
  const touched = all.find((choice) => choice.choiceId === choiceId);
  if (touched === undefined) return [...chosenIds];
  const after = chosen.includes(touched) ? withoutDependents(chosen, touched) : withPrerequisites([...chosen, touched], all);
  return after.map((choice) => choice.choiceId);
};

/**
 * Each horizon is computed when it is first looked at, after the screen has said so, and kept as long as the facts are the
 * same. Those of before stay on the screen until the new ones are there: whoever comes back finds the place they left.
 */
export const useTrial = (facts: Facts): Tried => {
  const [horizon, setHorizon] = useState<Horizon>(() => memory.get(keyOf(facts))?.horizon ?? 'today');
  const [kept, keep] = useState<Kept>({ facts, trials: {} });
  const [chosen, setChosen] = useState<Chosen>(() => memory.get(keyOf(facts))?.chosen ?? {});
  useEffect(() => void memory.set(keyOf(facts), { horizon, chosen }), [facts, horizon, chosen]);
  const trial = kept.trials[horizon];
  const isThere = trial !== undefined && kept.facts === facts;

  useEffect(() => {
    if (isThere) return undefined;
    const timer = setTimeout(() => {
      const made = trialOf(facts, horizon);
      keep((before) => ({ facts, trials: { ...(before.facts === facts ? before.trials : {}), [horizon]: made } }));
    }, 0);
    return () => clearTimeout(timer);
  }, [facts, horizon, isThere]);

  const chosenIds = useMemo(() => keptOf(trial, chosen[horizon]), [trial, chosen, horizon]);
  const after = useMemo(() => {
    if (trial === undefined) return undefined;
    return outlookWith(
      trial.whatIf,
      trial.options.filter(({ choice }) => chosenIds.includes(choice.choiceId)).map(({ choice }) => choice),
    );
  }, [trial, chosenIds]);
  const choose = (choiceIds: readonly string[]): void => setChosen((before) => ({ ...before, [horizon]: choiceIds }));
  const toggle = (choiceId: string): void => choose(toggled(trial, chosenIds, choiceId));
  return { orgId: facts.orgId, horizon, look: setHorizon, trial, chosenIds, toggle, choose, after };
};
