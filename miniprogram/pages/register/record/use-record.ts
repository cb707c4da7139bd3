import { useRef, useState, type MutableRefObject } from 'react';
import type { RegisterForm, RegisterPage } from '@shared/contract/register';
import type { AnyContent, Kind } from '@shared/records/vocabulary/kind';
import { STATE_WORDS } from '@shared/records/vocabulary/life';
import { kindOf } from '@shared/records/kinds';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { cleanContent } from '@/features/register/content';
import type { Speech } from '@/features/register/value-words';
import { useCommand } from '@/hooks/use-command';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { usePhotos } from '@/features/photos/use-photos';
import { openPage, useParameters } from '@/platform/navigation';
import { wordsByPath } from '@/text/faults';
import { formText, pickerText } from '@/text/register';
import { recordText } from '@/text/record';
import { needsPickers, type OpenMove } from './moves';
import type { RecordError } from './refusal';

export const useRegisterPage = () => {
  const { session } = useMember();
  const { recordId } = useParameters('registerRecord');
  const remote = useRemote(recordId, () => call('register.read', { recordId: recordId ?? '' }));
  useReturned(() => void remote.refresh());
  return {
    remote,
    isNamed: recordId !== undefined,
    today: session?.today ?? '',
    kind: remote.content === undefined ? undefined : kindOf(remote.content.line.type),
  };
};

export const speechOfPage = (page: RegisterPage, today: string): Speech => ({
  today,
  nameOf: (memberId) => page.names[memberId] ?? pickerText.gone,
  orgNameOf: (orgId) => page.orgNames[orgId] ?? pickerText.goneOrg,
  recordOf: (recordId) => page.linked[recordId]?.title ?? pickerText.goneRecord,
});

export type Asking = { move: OpenMove; reason: string; content: AnyContent; offers: RegisterForm | undefined };
type RecordProps = { page: RegisterPage; kind: Kind; remote: Remote<RegisterPage> };

/** The photos of one record: each that comes or goes makes a new version of it. */
const useRecordPhotos = (recordId: string, rev: MutableRefObject<number>, remote: Remote<RegisterPage>) => {
  const detach = useCommand('register.detachPhoto');
  const photos = usePhotos(
    recordId,
    (attached) => {
      rev.current = Math.max(rev.current, attached.rev);
      void remote.refresh();
    },
    'register',
  );
  const remove = async (sha256: string): Promise<void> => {
    const reply = await detach.send({ recordId, sha256 });
    if (!reply?.ok) return;
    rev.current = reply.data.rev;
    showNotice({ words: recordText.removed });
    await remote.refresh();
  };
  return { photos, detach: remove };
};

/** The steps that the caller may take with one record, each asked about once where it needs words or cannot be undone. */
export const useRegisterRecord = ({ page, kind, remote }: RecordProps) => {
  const { recordId, orgId, type } = page.line;
  const rev = useRef(page.rev);
  rev.current = Math.max(rev.current, page.rev);
  const [asking, setAsking] = useState<Asking>();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<RecordError>();
  const move = useCommand('register.move');
  const pictures = useRecordPhotos(recordId, rev, remote);

  const settle = (failed: RefusalOf<'register.move'>): void => {
    setError(failed);
    setFaults(wordsByPath(failed));
    if (failed.code === 'common.conflict' || failed.code === 'register.wrongState') void remote.refresh();
  };
  const take = async (asked: Pick<Asking, 'move' | 'reason' | 'content'>): Promise<void> => {
    const content = cleanContent(kind.fields, asked.content, { ...page.content, ...asked.content } as AnyContent);
    const reply = await move.send({
      recordId,
      rev: rev.current,
      verb: asked.move.verb,
      ...(asked.reason.trim() === '' ? {} : { reason: asked.reason.trim() }),
      ...(Object.keys(content).length === 0 ? {} : { content }),
    });
    if (!reply) return;
    if (!reply.ok) return settle(reply.error);
    rev.current = reply.data.rev;
    setAsking(undefined);
    setError(undefined);
    showNotice({ words: reply.data.state === page.line.state ? formText.saved : STATE_WORDS[reply.data.state] });
    await remote.refresh();
  };
  /** Pickers of the asked fields need what the form's reply offers. */
  const ask = async (open: OpenMove): Promise<void> => {
    setError(undefined);
    setFaults({});
    const asked = Object.fromEntries(open.asks.map((name) => [name, page.content[name]])) as AnyContent;
    setAsking({ move: open, reason: '', content: asked, offers: undefined });
    if (!needsPickers(kind, open)) return;
    const reply = await call('register.form', { orgId, type, recordId });
    if (reply.ok) setAsking((now) => (now?.move === open ? { ...now, offers: reply.data } : now));
    else setError(reply.error);
  };
  return {
    page,
    kind,
    asking,
    faults,
    error,
    ...pictures,
    isBusy: move.isBusy,
    ask,
    /** At once, where nothing has to be said and it can be put right. */
    go: (open: OpenMove) => void take({ move: open, reason: '', content: {} }),
    stop: () => setAsking(undefined),
    change: (part: Partial<Pick<Asking, 'reason' | 'content'>>) => setAsking((now) => (now === undefined ? now : { ...now, ...part })),
    confirm: () => asking && void take(asking),
    showMissing: (missing: Readonly<Record<string, string>>) => setFaults(missing),
    edit: () => openPage('registerForm', { orgId, type, recordId }),
  };
};
export type RecordState = ReturnType<typeof useRegisterRecord>;
