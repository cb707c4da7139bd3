import { missingIn, faultsIn } from '../../../../src-shared/records/vocabulary/checks';
import { LOG, RECORD } from '../../../../src-shared/records/vocabulary/life';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import { contentSchema } from '../../../../src-shared/records/vocabulary/schema';
import { movesAlong } from '../../../../src-shared/records/vocabulary/steps';
import { KIND_NAMES, kindOf } from '../../../../src-shared/records/kinds';
import { on, opening } from './a-branch';

const withSample = KIND_NAMES.map((type): Kind => kindOf(type)).filter(({ sample }) => sample !== undefined);

it.each(withSample.map((kind) => [kind.type, kind] as const))(
  '%s gives as a sample what it would itself accept, taken along steps that are open one after the other',
  (_, kind) => {
    const { content = {}, steps = [] } = kind.sample?.({ on: '2026-11-16', memberIds: opening().memberIds }) ?? {};
    expect(contentSchema(kind.fields).safeParse(content)).toMatchObject({ success: true });
    expect([missingIn(kind.fields, content), faultsIn(kind, content, on())]).toEqual([[], []]);
    expect(movesAlong(kind.life, steps).map(({ verb }) => verb)).toEqual(steps);
  },
);

it('a step that is not open when its turn comes is refused', () => {
  expect(movesAlong(RECORD, ['submit', 'return', 'confirm']).map(({ to }) => to)).toEqual(['submitted', 'returned', 'confirmed']);
  expect(() => movesAlong(RECORD, ['return'])).toThrow('No record can return from draft.');
  expect(() => movesAlong(LOG, ['void', 'void'])).toThrow(RangeError);
});
