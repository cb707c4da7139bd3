import fc from 'fast-check';
import { checkValueOf, typedCheckValue } from '../../../../src-shared/kernel/check-value';
import { chainVerdict } from '../../../../src-shared/engines/books/verdict';
import { hashOfEntry, nextEntry } from '../../../../src-shared/engines/ledger/chain';
import { sha256Hex } from '../../../../src-shared/kernel/hash';
import type { LedgerEntry } from '../../../../src-shared/records/ledger';

const chainOf = (length: number): LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    entries.push(
      nextEntry(entries[index - 1] ?? null, {
        orgId: 'o:b1',
        entryKind: 'confirmation',
        subjectId: `activity:${index}`,
        subjectRev: 1,
        digest: sha256Hex(String(index)),
        at: '2026-11-24T08:00:00.000Z',
      }),
    );
  }
  return entries;
};
const printed = (entries: readonly LedgerEntry[], seq: number): string => checkValueOf(entries[seq - 1]?.hash ?? '');

it('prints twelve characters in three groups and reads them with small letters, spaces or strokes', () => {
  expect(checkValueOf(`3fa109bc77d2${'0'.repeat(52)}`)).toBe('3FA1-09BC-77D2');
  expect(['3FA1-09BC-77D2', ' 3fa1 09bc 77d2 ', '3fa109bc77d2', '3FA1－09BC－77D2'].map(typedCheckValue)).toEqual(
    Array(4).fill('3fa109bc77d2'),
  );
  expect(['', '3FA1-09BC', '3FA1-09BC-77DZ', '3FA1-09BC-77D2-1'].map(typedCheckValue)).toEqual([null, null, null, null]);
});

it('says of an untouched chain that it is the same, and how many entries came after the book', () => {
  const chain = chainOf(9);
  expect(chainVerdict(chain, printed(chain, 6))).toMatchObject({
    is: 'same',
    head: { seq: 6 },
    since: [{ seq: 7 }, { seq: 8 }, { seq: 9 }],
  });
  expect(chainVerdict(chain, '那一串')).toEqual({ is: 'unreadable' });
  expect(chainVerdict([], printed(chain, 6))).toEqual({ is: 'different', fault: null });
});

it('sees every altered entry up to the printed end, also when the whole chain was written anew after it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.nat(),
      fc.constantFrom('digest', 'subjectId', 'at'),
      fc.boolean(),
      (length, place, field, isRewritten) => {
        const chain = chainOf(length);
        const value = printed(chain, length);
        const at = place % length;
        const forged: LedgerEntry[] = [];
        for (const [index, entry] of chain.entries()) {
          const changed =
            index === at ? { ...entry, [field]: field === 'at' ? '2026-11-25T08:00:00.000Z' : `${entry[field as 'digest']}x` } : entry;
          const { _id, type, hash, ...body } = isRewritten
            ? { ...changed, prevHash: forged[index - 1]?.hash ?? changed.prevHash }
            : changed;
          forged.push({ _id, type, ...body, hash: isRewritten ? hashOfEntry(body) : hash });
        }
        expect(chainVerdict(forged, value).is).toBe('different');
      },
    ),
    { numRuns: 200 },
  );
});
