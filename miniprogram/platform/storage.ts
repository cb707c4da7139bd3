// The one door to what the phone keeps. What it is, and how it became so, stands in kept-table.ts.
import Taro from '@tarojs/taro';
import { Newer, upgraded } from '@shared/kernel/versions';
import { fits } from './kept-shape';
import { KEPT, type Kept, type KeptName, type Row } from './kept-table';

/** As it lies on the device; a value that stands there alone was kept before there were versions. */
type Envelope = { v: number; kept: unknown };
/** `misfits`: what of it is not of its shape, and is never thrown away. */
type Found = { state: 'none' } | { state: 'newer' } | { state: 'here'; value?: unknown; misfits: readonly unknown[] };

/** Something that must not be lost was kept by a newer program, or cannot be read: it stays as it is. */
export type HeldBack = { name: KeptName; why: 'newer' | 'unreadable' };

const held = new Map<string, HeldBack>();
const listeners = new Set<(held: HeldBack) => void>();

/** Told once for each, those found before as well. */
export const onHeldBack = (listener: (held: HeldBack) => void): (() => void) => {
  held.forEach((one) => listener(one));
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const keyOf = (row: Row, rest: string): string => (rest === '' ? row.key : `${row.key}:${rest}`);

const rawAt = (key: string): string => {
  try {
    const text: unknown = Taro.getStorageSync(key);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
};

const putRaw = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'kept,v';

const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
};

/** A list is looked at entry by entry: one that does not fit takes no other with it. */
const ofShape = ({ shape }: Row, value: unknown): Found => {
  if (shape.is === 'list' && Array.isArray(value)) {
    const isFit = (entry: unknown): boolean => fits(shape.of, entry);
    return { state: 'here', value: value.filter(isFit), misfits: value.filter((entry) => !isFit(entry)) };
  }
  return fits(shape, value) ? { state: 'here', value, misfits: [] } : { state: 'here', misfits: [value] };
};

const foundAt = (row: Row, key: string): Found => {
  const raw = rawAt(key);
  if (raw === '') return { state: 'none' };
  const there = parsed(raw);
  if (there === undefined) return { state: 'here', misfits: [raw] };
  const { v, kept } = isEnvelope(there) ? there : { v: 1, kept: there };
  if (row.isCache) return v === row.version ? ofShape(row, kept) : { state: 'none' };
  try {
    return ofShape(row, upgraded(kept, v, { version: row.version, upgrades: row.upgrades ?? {} }));
  } catch (error) {
    return error instanceof Newer ? { state: 'newer' } : { state: 'here', misfits: [kept] };
  }
};

/** Says that something stays as it is, with whoever listens. */
export const holdBack = (name: KeptName, rest: string, why: HeldBack['why']): void => {
  const key = keyOf(KEPT[name], rest);
  if ((KEPT[name] as Row).isCache || held.has(key)) return;
  held.set(key, { name, why });
  // After whatever is being drawn now.
  void Promise.resolve().then(() => listeners.forEach((listener) => listener({ name, why })));
};

/** What is kept under a name; undefined where there is nothing that today's program can read. */
export const readStored = <N extends KeptName>(name: N, rest = ''): Kept<N> | undefined => {
  const found = foundAt(KEPT[name], keyOf(KEPT[name], rest));
  if (found.state === 'newer') holdBack(name, rest, 'newer');
  if (found.state === 'here' && found.misfits.length > 0) holdBack(name, rest, 'unreadable');
  return found.state === 'here' ? (found.value as Kept<N> | undefined) : undefined;
};

/** Whether a newer program has kept something here, which this one leaves alone. */
export const isNewerKept = (name: KeptName, rest = ''): boolean => foundAt(KEPT[name], keyOf(KEPT[name], rest)).state === 'newer';

const asideOf = (key: string): string => `${key}~aside`;
const misfitsOf = (found: Found): readonly unknown[] => (found.state === 'here' ? found.misfits : []);

/** What cannot be read is laid beside before its place is taken. */
const areLaidAside = (key: string, misfits: readonly unknown[]): boolean => {
  if (misfits.length === 0) return true;
  const before = parsed(rawAt(asideOf(key)) || '[]');
  return putRaw(asideOf(key), [...(Array.isArray(before) ? (before as unknown[]) : [before]), ...misfits]);
};

/** False when the device refuses (full, or private browsing), or when a newer program's stands there: then nothing was kept. */
export const writeStored = <N extends KeptName>(name: N, rest: string, value: Kept<N>): boolean => {
  const row: Row = KEPT[name];
  const key = keyOf(row, rest);
  const found: Found = row.isCache ? { state: 'none' } : foundAt(row, key);
  if (found.state === 'newer') return false;
  const misfits = misfitsOf(found);
  // Entries that this program does not know stay in their list, for one that does.
  const isAmong = Array.isArray(value) && found.state === 'here' && found.value !== undefined;
  if (!isAmong && !areLaidAside(key, misfits)) return false;
  return putRaw(key, { v: row.version, kept: isAmong ? [...(value as unknown[]), ...misfits] : value } satisfies Envelope);
};

/** What a newer program has kept stays. */
export const removeStored = (name: KeptName, rest = ''): void => {
  const row: Row = KEPT[name];
  const key = keyOf(row, rest);
  const found: Found = row.isCache ? { state: 'none' } : foundAt(row, key);
  if (found.state === 'newer' || !areLaidAside(key, misfitsOf(found))) return;
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was stored, or nothing can be.
  }
};
