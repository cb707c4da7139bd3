/** A refusal told on one line, without a trace. */
export class Refusal extends Error {}

export type Arguments = { flags: ReadonlySet<string>; values: ReadonlyMap<string, string> };

/** Reads `--json` and `--dataset FILE`. An unknown word is refused, never passed over. */
export const readArguments = (words: readonly string[], known: { flags: readonly string[]; values: readonly string[] }): Arguments => {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const name = word.replace(/^--/, '');
    if (word.startsWith('--') && known.flags.includes(name)) flags.add(name);
    else if (word.startsWith('--') && known.values.includes(name)) {
      const value = words[index + 1];
      if (value === undefined || value.startsWith('--')) throw new Refusal(`--${name} 后面要写一个值。`);
      values.set(name, value);
      index += 1;
    } else
      throw new Refusal(
        `不认识“${word}”。可用：${[...known.values.map((entry) => `--${entry} 值`), ...known.flags.map((entry) => `--${entry}`)].join('，')}`,
      );
  }
  return { flags, values };
};

/** Runs a command line and prints what it answers; a refusal is one line and exit code 1. */
export const runCommandLine = (answer: (words: readonly string[]) => string): void => {
  try {
    process.stdout.write(`${answer(process.argv.slice(2))}\n`);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
};
