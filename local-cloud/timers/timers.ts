import { type Clock, TestClock } from '../clock';
import type { FunctionDefinition } from '../functions/definition';
import { missedRunsMax } from '../limits';
import { type Cron, parseCron } from './cron';
import { nextOccurrence, occurrencesBetween } from './occurrences';

export type TimerMemory = { read: (key: string) => string | undefined; write: (key: string, value: string) => Promise<void> };

export type TimerOptions = {
  functions: readonly FunctionDefinition[];
  clock: Clock;
  /** Where the last run is kept, so that what was missed is known at the next start. */
  memory: TimerMemory;
  run: (functionName: string, timerName: string, at: number) => Promise<unknown>;
  log: (line: string) => void;
};

type Timer = { functionName: string; name: string; cron: Cron; key: string; lastAt: number };

/** Runs the timers one at a time, in the order of their moments; catches up on what was missed. */
export class Timers {
  readonly #options: TimerOptions;
  readonly #timers: Timer[];
  #running: Promise<void> = Promise.resolve();
  #detach: (() => void) | undefined;
  #wake: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: TimerOptions) {
    this.#options = options;
    this.#timers = options.functions.flatMap(({ name: functionName, timers = [] }) =>
      timers.map(({ name, cron }) => ({ functionName, name, cron: parseCron(cron), key: `timer:${functionName}:${name}`, lastAt: 0 })),
    );
  }

  async start(): Promise<void> {
    const { clock, memory } = this.#options;
    const now = clock.now();
    for (const timer of this.#timers) {
      const last = Date.parse(memory.read(timer.key) ?? '');
      timer.lastAt = Number.isNaN(last) ? now : last;
      if (Number.isNaN(last)) await memory.write(timer.key, new Date(now).toISOString());
    }
    void this.#runUntil(now);
    if (clock instanceof TestClock) {
      this.#detach = clock.attach({ nextAfter: (after) => this.#nextAfter(after), ring: (at) => this.#runUntil(at) });
    } else this.#sleep();
  }

  /** Counts from now, as on the first day: what was missed is forgotten. */
  async startAgain(): Promise<void> {
    await this.settled();
    const now = this.#options.clock.now();
    for (const timer of this.#timers) {
      timer.lastAt = now;
      await this.#options.memory.write(timer.key, new Date(now).toISOString());
    }
  }

  /** Every run that has begun or fallen due is over. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#detach?.();
    clearTimeout(this.#wake);
    await this.#running;
  }

  #nextAfter(after: number): number | undefined {
    const nexts = this.#timers.flatMap((timer) => nextOccurrence(timer.cron, after) ?? []);
    return nexts.length > 0 ? Math.min(...nexts) : undefined;
  }

  #sleep(): void {
    const now = this.#options.clock.now();
    const next = this.#nextAfter(now);
    if (next === undefined || this.#isClosed) return;
    // A computer that slept wakes within a minute of the moment, not a whole nap later.
    this.#wake = setTimeout(
      () => {
        void this.#runUntil(this.#options.clock.now()).then(() => this.#sleep());
      },
      Math.min(next - now, 60_000),
    );
    this.#wake.unref();
  }

  #runUntil(until: number): Promise<void> {
    this.#running = this.#running.then(async () => {
      const due = this.#timers.flatMap((timer) =>
        occurrencesBetween(timer.cron, [timer.lastAt, until], missedRunsMax).map((at) => ({ timer, at })),
      );
      for (const { timer, at } of due.sort((a, b) => a.at - b.at)) await this.#run(timer, at);
    });
    return this.#running;
  }

  async #run(timer: Timer, at: number): Promise<void> {
    if (this.#isClosed) return;
    const { run, memory, log } = this.#options;
    try {
      await run(timer.functionName, timer.name, at);
    } catch (error) {
      if (this.#isClosed) return;
      log(
        `定时器 ${timer.functionName}/${timer.name}（${new Date(at).toISOString()}）失败：${error instanceof Error ? error.message : String(error)}`,
      );
    }
    timer.lastAt = at;
    await memory.write(timer.key, new Date(at).toISOString());
  }
}
