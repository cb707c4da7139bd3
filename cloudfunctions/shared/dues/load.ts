import { taken } from '../ports/opened';
import { duesBook, type AssessmentEntry, type DuesBook, type PaymentEntry } from '../../../src-shared/facts/dues-book';
import type { Year } from '../../../src-shared/kernel/period';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { kindOf } from '../../../src-shared/records/kinds';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { sheetKeysWithOpen } from '../../../src-shared/records/ids/sheets';

/** An assessment as it is stored; its secret fields are still ciphertext. */
export type Assessed = AssessmentEntry & StoredRecord;

const KINDS = ['duesAssessment', 'duesPayment'] as const;

const ofKind = (records: readonly StoredRecord[], type: (typeof KINDS)[number]): StoredRecord[] => {
  const counting: readonly string[] = kindOf(type)?.life.counting ?? [];
  return records.filter((record) => record.type === type && counting.includes(record.state));
};

/** What was assessed and paid in a branch, as far as it bears on some years; one billed call. `state` names every payment by its revision, voided ones too: it is never the same again once one was added or changed. */
export const duesOf = async (
  documents: Documents,
  orgId: string,
  years: readonly Year[],
): Promise<{ book: DuesBook<Assessed>; state: string[] }> => {
  const stored = await documents.find(
    COLLECTIONS.records,
    { orgId, type: { in: KINDS }, sheets: { in: sheetKeysWithOpen(orgId, years) } },
    { without: ['attachments', 'reasons'] },
  );
  const records = stored.map((document) => taken('record', document));
  const payments = ofKind(records, 'duesPayment') as unknown as PaymentEntry[];
  const days = new Map(payments.map(({ _id, day }) => [_id, day]));
  const assessments = ofKind(records, 'duesAssessment') as unknown as Assessed[];
  return {
    book: duesBook({ assessments, payments, dayOf: (paymentId) => days.get(paymentId) }),
    state: records
      .filter(({ type }) => type === 'duesPayment')
      .map(({ _id, rev }) => `${_id}@${rev}`)
      .sort(),
  };
};
