import { useState } from 'react';
import type { PollPage } from '@shared/contract/poll';
import { receiptOf } from '@shared/kernel/receipt';
import { GRADES, type Ballot, type Grade } from '@shared/records/poll';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { makeSecretId } from '@/platform/random';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { pollText } from '@/text/appraisal';

/** The id of the own ballot: made before the first send and kept, so that a retry days later is the same ballot. Never the answers. */
const keptId = (pollId: string): string | undefined => {
  const kept = readStored('ballot', pollId);
  return kept !== undefined && /^[0-9a-f]{32}$/.test(kept) ? kept : undefined;
};

export type Answers = Readonly<Record<string, Grade>>;

/** One digit for each subject, in the order of the questions. Undefined while somebody is left out. */
export const ballotAnswers = ({ subjects }: Pick<PollPage, 'subjects'>, answers: Answers): string | undefined => {
  const digits = subjects.map(({ memberId }) => (answers[memberId] === undefined ? undefined : GRADES.indexOf(answers[memberId])));
  return digits.includes(undefined) ? undefined : digits.join('');
};

/** Choosing and casting: for oneself, or for whoever the phone is lent to. */
const useBallot = (page: PollPage | undefined, pollId: string, done: () => void) => {
  const [answers, setAnswers] = useState<Answers>({});
  const [isAsking, setAsking] = useState(false);
  const [lentTo, setLentTo] = useState('');
  const [lentReceipt, setLentReceipt] = useState<string>();
  const [isWithoutSource, setWithoutSource] = useState(false);
  const cast = useCommand('poll.cast');
  /** Kept until the answer is certain, so that a second tap after a lost reply is the same ballot. */
  const [lentId, setLentId] = useState<string>();

  const idFor = async (): Promise<string | null> => {
    const known = lentTo === '' ? keptId(pollId) : lentId;
    if (known !== undefined) return known;
    const made = await makeSecretId();
    if (made === null) return null;
    if (lentTo === '') writeStored('ballot', pollId, made);
    else setLentId(made);
    return made;
  };

  const finish = (ballot: Ballot): void => {
    setAsking(false);
    setAnswers({});
    if (lentTo !== '') {
      setLentReceipt(receiptOf(ballot.id));
      setLentId(undefined);
      setLentTo('');
    }
    done();
  };
  const submit = async (): Promise<void> => {
    const chosen = page === undefined ? undefined : ballotAnswers(page, answers);
    if (chosen === undefined) return;
    const id = await idFor();
    if (id === null) return setWithoutSource(true);
    const ballot = { id, answers: chosen };
    const reply = await cast.send({ pollId, ballot, ...(lentTo === '' ? {} : { forMemberId: lentTo }) });
    if (reply?.ok) return finish(ballot);
    // Voted from another phone: the id made here was never in the box.
    if (reply?.error.code === 'poll.alreadyVoted' && lentTo === '') removeStored('ballot', pollId);
  };
  const lend = (memberId: string): void => {
    setLentTo(memberId);
    setLentId(undefined);
    setLentReceipt(undefined);
    setAnswers({});
    cast.clearError();
  };
  return {
    answers,
    choose: (memberId: string, grade: Grade) => setAnswers((before) => ({ ...before, [memberId]: grade })),
    isAsking,
    ask: () => setAsking(true),
    stay: () => setAsking(false),
    submit,
    lentTo,
    lend,
    lentReceipt,
    isWithoutSource,
    isBusy: cast.isBusy,
    error: cast.error,
  };
};
export type BallotState = ReturnType<typeof useBallot>;

export const usePoll = () => {
  useMember();
  const pollId = useParameters('poll').pollId ?? '';
  const remote = useRemote(pollId, () => call('poll.read', { pollId }));
  const [isClosing, setClosing] = useState(false);
  const [receipt, setReceipt] = useState(() => {
    const id = keptId(pollId);
    return id === undefined ? '' : receiptOf(id);
  });
  const [found, setFound] = useState<boolean>();
  const [checkError, setCheckError] = useState<string>();
  const ballot = useBallot(remote.content, pollId, () => {
    const id = keptId(pollId);
    if (id !== undefined) setReceipt(receiptOf(id));
    void remote.refresh();
  });
  const closing = useCommand('poll.close');
  const close = async (): Promise<void> => {
    const reply = await closing.send({ pollId });
    if (!reply?.ok) return;
    setClosing(false);
    remote.replace(reply.data);
    showNotice({ words: pollText.closed });
  };
  const check = async (wordsOf: (error: RefusalOf<'poll.check'>) => string): Promise<void> => {
    setFound(undefined);
    setCheckError(undefined);
    const reply = await call('poll.check', { pollId, receipt });
    if (reply.ok) setFound(reply.data.isCounted);
    else setCheckError(wordsOf(reply.error));
  };
  return {
    remote,
    ballot,
    receipt,
    setReceipt,
    found,
    checkError,
    check,
    ownReceipt: ((id) => (id === undefined ? undefined : receiptOf(id)))(keptId(pollId)),
    isClosing,
    askClose: () => setClosing(true),
    stay: () => setClosing(false),
    close,
    isBusy: closing.isBusy,
    error: closing.error,
  };
};
export type Poll = ReturnType<typeof usePoll>;
