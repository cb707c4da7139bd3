import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestOfContent, GENESIS, nextEntry, verifyChain } from '../../../src-shared/engines/ledger/chain';
import type { LedgerEntry } from '../../../src-shared/records/ledger';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const entryLike = fc.record({ subjectRev: fc.nat(50), digest: hex, isCorrection: fc.boolean() });
const chainOf = (length: { min: number; max: number }): fc.Arbitrary<LedgerEntry[]> =>
  fc.array(entryLike, { minLength: length.min, maxLength: length.max }).map((parts) =>
    parts.reduce<LedgerEntry[]>((chain, { subjectRev, digest, isCorrection }, index) => {
      const corrects = isCorrection && index > 0 ? index : undefined;
      const entryKind = corrects === undefined ? 'confirmation' : 'correction';
      return [
        ...chain,
        nextEntry(chain[index - 1] ?? null, {
          orgId: 'o:1',
          entryKind,
          subjectId: `activity:${index}`,
          subjectRev,
          digest,
          at: `2026-11-24T0${index % 10}:00:00.000Z`,
          corrects,
        }),
      ];
    }, []),
  );

type Altered = { name: string; alter: (entry: LedgerEntry) => LedgerEntry };
const ALTERATIONS: Altered[] = [
  { name: 'orgId', alter: (entry) => ({ ...entry, orgId: 'o:2' }) },
  { name: 'seq', alter: (entry) => ({ ...entry, seq: entry.seq + 1000 }) },
  { name: 'prevHash', alter: (entry) => ({ ...entry, prevHash: 'f'.repeat(64) }) },
  { name: 'entryKind', alter: (entry) => ({ ...entry, entryKind: entry.entryKind === 'correction' ? 'confirmation' : 'correction' }) },
  { name: 'subjectId', alter: (entry) => ({ ...entry, subjectId: `${entry.subjectId}x` }) },
  { name: 'subjectRev', alter: (entry) => ({ ...entry, subjectRev: entry.subjectRev + 1 }) },
  { name: 'corrects', alter: (entry) => ({ ...entry, corrects: (entry.corrects ?? 0) + 1 }) },
  { name: 'digest', alter: (entry) => ({ ...entry, digest: `${entry.digest.slice(1)}${entry.digest.startsWith('0') ? '1' : '0'}x` }) },
  { name: 'at', alter: (entry) => ({ ...entry, at: '2025-01-01T00:00:00.000Z' }) },
  { name: 'hash', alter: (entry) => ({ ...entry, hash: 'e'.repeat(64) }) },
];

describe('the chain of a branch', () => {
  it('is sound as it was made, in whatever order its entries are read', () => {
    const read = chainOf({ min: 0, max: 8 }).chain((chain) =>
      fc.tuple(fc.constant(chain), fc.shuffledSubarray(chain, { minLength: chain.length })),
    );
    fc.assert(
      fc.property(read, ([chain, shuffled]) => {
        expect(verifyChain(chain)).toBeNull();
        expect(verifyChain(shuffled)).toBeNull();
        expect(chain.map((entry) => entry._id)).toEqual(chain.map((_, index) => `o:1:${index + 1}`));
        expect(chain[0]?.prevHash ?? GENESIS).toBe(GENESIS);
      }),
    );
  });

  it.each(ALTERATIONS)('shows where the $name of an entry was altered', ({ alter }) => {
    const altered = chainOf({ min: 1, max: 8 }).chain((chain) => fc.tuple(fc.constant(chain), fc.nat(chain.length - 1)));
    fc.assert(
      fc.property(altered, ([chain, at]) => {
        expect(verifyChain(chain.map((entry, index) => (index === at ? alter(entry) : entry)))).not.toBeNull();
      }),
    );
  });

  it('shows an entry that was taken out, or put in twice', () => {
    const cut = chainOf({ min: 2, max: 8 }).chain((chain) => fc.tuple(fc.constant(chain), fc.nat(chain.length - 2)));
    fc.assert(
      fc.property(cut, ([chain, at]) => {
        expect(verifyChain(chain.filter((_, index) => index !== at))).not.toBeNull();
        expect(verifyChain([...chain, ...chain.slice(at, at + 1)])).not.toBeNull();
      }),
    );
  });

  it('shows an entry that was made anew with a right hash, by the next one', () => {
    fc.assert(
      fc.property(chainOf({ min: 2, max: 6 }), (chain) => {
        const [first, ...rest] = chain;
        if (first === undefined) return;
        const { orgId, entryKind, subjectId, subjectRev, at } = first;
        const made = nextEntry(null, { orgId, entryKind, subjectId, subjectRev, at, digest: 'a'.repeat(63) });
        expect(verifyChain([made, ...rest])).toEqual({ seq: 2, fault: 'prevHash' });
      }),
    );
  });
});

