// What is special about a kind stands under its name, and what stands under no name of a kind does not compile.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { behaviourOf } from '../../../cloudfunctions/shared/kinds';
import type { Behaviour, Behaviours } from '../../../cloudfunctions/shared/kinds/behaviour';
import { kindOf } from '../../../src-shared/records/kinds';

// Looked at by the compiler: each of these lines must be an error.
// @ts-expect-error There is no kind of this name.
const misspelt: Behaviours = { publicNotise: {} };
// @ts-expect-error Nor a behaviour.
const unheardOf: Behaviours = { publicNotice: { efect: async () => null } };
// @ts-expect-error A notice has no such field.
const wrongField: Behaviour<'publicNotice'> = { prefill: async (_, __, { quarterly }) => ({ title: quarterly }) };
// @ts-expect-error The behaviour of one kind is not that of another.
const another: Behaviours = { publicNotice: { prefill: async () => ({ half: '2026-H1' }) } };

it('a misspelt kind, behaviour or field does not compile', () => {
  expect([misspelt, unheardOf, wrongField, another]).toHaveLength(4);
});

it('a kind finds its own, and most kinds need nothing besides their description', () => {
  expect([Object.keys(behaviourOf(kindOf('publicNotice'))).sort(), behaviourOf(kindOf('heartTalk'))]).toEqual([['effect', 'prefill'], {}]);
});

it('every behaviour that is written is in use: one file too few in the list would be silent', () => {
  const folder = join(__dirname, '../../../cloudfunctions/shared/kinds');
  const files = readdirSync(folder).filter((name) => !['index.ts', 'behaviour.ts'].includes(name));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const written = jest.requireActual<Record<string, unknown>>(join(folder, file));
    expect(Object.keys(written)).not.toEqual([]);
    for (const [type, behaviour] of Object.entries(written)) expect([file, behaviourOf({ type })]).toEqual([file, behaviour]);
  }
});
