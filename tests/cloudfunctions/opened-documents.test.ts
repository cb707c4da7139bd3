import { openedDocuments } from '../../cloudfunctions/shared/adapters/opened';
import { contentOf, seal } from '../../cloudfunctions/shared/ledger/seal';
import type { Ports } from '../../cloudfunctions/shared/ports';
import type { Documents, Stored } from '../../cloudfunctions/shared/ports/documents';
import { digestOfContent } from '../../src-shared/engines/ledger/chain';
import { z } from '../../src-shared/kernel/schema';
import { Newer } from '../../src-shared/kernel/versions';
import { committeeTerm } from '../../src-shared/records/post';
import { digest } from '../../src-shared/records/settings';
import { openStored, ROSTER_CONTENTS, STORED } from '../../src-shared/records/stored';
import { openRecord } from '../../src-shared/records/open-record';

const OLD = { _id: 'r1', type: 'annualPlan', orgId: 'o', rev: 1, v: 1, missing: ['包含'], content: { year: '2025' } };
const NEW = { ...OLD, v: 2, missing: ['planKinds'] };
const store = { get: async () => OLD as Stored, find: async () => [OLD as Stored] } as unknown as Documents;

describe('documents of a former version', () => {
  it('are read as today’s, alone and in a list; as they are stored only where that is asked', async () => {
    const opened = openedDocuments(store);
    expect(await opened.get('records', 'r1')).toEqual(NEW);
    expect(await opened.find('records', {})).toEqual([NEW]);
    expect(await opened.find('revisions', {})).toEqual([NEW]);
    expect(await opened.find('records', {}, { asStored: true })).toEqual([OLD]);
  });
});

type Table = Record<
  string,
  { schema: unknown; version: number; upgrades: Record<number, (before: Record<string, unknown>) => Record<string, unknown>> }
>;
const LIST = {
  _id: 'd1',
  type: 'digest',
  orgId: 'o',
  memberId: 'm',
  mondayOn: '2026-11-30',
  composedAt: '2026-11-30T00:00:00.000Z',
  rev: 0,
};
const TERM = {
  _id: 't1',
  v: 1,
  type: 'committeeTerm',
  orgId: 'o',
  fromOn: '2024-01-01',
  termEndOn: '2027-01-01',
  rev: 0,
  updatedAt: '2026-11-30T00:00:00.000Z',
};
const ENTRY = { _id: 't1', type: 'committeeTerm', keys: ['org:o'], live: TERM, next: null, rev: 0 };
const held = (document: object, next: object) =>
  openStored('posts', { ...ENTRY, live: document, next: { generation: 2, content: next } } as never);

describe('documents of every other collection', () => {
  const collectionOf = (name: string): string => (name === 'rosterEntry' ? 'members' : 'jobs');
  const names = Object.keys(STORED).filter((name) => name !== 'activity' && name !== 'record');
  afterEach(() => jest.restoreAllMocks());

  it.each(names)('are handed back as they are when they are of today, and refused when a newer program wrote them: %s', (name) => {
    const today = { _id: 'x', type: name };
    expect(openStored(collectionOf(name), today)).toBe(today);
    expect(() => openStored(collectionOf(name), { ...today, v: 99 })).toThrow(Newer);
  });

  it('of a former version go through the step, say today’s version and fit its schema; a part that was read is not held against it', () => {
    const upgrades = { 2: (before: Record<string, unknown>) => ({ ...before, lines: [] }) };
    const schema = z.strictObject({ ...digest.shape, v: z.literal(2) });
    jest.replaceProperty(STORED as unknown as Table, 'digest', { schema, version: 2, upgrades });
    expect(openStored('digests', LIST)).toEqual({ ...LIST, v: 2, lines: [] });
    expect(() => openStored('digests', { ...LIST, mondayOn: 5 })).toThrow();
    expect(openStored('digests', { _id: 'd1', type: 'digest' }, false)).toEqual({ _id: 'd1', type: 'digest', v: 2, lines: [] });
    const now = { ...LIST, v: 2, lines: [] };
    expect(openStored('digests', now)).toBe(now);
  });

  it('of the roster say their version themselves, what stands and what is to come', () => {
    const upgrades = { 2: ({ seats: _, ...before }: Record<string, unknown>) => ({ ...before, seats: 3 }) };
    const schema = z.strictObject({ ...committeeTerm.shape, v: z.literal(2) });
    jest.replaceProperty(ROSTER_CONTENTS as unknown as Table, 'committeeTerm', { schema, version: 2, upgrades });
    const today = { ...TERM, v: 2, seats: 5 };
    expect(held(TERM, today)).toMatchObject({ live: { v: 2, seats: 3 }, next: { generation: 2, content: { v: 2, seats: 5 } } });
    expect(openStored('posts', ENTRY as never)).toMatchObject({ live: { v: 2, seats: 3 }, next: null });
    expect(() => held(today, { ...TERM, v: 3 })).toThrow(Newer);
  });
});

describe('what was sealed by a former version', () => {
  const sealed = { ...OLD, missing: [], state: 'submitted', sealSeq: 3, salt: 'ab' };
  const before = digestOfContent('ab', contentOf(sealed));

  it('is as it was sealed once it is read, and after it has been received and stored by today’s program', () => {
    const now = openRecord(sealed);
    expect(now.v).toBe(2);
    expect(digestOfContent('ab', contentOf(now))).toBe(before);
    expect(digestOfContent('ab', contentOf(openRecord({ ...now, rev: 2, state: 'received' })))).toBe(before);
  });

  it('is found where its content was changed behind the program’s back', () =>
    expect(digestOfContent('ab', contentOf(openRecord({ ...sealed, content: { year: '2024' } })))).not.toBe(before));

  it('is sealed as today’s when it is corrected', async () => {
    const documents = { find: async () => [] } as unknown as Documents;
    const ports = { documents, randomHex: () => 'cd' } as unknown as Ports;
    const { sealed: after, entry } = await seal(
      ports,
      { ...openRecord(sealed), rev: 2 },
      { entryKind: 'correction', at: '2026-11-20T01:00:00.000Z' },
    );
    expect(after).not.toHaveProperty('sealedAs');
    expect(digestOfContent('cd', contentOf(after))).toBe(entry.digest);
  });
});
