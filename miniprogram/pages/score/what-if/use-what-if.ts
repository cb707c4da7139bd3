import { useEffect, useMemo, useState } from 'react';
import type { Out } from '@shared/contract';
import type { Horizon } from '@shared/engines/score/what-if';
import { call } from '@/api/call';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { outlookWith, trialOf, type Outlook, type Trial } from './trial';

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
  const remote = useRemote<Facts>(orgId === undefined ? undefined : `${orgId} ${year ?? ''}`, () =>
    call('score.facts', year === undefined ? { orgId: orgId ?? '' } : { orgId: orgId ?? '', year }),
  );
  useReturned(() => void remote.refresh());
  return { remote };
};

type Kept = { facts: Facts; trials: Partial<Record<Horizon, Trial>> };

/** Each horizon is computed when it is first looked at, after the screen has said so, and kept as long as the facts are the same. */
export const useTrial = (facts: Facts): Tried => {
  const [horizon, look] = useState<Horizon>('today');
  const [kept, keep] = useState<Kept>({ facts, trials: {} });
  const [chosen, setChosen] = useState<Partial<Record<Horizon, readonly string[]>>>({});
  const trial = kept.facts === facts ? kept.trials[horizon] : undefined;
  const isThere = trial !== undefined;

  useEffect(() => {
    if (isThere) return undefined;
    const timer = setTimeout(() => {
      const made = trialOf(facts, horizon);
      keep((before) => ({ facts, trials: { ...(before.facts === facts ? before.trials : {}), [horizon]: made } }));
      setChosen((before) => ({ ...before, [horizon]: made.wayIds ?? [] }));
    }, 0);
    return () => clearTimeout(timer);
  }, [facts, horizon, isThere]);

  const chosenIds = useMemo(() => chosen[horizon] ?? [], [chosen, horizon]);
  const after = useMemo(() => {
    if (trial === undefined) return undefined;
    return outlookWith(
      trial.whatIf,
      trial.options.filter(({ choice }) => chosenIds.includes(choice.choiceId)).map(({ choice }) => choice),
    );
  }, [trial, chosenIds]);
  const choose = (choiceIds: readonly string[]): void => setChosen((before) => ({ ...before, [horizon]: choiceIds }));
  const toggle = (choiceId: string): void =>
    choose(chosenIds.includes(choiceId) ? chosenIds.filter((id) => id !== choiceId) : [...chosenIds, choiceId]);
  return { orgId: facts.orgId, horizon, look, trial, chosenIds, toggle, choose, after };
};
