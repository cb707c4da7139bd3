import { useCallback, useEffect, useRef, useState } from 'react';
import type { Out } from '@shared/contract';
import type { BookFormat, BookWork, MadeBook } from '@shared/contract/book';
import { call, send } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { saveJson } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { openLink } from '@/platform/open-link';
import { isUncertain } from '@/api/uncertain';
import { makeKey } from '@/platform/random';
import { booksText } from '@/text/books';
import { wordsOf } from '@/text/errors';

export type Books = Out<'book.read'>;
export type Working = { work: BookWork; stopped?: string | undefined };

/** A lost reply does not say whether the step was done, so the same key is sent again, a few times. */
const TRIES = 3;

const nextStep = async (jobId: string): Promise<{ work: BookWork } | { words: string }> => {
  const key = makeKey();
  let words = '';
  for (let turn = 0; turn < TRIES; turn += 1) {
    const reply = await send('book.step', { jobId }, key);
    if (reply.ok) return { work: reply.data };
    words = wordsOf(reply.error);
    if (!isUncertain(reply.error.code)) break;
  }
  return { words };
};

/** Drives a making step by step for as long as the page is open. */
const useSteps = (onEnd: () => void) => {
  const [working, setWorking] = useState<Working>();
  const isHere = useRef(true);
  const isDriving = useRef(false);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const drive = useCallback(async (begun: BookWork): Promise<void> => {
    if (isDriving.current) return;
    isDriving.current = true;
    let work = begun;
    setWorking({ work });
    while (isHere.current && work.state === 'running') {
      const next = await nextStep(work.jobId);
      if ('words' in next) {
        setWorking({ work, stopped: next.words });
        isDriving.current = false;
        return;
      }
      work = next.work;
      setWorking({ work });
    }
    isDriving.current = false;
    if (!isHere.current) return;
    setWorking(undefined);
    if (work.state === 'done') showNotice({ words: booksText.made });
    end.current();
  }, []);
  return { working, drive };
};

const useCheck = (orgId: string | undefined) => {
  const [typed, type] = useState('');
  const [result, setResult] = useState<Out<'book.check'> | { words: string }>();
  const [isBusy, setBusy] = useState(false);
  const check = async (): Promise<void> => {
    if (orgId === undefined || isBusy) return;
    setBusy(true);
    const reply = await call('book.check', { orgId, typed });
    setResult(reply.ok ? reply.data : { words: wordsOf(reply.error) });
    setBusy(false);
  };
  return {
    typed,
    type: (value: string) => {
      type(value);
      setResult(undefined);
    },
    result,
    isBusy,
    check,
  };
};
export type CheckState = ReturnType<typeof useCheck>;

const openBook = async (orgName: string, { bookId }: MadeBook, format: BookFormat): Promise<void> => {
  const reply = await call('book.file', { bookId, format });
  if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
  const isOpen = await openLink(reply.data.url, reply.data.fileName, format);
  if (!isOpen) showNotice({ words: booksText.notOpened });
};

export const useBooks = () => {
  const { place } = useMember();
  const parameters = useParameters('books');
  const orgId = parameters.orgId ?? place?.orgId;
  const [chosen, chooseYear] = useState(parameters.year);
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${chosen ?? ''}`, () =>
    call('book.read', { orgId: orgId ?? '', ...(chosen === undefined ? {} : { year: chosen }) }),
  );
  const { working, drive } = useSteps(() => void remote.refresh());
  const making = useCommand('book.make');
  const left = remote.content?.mayMake === true && remote.content.work?.state === 'running' ? remote.content.work : undefined;
  // What was begun and left goes on when its page is opened again.
  useEffect(() => {
    if (left !== undefined) void drive(left);
  }, [left, drive]);

  const make = async (): Promise<void> => {
    if (working?.stopped !== undefined) return drive(working.work);
    if (remote.content === undefined) return;
    const reply = await making.send({ orgId: remote.content.orgId, year: remote.content.year });
    if (reply?.ok) await drive(reply.data);
    else if (reply) showNotice({ words: wordsOf(reply.error) });
  };
  const exportChain = async (): Promise<void> => {
    const reply = await call('book.chain', { orgId: orgId ?? '' });
    if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
    saveJson(reply.data.fileName, reply.data.file);
    showNotice({ words: booksText.opened });
  };
  const isWorking = working !== undefined && working.stopped === undefined;
  return {
    remote,
    chooseYear,
    working,
    isWorking,
    isBusy: making.isBusy || isWorking,
    make,
    openBook,
    exportChain,
    check: useCheck(orgId),
  };
};
export type BooksState = ReturnType<typeof useBooks>;
