import { useState } from 'react';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import type { ReplyError } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsByPath } from '@/text/faults';
import { regroupText } from '@/text/roster-regroup';
import { countOf, movesOf, nothing, stays, type By, type Chosen, type Table } from './choices';

type Plan = Out<'roster.checkRegroup'>;
export type Which = 'students' | 'all';

/** The branches whose people are chosen; others may still be gone to. */
export const shownOf = ({ branches }: Table, which: Which): Table['branches'] =>
  which === 'all' ? branches : branches.filter(({ branchKind }) => branchKind === 'student' || branchKind === 'mixed');

const useChosen = (table: Table | undefined) => {
  const [which, setWhich] = useState<Which>('students');
  const [by, setBy] = useState<By>('group');
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const shown = table === undefined ? [] : shownOf(table, which);
  return {
    which,
    by,
    chosen,
    shown,
    moves: movesOf(shown, by, chosen),
    show: (next: Which): void => setWhich(next),
    /** Other bundles are other questions; who was named stays named. */
    choose: (next: By): void => {
      setBy(next);
      setChosen((before) => ({ ...before, bundles: {} }));
    },
    toBundle: (key: string, to: string): void => setChosen((before) => ({ ...before, bundles: { ...before.bundles, [key]: to } })),
    toPerson: (memberId: string, to: string | undefined): void =>
      setChosen((before) => {
        const { [memberId]: _former, ...people } = before.people;
        return { ...before, people: to === undefined ? people : { ...people, [memberId]: to } };
      }),
    leaveOut: (memberIds: readonly string[]): void =>
      setChosen((before) => ({ ...before, people: { ...before.people, ...Object.fromEntries(memberIds.map((id) => [id, stays])) } })),
    clear: (): void => setChosen(nothing),
  };
};

export const useRegroup = () => {
  const { place } = useMember();
  const orgId = useParameters('rosterRegroup').orgId ?? place?.orgId ?? '';
  const remote = useRemote(orgId === '' ? undefined : orgId, () => call('roster.regroupTable', { orgId }));
  const chosen = useChosen(remote.content);
  const [given, setFromOn] = useState<string>();
  const fromOn = given ?? remote.content?.today ?? '';
  const [plan, setPlan] = useState<Plan>();
  const [isLooking, setLooking] = useState(false);
  const [refused, setRefused] = useState<ReplyError>();
  const command = useCommand('roster.regroup');

  const look = async (): Promise<void> => {
    setLooking(true);
    const reply = await call('roster.checkRegroup', { orgId, fromOn, moves: chosen.moves });
    setLooking(false);
    setRefused(reply.ok ? undefined : reply.error);
    setPlan(reply.ok ? reply.data : undefined);
  };
  const back = (): void => {
    setPlan(undefined);
    command.clearError();
  };
  const leaveOut = (): void => {
    chosen.leaveOut((plan?.blocked ?? []).map(({ memberId }) => memberId));
    back();
  };
  const act = async (): Promise<void> => {
    if (plan === undefined) return;
    const reply = await command.send({ orgId, fromOn, moves: chosen.moves, seen: plan.seen });
    if (reply?.ok !== true) return;
    back();
    chosen.clear();
    showNotice({ words: regroupText.done(reply.data.moved) });
    void remote.refresh();
  };
  const error = refused ?? command.error;
  return {
    remote,
    chosen,
    fromOn,
    setFromOn,
    plan,
    look,
    back,
    leaveOut,
    act,
    error,
    errors: wordsByPath(error) as Readonly<Record<string, string | undefined>>,
    isBusy: isLooking || command.isBusy,
    count: countOf(chosen.moves),
  };
};
export type Regroup = ReturnType<typeof useRegroup>;
