import { layWorkbench, type Addition } from './workbench';

export type TriedPart = { file: string; removedIsNamedBy: string | null; seconds: number };
export type Tried = { id: string; files: number; parts: TriedPart[] };

/**
 * Adds what an addition says in a copy of the project, runs it, then takes each part away in turn and asks who says so.
 * `only`: of so many parts, for a look in passing. Throws when the whole addition is not accepted as it stands.
 */
export const tryAddition = async (addition: Addition, only = addition.parts.length): Promise<Tried> => {
  const bench = layWorkbench();
  try {
    for (const part of addition.parts) bench.put(part);
    const whole = await bench.look(addition);
    if (whole.name !== null) throw new Error(`The addition “${addition.id}” does not stand: ${whole.name}`);
    const parts: TriedPart[] = [];
    for (const part of addition.parts.slice(0, only)) {
      bench.takeAway(part);
      const { name, seconds } = await bench.look(addition);
      parts.push({ file: part.file, removedIsNamedBy: name, seconds });
      bench.put(part);
    }
    return { id: addition.id, files: addition.parts.length, parts };
  } finally {
    bench.remove();
  }
};

/** How many removals nobody named. */
export const silentOf = (tried: readonly Tried[]): number =>
  tried.flatMap(({ parts }) => parts).filter(({ removedIsNamedBy }) => removedIsNamedBy === null).length;