describe('an entry', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const confirmed = {
    orgId: 'o:1',
    entryKind: 'confirmation' as const,
    subjectId: 'a:1',
    subjectRev: 3,
    digest: 'd1',
    at: '2026-11-24T09:00:00.000Z',
  };
  const first = nextEntry(null, confirmed);
  const second = nextEntry(first, { ...confirmed, entryKind: 'correction', subjectRev: 4, digest: 'd2', corrects: 1 });

  it('that is the first follows sixty-four noughts, and its hash can be had by anybody from its words in the order of their names', () => {
    const words = `{"at":"2026-11-24T09:00:00.000Z","digest":"d1","entryKind":"confirmation","orgId":"o:1","prevHash":"${'0'.repeat(64)}","seq":1,"subjectId":"a:1","subjectRev":3}`;
    expect(first).toStrictEqual({ ...confirmed, _id: 'o:1:1', type: 'ledgerEntry', seq: 1, prevHash: '0'.repeat(64), hash: sha256(words) });
  });

  it('that corrects names the one it corrects, and the hash of the one before', () => {
    const words = `{"at":"2026-11-24T09:00:00.000Z","corrects":1,"digest":"d2","entryKind":"correction","orgId":"o:1","prevHash":"${first.hash}","seq":2,"subjectId":"a:1","subjectRev":4}`;
    expect(second).toStrictEqual({
      ...confirmed,
      entryKind: 'correction',
      subjectRev: 4,
      digest: 'd2',
      corrects: 1,
      _id: 'o:1:2',
      type: 'ledgerEntry',
      seq: 2,
      prevHash: first.hash,
      hash: sha256(words),
    });
  });

  it('that is wrong is told with its place and with what is wrong of it', () => {
    const third = nextEntry(second, confirmed);
    expect(verifyChain([first, third])).toEqual({ seq: 2, fault: 'gap' });
    expect(verifyChain([second, third])).toEqual({ seq: 1, fault: 'gap' });
    expect(verifyChain([first, second, second])).toEqual({ seq: 3, fault: 'gap' });
    expect(verifyChain([first, { ...second, prevHash: 'f'.repeat(64) }, third])).toEqual({ seq: 2, fault: 'prevHash' });
    expect(verifyChain([first, second, { ...third, digest: 'd3' }])).toEqual({ seq: 3, fault: 'hash' });
    expect(verifyChain([first, { ...second, hash: 'e'.repeat(64) }, third])).toEqual({ seq: 2, fault: 'hash' });
  });
});

describe('the digest of a content', () => {
  it('says nothing of the content without the salt, and is the same in whatever order it is written', () => {
    expect(digestOfContent('00', { a: 1, b: '二' })).toBe(digestOfContent('00', { b: '二', a: 1 }));
    expect(digestOfContent('00', { a: 1 })).not.toBe(digestOfContent('01', { a: 1 }));
    expect(digestOfContent('00', { a: 1 })).not.toBe(digestOfContent('00', { a: 2 }));
  });
});
