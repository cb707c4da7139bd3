import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pins } from './compare';

const PARTS = ['kinds', 'records', 'phone', 'contract'] as const;
const fileOf = (part: string): string => path.join(__dirname, '../../tests/pins', `${part}.json`);

/** One path a line, so that a change reads as what it is. */
const linesOf = (value: unknown, depth: number): string => {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.length === 0
    ? '{}'
    : `{\n${entries.map(([name, inner]) => `${JSON.stringify(name)}: ${linesOf(inner, depth - 1)}`).join(',\n')}\n}`;
};

export const textOf = (part: (typeof PARTS)[number], pins: Pins): string => `${linesOf(pins[part], 3)}\n`;

export const readPins = (): Pins =>
  Object.fromEntries(PARTS.map((part) => [part, JSON.parse(readFileSync(fileOf(part), 'utf8')) as unknown])) as Pins;

export const writePins = (pins: Pins): void => {
  for (const part of PARTS) writeFileSync(fileOf(part), textOf(part, pins));
};
