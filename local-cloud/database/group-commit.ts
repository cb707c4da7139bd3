import { failed } from './failures';
import type { Connection } from './connection';
import { WaitForRelease } from './locks';

type Job = { run: () => void; settle: () => void; refuse: (error: unknown) => void };

/**
 * Commits the writes of concurrent callers together: one sync of the disk for all that came in the same turn.
 * A caller hears of its write only after the commit; one caller's failure leaves the others' writes alone.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #onRollback: () => void;
  readonly #onDone: () => void;
  #queue: Job[] = [];
  #waiting: Job[] = [];
  #isScheduled = false;

  /** `onDone` runs after each common commit, before anybody hears of it. */
  constructor(connection: Connection, onRollback: () => void, onDone: () => void = () => undefined) {
    this.#connection = connection;
    this.#onRollback = onRollback;
    this.#onDone = onDone;
  }

  submit<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let result: { value: Result } | undefined;
      const run = (): void => {
        result = { value: work() };
      };
      const settle = (): void => (result ? resolve(result.value) : reject(failed('the write did not run')));
      this.#add({ run, settle, refuse: reject });
    });
  }

  /** Lets the writes that met a lock try again. */
  retry(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const job of waiting) this.#add(job);
  }

  /** Refuses what has not been written yet. */
  stop(): void {
    for (const job of [...this.#queue, ...this.#waiting]) job.refuse(failed('the database is closed'));
    this.#queue = [];
    this.#waiting = [];
  }

  #add(job: Job): void {
    this.#queue.push(job);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#isScheduled = false;
    const jobs = this.#queue;
    this.#queue = [];
    if (jobs.length === 0) return;
    let done: Job[];
    try {
      this.#connection.exec('begin immediate');
      done = jobs.filter((job) => this.#runOne(job));
      this.#connection.exec('commit');
    } catch (error) {
      this.#undo('rollback');
      for (const job of jobs) job.refuse(error);
      return;
    }
    this.#onDone();
    for (const job of done) job.settle();
  }

  #runOne(job: Job): boolean {
    this.#connection.exec('savepoint job');
    try {
      job.run();
      this.#connection.exec('release job');
      return true;
    } catch (error) {
      this.#undo('rollback to job; release job');
      if (error instanceof WaitForRelease) this.#waiting.push(job);
      else job.refuse(error);
      return false;
    }
  }

  #undo(sql: string): void {
    try {
      this.#connection.exec(sql);
    } catch {
      // SQLite has already rolled back by itself, for example on a full disk.
    }
    this.#onRollback();
  }
}
