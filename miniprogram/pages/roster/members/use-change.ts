import { useState } from 'react';
import type { In } from '@shared/contract';
import type { RosterMember } from '@shared/contract/roster';
import type { StatusByHand } from '@shared/records/member';
import { dayOfInstant } from '@shared/kernel/day';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { nowAt } from '@/platform/clock';
import { wordsByPath } from '@/text/faults';
import { membersText } from '@/text/roster';

type Status = NonNullable<RosterMember['statuses']>[number];
/** What stands in the sheet: the facts, or one of the forms. */
export type Changing = { is: 'status' } | { is: 'end'; status: Status } | { is: 'group' };

type Form = { kind: StatusByHand; fromOn: string; host: string; meetingId: string; toOn: string; groupId: string };

const freshForm = (): Form => {
  const today = dayOfInstant(nowAt());
  return { kind: 'mobile', fromOn: today, host: '', meetingId: '', toOn: today, groupId: '' };
};

/** Changes of one member by hand; `done` reads the roster again. */
export const useChange = (orgId: string, done: () => void) => {
  const [changing, setChanging] = useState<Changing>();
  const [form, setForm] = useState<Form>(freshForm);
  const status = useCommand('roster.setStatus');
  const group = useCommand('roster.setGroup');

  const stop = (): void => {
    setChanging(undefined);
    status.clearError();
    group.clearError();
  };
  const start = (next: Changing, groupId = ''): void => {
    setForm({ ...freshForm(), groupId });
    setChanging(next);
  };
  const finish = (isDone: boolean): void => {
    if (!isDone) return;
    stop();
    showNotice({ words: membersText.saved });
    done();
  };
  const change = async ({ memberId, rev = 0 }: RosterMember, said: In<'roster.setStatus'>['change']): Promise<void> =>
    finish((await status.send({ orgId, memberId, rev, change: said }))?.ok === true);
  const begin = (member: RosterMember): Promise<void> => {
    const { kind, fromOn, host, meetingId } = form;
    const hostOrganization = host.trim();
    return change(member, {
      is: 'begin',
      kind,
      fromOn,
      ...(kind === 'mobile' && hostOrganization !== '' ? { hostOrganization } : {}),
      ...(meetingId === '' ? {} : { decidedActivityId: meetingId }),
    });
  };
  const end = async (member: RosterMember): Promise<void> => {
    if (changing?.is === 'end') await change(member, { is: 'end', statusId: changing.status.statusId, toOn: form.toOn });
  };
  const takeBack = async (member: RosterMember): Promise<void> => {
    if (changing?.is === 'end') await change(member, { is: 'takeBack', statusId: changing.status.statusId });
  };
  const move = async ({ memberId, rev = 0 }: RosterMember): Promise<void> =>
    finish(
      (await group.send({ orgId, memberId, rev, groupId: form.groupId === '' ? null : form.groupId, fromOn: form.fromOn }))?.ok === true,
    );
  const error = status.error ?? group.error;
  return {
    changing,
    start,
    stop,
    form,
    fill: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })),
    begin,
    end,
    takeBack,
    move,
    isBusy: status.isBusy || group.isBusy,
    error,
    errors: wordsByPath(error),
  };
};
export type Change = ReturnType<typeof useChange>;
