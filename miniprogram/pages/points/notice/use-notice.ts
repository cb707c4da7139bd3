import { useState } from 'react';
import type { Out } from '@shared/contract';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openBase64 } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { noticeText } from '@/text/points-pages';

export type Notice = Out<'points.notice'>;
const WORKING_DAYS = 5;

/** The first draft of a notice, or of the one after a withdrawal. */
const contentOf = ({ quarter, title, today, state, recordId }: Notice): Record<string, unknown> => ({
  noticeKind: 'points',
  quarter,
  title,
  body: noticeText.body(periodWord(quarter, today)),
  minWorkingDays: WORKING_DAYS,
  ...(state === 'withdrawn' && recordId !== undefined ? { previousId: recordId } : {}),
});

export const useNotice = () => {
  const { place } = useMember();
  const { orgId: asked, quarter, noticeId } = useParameters('pointsNotice');
  const orgId = asked ?? place?.orgId;
  const input = { orgId: orgId ?? '', ...(quarter === undefined ? {} : { quarter }), ...(noticeId === undefined ? {} : { noticeId }) };
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${quarter ?? ''} ${noticeId ?? ''}`, () =>
    call('points.notice', input),
  );
  useReturned(() => void remote.refresh());
  const [sheet, setSheet] = useState<'publish' | 'withdraw'>();
  const [error, setError] = useState<RefusalOf<'register.save' | 'register.move'>>();
  const save = useCommand('register.save');
  const move = useCommand('register.move');

  /** A draft first, where there is none yet: what was interrupted after it goes on from it. */
  const draftOf = async (notice: Notice): Promise<{ recordId: string; rev: number } | undefined> => {
    if (notice.state === 'draft' && notice.recordId !== undefined && notice.rev !== undefined)
      return { recordId: notice.recordId, rev: notice.rev };
    const reply = await save.send({ orgId: notice.orgId, type: 'publicNotice', content: contentOf(notice) });
    if (reply && !reply.ok) setError(reply.error);
    return reply?.ok ? reply.data : undefined;
  };
  const publish = async (): Promise<void> => {
    const notice = remote.content;
    setError(undefined);
    const draft = notice === undefined ? undefined : await draftOf(notice);
    if (notice === undefined || draft === undefined) return;
    const reply = await move.send({ recordId: draft.recordId, rev: draft.rev, verb: 'publish' });
    if (!reply?.ok) {
      if (reply) setError(reply.error);
      return remote.refresh();
    }
    setSheet(undefined);
    showNotice({ words: noticeText.published(dayWord(notice.endsOn, notice.today)) });
    await remote.refresh();
  };
  const withdraw = async (reason: string): Promise<void> => {
    const notice = remote.content;
    if (notice?.recordId === undefined || notice.rev === undefined) return;
    const reply = await move.send({ recordId: notice.recordId, rev: notice.rev, verb: 'withdraw', reason });
    if (!reply?.ok) return reply ? setError(reply.error) : undefined;
    setSheet(undefined);
    showNotice({ words: noticeText.withdrawn });
    await remote.refresh();
  };
  const exportTable = async (): Promise<void> => {
    const notice = remote.content;
    if (notice === undefined) return;
    const reply = await call('points.export', { orgId: notice.orgId, quarter: notice.quarter });
    if (!reply.ok) return setError(reply.error);
    showNotice({ words: (await openBase64(reply.data.fileName, reply.data.base64)) ? noticeText.exported : noticeText.exportFailed });
  };
  const close = (): void => {
    setSheet(undefined);
    setError(undefined);
  };
  return { remote, sheet, ask: setSheet, close, publish, withdraw, exportTable, isBusy: save.isBusy || move.isBusy, error };
};
export type NoticeState = ReturnType<typeof useNotice>;
