// What of a change a reader or writer of before cannot live with. Each is named by its path.
import type { Part, Shape } from './shape';

const isLower = (now: number | undefined, before: number | undefined): boolean =>
  now !== undefined && (before === undefined || now < before);
const isHigher = (now: number | undefined, before: number | undefined): boolean =>
  now !== undefined && (before === undefined || now > before);

/** Something of before that the schema of now would not take. */
const narrowed = (before: Part, now: Part): string[] => {
  if (before.type !== now.type) return [`was ${before.type}, is ${now.type}`];
  const gone = (before.oneOf ?? []).filter((value) => now.oneOf !== undefined && !now.oneOf.includes(value));
  return [
    ...(gone.length > 0 ? [`no longer takes ${gone.join(', ')}`] : []),
    ...(now.isRequired === true && before.isRequired !== true ? ['is required now'] : []),
    ...(now.pattern !== undefined && now.pattern !== before.pattern ? ['has another pattern'] : []),
    ...(isHigher(now.least, before.least) ? ['has a higher least'] : []),
    ...(isLower(now.most, before.most) ? ['has a lower most'] : []),
  ];
};

/** Below a part that is new itself nothing is asked of what was written before it; nor of a row that there may be none of. */
const isNamedInKnown = (path: string, before: Shape): boolean => {
  const over = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return !/[\]})]$/.test(path) && (over === '' || before[over] !== undefined);
};

/** What was written by `before` and is read by `now`: stored content, and what a phone of last month sends. */
export const unreadable = (before: Shape, now: Shape): string[] => [
  ...Object.entries(before).flatMap(([path, part]) => {
    const other = now[path];
    return other === undefined ? [`${path} is gone`] : narrowed(part, other).map((word) => `${path} ${word}`);
  }),
  ...Object.entries(now).flatMap(([path, part]) =>
    before[path] === undefined && part.isRequired === true && isNamedInKnown(path, before) ? [`${path} is new and required`] : [],
  ),
];

/** What is written by `now` and read by a program of `before`: the replies a phone of last month gets. */
export const unspeakable = (before: Shape, now: Shape): string[] =>
  Object.entries(before).flatMap(([path, part]) => {
    const other = now[path];
    if (other === undefined) return [`${path} is gone`];
    // A text that is one of a few by now reads as any text did.
    const isNarrower = part.type === 'string' && other.type === 'choice';
    if (other.type !== part.type && !isNarrower) return [`${path} was ${part.type}, is ${other.type}`];
    return part.isRequired === true && other.isRequired !== true ? [`${path} may be absent now`] : [];
  });

export type Kept = { version: number; shape: Shape };
export type Spoken = { kind: string; input: Shape; output: Shape };
export type Pins = {
  kinds: Record<string, Kept>;
  records: Record<string, Kept>;
  phone: Record<string, Kept>;
  contract: Record<string, Spoken>;
};

const keptFaults = (name: string, before: Kept, now: Kept | undefined): string[] => {
  if (now === undefined) return [`${name} is gone, and what was stored of it cannot be read`];
  if (now.version > before.version) return [];
  return unreadable(before.shape, now.shape).map((words) => `${name}: ${words}; it wants a version and a step to it`);
};

const spokenFaults = (name: string, before: Spoken, now: Spoken | undefined): string[] => {
  if (now === undefined) return [`${name} is gone; phones of last month ask for it`];
  return [
    ...(now.kind === before.kind ? [] : [`${name} was a ${before.kind}, is a ${now.kind}`]),
    ...unreadable(before.input, now.input).map((words) => `${name} asks: ${words}`),
    ...unspeakable(before.output, now.output).map((words) => `${name} answers: ${words}`),
  ];
};

/** Everything that breaks what is stored or what phones of last month say; empty for what only adds. */
export const faultsBetween = (before: Pins, now: Pins): string[] => [
  ...(['kinds', 'records', 'phone'] as const).flatMap((part) =>
    Object.entries(before[part]).flatMap(([name, kept]) => keptFaults(name, kept, now[part][name])),
  ),
  ...Object.entries(before.contract).flatMap(([name, spoken]) => spokenFaults(name, spoken, now.contract[name])),
];
