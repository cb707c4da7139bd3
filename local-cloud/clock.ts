/** What rings at certain moments of a test clock, e.g. the timers of a cloud. */
export type Alarm = {
  /** The first moment after `after` at which it rings, if there is one. */
  nextAfter(after: number): number | undefined;
  ring(at: number): Promise<void>;
};

export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/**
 * A clock that stands still until a test moves it; moving it rings what falls due on the way, in order.
 *
 * @example const clock = new TestClock('2026-11-24T01:00:00.000Z'); await clock.advance(60_000);
 */
export class TestClock implements Clock {
  // Shared memory, so that a function under way in another thread reads the same moment.
  readonly #cell = new Float64Array(new SharedArrayBuffer(8));
  readonly #alarms = new Set<Alarm>();
  #moving: Promise<void> = Promise.resolve();

  constructor(startAt: string) {
    this.#cell[0] = moment(startAt);
  }

  get memory(): SharedArrayBuffer {
    return this.#cell.buffer as SharedArrayBuffer;
  }

  now(): number {
    return this.#cell[0] ?? Number.NaN;
  }

  /** Moves to a moment and waits for what rings on the way; moving back rings nothing. */
  set(at: string): Promise<void> {
    const target = moment(at);
    return this.#queue(() => this.#moveTo(target));
  }

  /** Is at a moment as if nothing had been between: nothing rings. */
  jump(at: string): Promise<void> {
    const target = moment(at);
    return this.#queue(async () => {
      this.#cell[0] = target;
    });
  }

  advance(ms: number): Promise<void> {
    return this.#queue(() => this.#moveTo(this.now() + ms));
  }

  attach(alarm: Alarm): () => void {
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  #queue(move: () => Promise<void>): Promise<void> {
    const moved = this.#moving.then(move);
    this.#moving = moved.catch(() => undefined);
    return moved;
  }

  async #moveTo(target: number): Promise<void> {
    for (let due = this.#firstDue(target); due; due = this.#firstDue(target)) {
      this.#cell[0] = due.at;
      for (const alarm of due.alarms) await alarm.ring(due.at);
    }
    this.#cell[0] = target;
  }

  #firstDue(target: number): { at: number; alarms: Alarm[] } | undefined {
    const dues = [...this.#alarms].flatMap((alarm) => {
      const at = alarm.nextAfter(this.now());
      return at !== undefined && at <= target ? [{ at, alarm }] : [];
    });
    if (dues.length === 0) return undefined;
    const at = Math.min(...dues.map((due) => due.at));
    return { at, alarms: dues.filter((due) => due.at === at).map((due) => due.alarm) };
  }
}

const moment = (at: string): number => {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new Error(`不是一个时刻：${at}`);
  return ms;
};
