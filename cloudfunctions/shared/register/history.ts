import type { RegisterPage } from '../../../src-shared/contract/register';
import type { Kind } from '../../../src-shared/records/kind/kind';
import type { StoredRecord } from '../../../src-shared/records/kind/schema';
import { auditLine, ledgerEntry, type AuditLine } from '../../../src-shared/records/machinery';
import { COLLECTIONS } from '../collections';
import type { Asking } from './roles';

const SAVE_WORDS: Readonly<Record<string, string>> = { registered: '登记', changed: '修改', corrected: '更正' };
const PHOTO_WORDS: Readonly<Record<string, string>> = { 'register.attachPhoto': '加照片', 'register.detachPhoto': '去掉照片' };

const wordOf = ({ action, outcome }: AuditLine, kind: Kind): string | null => {
  if (action === 'register.save') return SAVE_WORDS[outcome] ?? null;
  if (action === 'register.move') return kind.life.moves.find((move) => move.verb === outcome)?.word ?? outcome;
  return PHOTO_WORDS[action] ?? null;
};

export type Happened = { at: string; personId: string; word: string; reason: string | undefined };

/** Who did what to a record, newest first. What was done to it by the program itself (a demo, a sweep) has no line. */
export const historyOf = async ({ ports }: Asking, record: StoredRecord, kind: Kind): Promise<Happened[]> => {
  const stored = await ports.documents.find(COLLECTIONS.audit, { subjectId: record._id });
  const reasonOf = ({ at, outcome }: AuditLine): string | undefined => record.reasons?.find((entry) => entry.at === at && entry.step === outcome)?.words;
  return stored
    .map((document) => auditLine.parse(document))
    .flatMap((line) => {
      const word = wordOf(line, kind);
      return word === null ? [] : [{ at: line.at, personId: line.personId, word, reason: reasonOf(line) }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
};

export const sealOf = async ({ ports }: Asking, record: StoredRecord): Promise<RegisterPage['seal']> => {
  if (record.sealSeq === undefined) return undefined;
  const entry = ledgerEntry.parse(await ports.documents.get(COLLECTIONS.ledger, `${record.orgId}:${record.sealSeq}`));
  return { seq: entry.seq, hash: entry.hash };
};
