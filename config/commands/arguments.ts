/** A refusal told without a trace, each of its lines one thing that is wrong. */
export class Refusal extends Error {}

export type Arguments = { flags: ReadonlySet<string>; values: ReadonlyMap<string, string>; files: readonly string[] };
/** `files` is how many words may stand without a name before them. */
type Known = { flags: readonly string[]; values: readonly string[]; files?: number };

const unknownWord = (word: string, known: Known): Refusal =>
  new Refusal(
    `不认识“${word}”。可用：${[...known.values.map((entry) => `--${entry} 值`), ...known.flags.map((entry) => `--${entry}`)].join('，')}`,
  );

/** `--dataset=FILE` and `--dataset FILE` alike, as the name and the value that stands in the same word, if one does. */
const splitWord = (word: string): { name: string; inline?: string } => {
  const place = word.indexOf('=');
  return place < 0 ? { name: word.slice(2) } : { name: word.slice(2, place), inline: word.slice(place + 1) };
};

/** Reads `--json`, `--dataset FILE` and `--dataset=FILE`; `--help` is always known. An unknown word is refused, never passed over. */
export const readArguments = (words: readonly string[], asked: Known): Arguments => {
  const known: Known = { ...asked, flags: [...asked.flags, 'help'] };
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const { name, inline } = word.startsWith('--') ? splitWord(word) : { name: '' };
    if (known.values.includes(name)) {
      const value = inline ?? words[index + 1];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
        throw new Refusal(`--${name} 后面要写一个值。`);
      if (values.has(name)) throw new Refusal(`--${name} 写了两次。`);
      values.set(name, value);
      if (inline === undefined) index += 1;
    } else if (inline === undefined && known.flags.includes(name)) flags.add(name);
    else if (!word.startsWith('--') && files.length < (known.files ?? 0)) files.push(word);
    else throw unknownWord(word, known);
  }
  return { flags, values, files };
};

/** What a command says when it meets what nobody foresaw: one line, and that it is not the caller's fault. */
const UNFORESEEN = '没有料到的错，是程序的错，不是您的：';
const oneLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);

/** A reader who has seen enough (`… | head`) closes the pipe; that is no fault. A full disk is one, and is said on one line. */
const mindOutput = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') console.error(`结果写不出去（${error.code ?? '原因不明'}）。`);
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
};

/** Runs a command line and prints what it answers. A refusal ends with 1, what was not foreseen with one line and 2; neither shows a trace. */
export const runCommandLine = (answer: (words: readonly string[]) => string): void => {
  mindOutput();
  try {
    process.stdout.write(`${answer(process.argv.slice(2))}\n`);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : `${UNFORESEEN}${oneLine(error)}`);
    process.exitCode = error instanceof Refusal ? 1 : 2;
  }
};
