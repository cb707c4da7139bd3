import { replaceActivity } from '../../../cloudfunctions/shared/meetings/activities/load';
import { sealActivity } from '../../../cloudfunctions/shared/meetings/activities/seal';
import { refuseAny } from '../../../cloudfunctions/shared/pipeline/problem';
import { sealedActivity } from '../sealed-activity';

const asking = { nowAt: '2026-11-30T01:00:00.000Z', who: { memberId: 'm:secretary' }, refuse: refuseAny };
const confirmed = { ...sealedActivity('o:b1', '2026-11-24', []), sealSeq: 4, salt: '00' };
const published = { ...confirmed, state: 'published' as const, sealSeq: undefined, salt: undefined };
const ports = { documents: { find: () => Promise.resolve([]) }, randomHex: (bytes: number) => 'ab'.repeat(bytes) } as unknown as Parameters<
  typeof sealActivity
>[0]['ports'];

describe('the door through which activities are written', () => {
  it('lets an unsealed one through, with the next revision', () => {
    expect(replaceActivity(asking, published, { place: '另一处' })).toMatchObject({
      after: { rev: 4, place: '另一处', updatedBy: 'm:secretary' },
      write: { kind: 'replace', expectedRev: 3 },
    });
  });

  it('refuses a sealed one, whatever is to change in it', () => {
    for (const change of [
      {},
      { place: '另一处' },
      { state: 'published' as const },
      { signIn: { ...confirmed.signIn, closedAt: '2026-11-24T07:00:00.000Z' } },
    ]) {
      expect(() => replaceActivity(asking, confirmed, change)).toThrow(expect.objectContaining({ code: 'record.sealed' }));
    }
  });

  it('does not make one sealed without a seal', () => {
    expect(() => replaceActivity(asking, published, { state: 'confirmed' })).toThrow('sealActivity');
  });

  it('with the seal confirms one, and of a sealed one keeps the former revision and names the entry it corrects', async () => {
    const first = await sealActivity({ ...asking, ports }, published, {});
    expect(first).toMatchObject({ sealed: { state: 'confirmed', rev: 4, sealSeq: 1 }, entry: { entryKind: 'confirmation' } });
    expect(first.writes.map(({ kind, collection }) => `${kind} ${collection}`)).toEqual(['replace records', 'insert ledger']);
    const again = await sealActivity({ ...asking, ports }, confirmed, { place: '另一处' });
    expect(again.entry).toMatchObject({ entryKind: 'correction', corrects: 4 });
    expect(again.writes.map(({ kind, collection }) => `${kind} ${collection}`)).toEqual([
      'insert revisions',
      'replace records',
      'insert ledger',
    ]);
  });
});
