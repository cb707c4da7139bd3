import type { LiveRoll } from '@shared/contract/attendance';
import { useState } from 'react';
import type { In } from '@shared/contract';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { markOfPart, type Mark, type RollPart } from '@/components/forms/roll-choice';
import { useCommand } from '@/hooks/use-command';
import { useDraft, type Draft } from '@/hooks/use-draft';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { phoneKey } from '@/features/offline/device-key';
import { deviceOutbox } from '@/features/offline/device-outbox';
import { keptCall } from '@/features/offline/kept-pages';
import { useScans, useSent, useWaitingMarks } from '@/features/offline/use-outbox';
import { nowAt } from '@/platform/clock';
import { makeKey } from '@/platform/random';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { offlineText } from '@/text/offline';
import { rollText } from '@/text/roll-call';
import { countsOf, marksOf, openCount, shownLines, withMark, withoutSent, withRestPresent, type RollDraft } from './roll-draft';
import { useRemoteMembers } from './use-remote-members';

const emptyDraft: RollDraft = { changes: {}, isPaper: false };

type Marks = In<'attendance.mark'>['marks'];

/** Without a network the word is kept with its time; of two such words about one person the later holds. */
const areKept = (said: { activityId: string; isPaper: boolean; marks: Marks }): boolean => {
  const key = phoneKey();
  if (key === undefined) return false;
  const { activityId } = said;
  const input = { ...said, markedAt: nowAt() };
  return deviceOutbox().add({ kind: 'marks', id: makeKey(), memberId: key.memberId, activityId, input, state: 'waiting' });
};

/** Accepting or declining a leave that somebody asked for. */
const useLeaveDecisions = (activityId: string, refresh: () => Promise<void>) => {
  const decide = useCommand('activity.decideLeave');
  const decideLeave = async (memberId: string, isAccepted: boolean, reason?: string): Promise<boolean> => {
    const reply = await decide.send({ activityId, memberId, isAccepted, ...(reason === undefined ? {} : { reason }) });
    if (!reply) return false;
    showNotice({ words: reply.ok ? (isAccepted ? rollText.accepted : rollText.declined) : wordsOf(reply.error) });
    if (reply.ok) await refresh();
    return reply.ok;
  };
  return { decideLeave, isDeciding: decide.isBusy };
};

/** What is pressed on the roll: each change says what it did, and can be taken back. */
const marking = (roll: LiveRoll | undefined, { value, change }: Draft<RollDraft>) => {
  const putChanges = (changes: RollDraft['changes'], words: string): void => {
    const before = value.changes;
    change({ changes });
    showNotice({ words, undo: () => change({ changes: before }) });
  };
  const mark = (memberId: string, mark: Mark, words: string): void => {
    if (roll) putChanges(withMark(roll, value, { memberId, mark }), words);
  };
  return {
    choose: (memberId: string, part: RollPart) => mark(memberId, markOfPart[part], rollText.marked(rollText.parts[part])),
    setNotExpected: (memberId: string) => mark(memberId, { status: 'notExpected' }, rollText.marked(rollText.notExpected)),
    clearMark: (memberId: string) => mark(memberId, { status: null }, rollText.clear),
    markRest: () => roll && putChanges(withRestPresent(roll, value), rollText.restDone(openCount(roll, value))),
  };
};

/** The live roll, the recorder's unsent marks over it, and sending them. */
export const useRollCall = () => {
  const { activityId = '' } = useParameters('rollCall');
  const remote = useRemote(activityId === '' ? undefined : activityId, () =>
    keptCall(['attendance.roll', activityId], () => call('attendance.roll', { activityId })),
  );
  const draft = useDraft(['roll', activityId], emptyDraft);
  const [query, setQuery] = useState('');
  const [openId, setOpenId] = useState<string>();
  const command = useCommand('attendance.mark');
  useReturned(() => void remote.refresh());

  const roll = remote.content;
  const { value, change } = draft;
  const remoteMembers = useRemoteMembers(activityId, remote.refresh);
  const leaves = useLeaveDecisions(activityId, remote.refresh);
  const waiting = useWaitingMarks(activityId);
  const scanned = useScans(activityId).length;
  const keepMarks = (marks: Marks): void => {
    if (!areKept({ activityId, isPaper: value.isPaper, marks })) return;
    command.clearError();
    showNotice({ words: offlineText.marksKept });
  };
  useSent(activityId, (entry) => {
    if (entry.kind === 'marks') change({ changes: withoutSent(value.changes, entry.input.marks) });
    void remote.refresh();
  });

  const save = async (): Promise<void> => {
    if (!roll) return;
    const marks = marksOf(roll, value);
    if (marks.length === 0) return showNotice({ words: rollText.nothing });
    const reply = await command.send({ activityId, isPaper: value.isPaper, marks });
    if (reply && !reply.ok && reply.error.code === 'common.network') return keepMarks(marks);
    if (!reply?.ok) return;
    remote.replace(reply.data);
    change({ changes: {} });
    draft.clear();
    setOpenId(undefined);
    showNotice({ words: rollText.saved });
  };

  const lines = roll ? shownLines(roll, value) : [];
  return {
    activityId,
    remote,
    lines,
    counts: countsOf(lines),
    left: roll ? openCount(roll, value) : 0,
    /** Everybody has a word and all of it is stored: what comes next is the record. */
    isAllSaved: roll !== undefined && openCount(roll, value) === 0 && Object.keys(value.changes).length === 0 && roll.nowAt >= roll.startAt,
    isPaper: value.isPaper,
    setPaper: (isPaper: boolean) => change({ isPaper }),
    query,
    setQuery,
    openId,
    toggleOpen: (memberId: string) => setOpenId(openId === memberId ? undefined : memberId),
    ...marking(roll, draft),
    save: () => void save(),
    ...leaves,
    scanned,
    remoteMembers,
    isKeptHere: waiting.length > 0,
    isBusy: command.isBusy,
    error: command.error,
  };
};
export type RollCall = ReturnType<typeof useRollCall>;
