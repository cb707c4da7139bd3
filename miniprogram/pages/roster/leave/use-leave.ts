import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { HeldItem, LeavingPerson } from '@shared/contract/roster-leave';
import { addDays } from '@shared/kernel/day';
import type { LeaveKind } from '@shared/records/member';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { goBack, useParameters } from '@/platform/navigation';
import { wordsByPath } from '@/text/faults';
import { leaveText } from '@/text/roster-leave';

export type Leaving = Out<'roster.leaving'>;
type Form = {
  kind: LeaveKind;
  /** Empty until somebody changes it: then today, as the cloud has it. */
  fromOn: string;
  destination: string;
  chosen: readonly string[];
  /** By the key of an item: who takes over, null for a post that stays vacant. */
  hands: Readonly<Record<string, string | null>>;
};

/** Deleted so many days after the first day on which they are gone. */
const CLEARED_AFTER_DAYS = 30;
export const goesSomewhere = (kind: LeaveKind): boolean => kind === 'transferredOut' || kind === 'graduated';

/** Groups and departments, each a way to choose its people with one tap; only where there are several. */
export const bundlesOf = ({ groups, people }: Leaving): { value: string; word: string; memberIds: string[] }[] => {
  const departments = [...new Set(people.flatMap(({ department }) => department ?? []))];
  const all = [
    ...groups.map(({ groupId, name }) => ({ value: groupId, word: name, has: (person: LeavingPerson) => person.groupId === groupId })),
    ...departments.map((name) => ({ value: name, word: name, has: (person: LeavingPerson) => person.department === name })),
  ];
  return all
    .map(({ has, ...bundle }) => ({ ...bundle, memberIds: people.filter(has).map(({ memberId }) => memberId) }))
    .filter(({ memberIds }) => memberIds.length > 0 && memberIds.length < people.length);
};

/** Those who go, who holds something first, then in roster order. */
export const leaversOf = ({ people, held }: Leaving, chosen: readonly string[]): LeavingPerson[] => {
  const holds = (person: LeavingPerson): boolean => held.some(({ memberId }) => memberId === person.memberId);
  const going = people.filter(({ memberId }) => chosen.includes(memberId));
  return [...going.filter(holds), ...going.filter((person) => !holds(person))];
};

/** Whom a page names that leads here: one, or several who leave together. */
const namedBy = (memberId: string | undefined, memberIds: string | undefined): string[] =>
  memberId === undefined ? (memberIds?.split(',').filter((one) => one !== '') ?? []) : [memberId];

export const useLeave = () => {
  const { place } = useMember();
  const { orgId: asked, memberId, memberIds } = useParameters('rosterLeave');
  const orgId = asked ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.leaving', { orgId: orgId ?? '' }));
  const [form, setForm] = useState<Form>({
    kind: memberId === undefined ? 'graduated' : 'transferredOut',
    fromOn: '',
    destination: '',
    chosen: namedBy(memberId, memberIds),
    hands: {},
  });
  const [handing, setHanding] = useState<HeldItem>();
  const leave = useCommand('roster.leave');
  const restore = useCommand('roster.restore');
  const fill = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const content = remote.content;
  const fromOn = form.fromOn === '' ? (content?.today ?? '') : form.fromOn;
  const leavers = content === undefined ? [] : leaversOf(content, form.chosen);
  const held = leavers.flatMap((person) => content?.held.filter((item) => item.memberId === person.memberId) ?? []);
  const open = held.filter(({ key }) => form.hands[key] === undefined);

  const toggle = (memberIds: readonly string[]): void => {
    const areAll = memberIds.every((one) => form.chosen.includes(one));
    const others = form.chosen.filter((one) => !memberIds.includes(one));
    fill({ chosen: areAll ? others : [...others, ...memberIds] });
  };
  const hand = (item: HeldItem, to: string | null): void => {
    fill({ hands: { ...form.hands, [item.key]: to } });
    setHanding(undefined);
  };
  const undo = async (people: { memberId: string; rev: number }[]): Promise<void> => {
    const reply = await restore.send({ orgId: orgId ?? '', people, fromOn });
    if (reply?.ok) showNotice({ words: leaveText.undone });
  };
  const act = async (): Promise<void> => {
    const { kind } = form;
    const destination = form.destination.trim();
    const goesTo = goesSomewhere(kind) && leavers.length === 1 && destination !== '' ? { destination } : {};
    const reply = await leave.send({
      orgId: orgId ?? '',
      kind,
      fromOn,
      people: leavers.map(({ memberId: one, rev }) => ({ memberId: one, rev, ...goesTo })),
      handovers: held.map(({ key }) => ({ key, toMemberId: form.hands[key] ?? null })),
    });
    if (!reply?.ok) return;
    const words = leaveText.done(kind, leavers.length, leavers[0]?.name ?? '');
    // Nothing of success stands beside a death, nor a way back that a thumb meets by chance.
    showNotice(kind === 'deceased' ? { words } : { words, undo: () => void undo(reply.data.people) });
    goBack();
  };
  return {
    remote,
    isOne: memberId !== undefined,
    form,
    fill,
    fromOn,
    clearsOn: fromOn === '' ? '' : addDays(fromOn, CLEARED_AFTER_DAYS),
    leavers,
    held,
    open,
    toggle,
    handing,
    startHanding: setHanding,
    hand,
    act,
    isBusy: leave.isBusy,
    error: leave.error,
    errors: wordsByPath(leave.error),
  };
};
export type Leave = ReturnType<typeof useLeave>;
