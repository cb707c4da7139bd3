import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifyAnswer } from '../../config/commands/book-verify';
import { checkValueOf } from '../../src-shared/kernel/check-value';
import { nextEntry } from '../../src-shared/engines/ledger/chain';
import type { LedgerEntry } from '../../src-shared/records/ledger';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entries: LedgerEntry[] = [];
for (const place of [0, 1, 2]) {
  entries.push(
    nextEntry(entries[place - 1] ?? null, {
      orgId: 'o:b1',
      entryKind: place === 2 ? 'correction' : 'confirmation',
      subjectId: 'activity:1',
      subjectRev: place,
      digest: 'a'.repeat(64),
      at: '2026-11-24T08:00:00.000Z',
      ...(place === 2 ? { corrects: 1 } : {}),
    }),
  );
}
const fileWith = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const chain = { version: 1, orgId: 'o:b1', orgName: '炼油技术教工党支部', entries };
const value = checkValueOf(entries[1]?.hash ?? '');

it('agrees with the printed value without the program and without a key', () => {
  expect(verifyAnswer(['--chain', fileWith('chain.json', chain), '--check', value])).toBe(
    '一致，记录本印出后没有被改过。炼油技术教工党支部，到第 2 号；之后又确认 0 条，更正 1 条。',
  );
});

it('names the place where a chain was altered, and refuses what it cannot read', () => {
  const altered = { ...chain, entries: entries.map((entry, place) => (place === 0 ? { ...entry, digest: 'b'.repeat(64) } : entry)) };
  expect(() => verifyAnswer(['--chain', fileWith('altered.json', altered), '--check', value])).toThrow(
    '不一致：存证链从第 1 号起被改动过。',
  );
  expect(() => verifyAnswer(['--chain', fileWith('chain.json', chain), '--check', '0000-0000-0000'])).toThrow(
    '不一致：链里没有这个校验值。',
  );
  expect(() => verifyAnswer(['--chain', fileWith('chain.json', chain), '--check', '那一串'])).toThrow('校验值是 12 位');
  expect(() => verifyAnswer(['--chain', fileWith('other.json', { a: 1 }), '--check', value])).toThrow('不是从“一本两册”导出的存证链');
  expect(() => verifyAnswer(['--chain', 'nowhere.json'])).toThrow('用法');
});
