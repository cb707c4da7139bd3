import { openedDocuments } from '../../cloudfunctions/shared/adapters/opened';
import { contentOf, seal } from '../../cloudfunctions/shared/ledger/seal';
import type { Ports } from '../../cloudfunctions/shared/ports';
import type { Documents, Stored } from '../../cloudfunctions/shared/ports/documents';
import { digestOfContent } from '../../src-shared/engines/ledger/chain';
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

  it('of the other collections pass as they are', async () => expect(await openedDocuments(store).get('orgs', 'r1')).toBe(OLD));
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
