import type { Connection } from './connection';

/**
 * Takes what former versions of documents left behind out of the file. SQLite overwrites freed places itself
 * (secure_delete); the write-ahead log keeps every version until it is cut, which it cannot be while somebody reads
 * from an older state. What the disk under the file keeps is beyond any program.
 */
export class Scrubber {
  readonly #connection: Connection;
  readonly #hasReaders: () => boolean;
  // A process that was killed may have left some.
  #isDue = true;

  constructor(connection: Connection, hasReaders: () => boolean) {
    this.#connection = connection;
    this.#hasReaders = hasReaders;
  }

  /** Something was written whose former version must not stay. */
  mark(): void {
    this.#isDue = true;
  }

  /** Cuts the log if that is due and nobody stands in the way; called again whenever a write or a reader is done. */
  tryNow(): void {
    if (!this.#isDue || this.#hasReaders()) return;
    // Waiting here would stop the very reader that is waited for.
    this.#connection.exec('pragma busy_timeout=0');
    try {
      this.#isDue = this.#connection.first<{ busy: number }>('pragma wal_checkpoint(TRUNCATE)')?.busy !== 0;
    } catch {
      // Still due: the next write or reader that is done tries again.
    } finally {
      this.#connection.exec('pragma busy_timeout=5000');
    }
  }
}
