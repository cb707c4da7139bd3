import { closedMonthsOf } from '../../config/start/closed-months';
import { collegeParts } from '../../config/demo/generate';
import { liveEntry } from '../../cloudfunctions/shared/roster/roster-store';
import { collectionOf } from '../../cloudfunctions/shared/roster/import/existing';
import type { Plain } from '../../src-shared/kernel/versions';
import { storedFaults } from '../../src-shared/records/check-stored';
import type { RosterContent } from '../../src-shared/records/roster';
import { KEY } from './seeded';

const NOW = '2026-11-24T06:00:00.000Z';
const TODAY = '2026-11-24';
const fieldKey = { fieldKey: '0011223344556677'.repeat(4), fieldKeyId: 'test' };
const entry = (content: RosterContent): readonly [string, Plain] => [collectionOf(content), liveEntry(content)];

/** Everything that the demo college would put into the collections. */
const college = (): (readonly [string, Plain])[] =>
  [...collegeParts({ seed: 1, today: TODAY, digestKey: KEY, fieldKey, branches: 2, startsAt: '14:00' })].flatMap((part) => {
    const { postings, months } = closedMonthsOf(part, NOW);
    const of = (collection: string, list: readonly object[]) => list.map((document) => [collection, document as Plain] as const);
    return [
      ...part.roster.map(entry),
      ...of('records', [...part.activities, ...part.records]),
      ...of('revisions', part.former),
      ...of('ledger', part.ledger),
      ...of('attendance', part.rollCalls),
      ...of('points', [...part.declarations, ...postings, ...months]),
    ];
  });

describe('everything stored of a demo college of two branches', () => {
  const all = college().map(([collection, document]) => [collection, JSON.parse(JSON.stringify(document)) as Plain] as const);
  const ofEach = new Map(all.map((one) => [`${one[0]} ${String(one[1].type)}`, one]));

  it('fits what the program takes it for, the secret parts as ciphertext', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect([...ofEach.keys()].filter((name) => name.startsWith('records ')).length).toBeGreaterThan(30);
    expect(all.flatMap(([collection, document]) => storedFaults(collection, document)).slice(0, 5)).toEqual([]);
  });

  it('is found by its place where one of any type has lost a part, has one too many, or is of a version to come', () => {
    for (const [name, [collection, document]] of ofEach) {
      const { _id } = document;
      const part = 'orgId' in document ? 'orgId' : 'keys';
      const { [part]: _, ...lost } = document;
      expect([name, storedFaults(collection, lost)]).toEqual([name, [{ collection, documentId: _id, path: part, code: 'invalid_type' }]]);
      expect([name, storedFaults(collection, { ...document, planted: 1 })]).toEqual([
        name,
        [{ collection, documentId: _id, path: '', code: 'unrecognized_keys' }],
      ]);
      expect([name, storedFaults(collection, { ...document, v: 99 })[0]?.code]).toEqual([name, 'newer']);
    }
  });

  it('is found in the content of a kind, and where no program of ours wrote it', () => {
    const plan = all.find(([, { type }]) => type === 'annualPlan')?.[1] as Plain & { content: Plain };
    expect(storedFaults('records', { ...plan, content: { ...plan.content, year: 2026 } })).toMatchObject([
      { path: 'content.year', code: 'invalid_type' },
    ]);
    expect(storedFaults('records', { ...plan, type: 'of tomorrow' })).toMatchObject([{ path: 'type', code: 'unknownKind' }]);
    expect(storedFaults('jobs', { _id: 'x', type: 'of tomorrow' })).toMatchObject([{ path: 'type', code: 'unknownType' }]);
    expect(storedFaults('jobs', {})).toMatchObject([{ documentId: 'undefined', code: 'unknownType' }]);
  });
});
