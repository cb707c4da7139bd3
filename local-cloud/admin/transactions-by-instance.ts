import type { Database } from '../database/open';

type Noted = { action: string; body: Readonly<Record<string, unknown>>; reply: Readonly<Record<string, unknown>> };

/** The open transactions of each function instance: they end with it, so that a dead one holds no locks. */
export class TransactionsByInstance {
  readonly #database: Database;
  readonly #open = new Map<string, Set<string>>();

  constructor(database: Database) {
    this.#database = database;
  }

  note(instanceId: string, { action, body, reply }: Noted): void {
    const open = this.#open.get(instanceId) ?? new Set<string>();
    if (action === 'database.startTransaction') this.#open.set(instanceId, open.add(String(reply.transactionId)));
    if (action === 'database.commitTransaction' || action === 'database.abortTransaction') open.delete(String(body.transactionId));
  }

  async end(instanceId: string): Promise<void> {
    const open = this.#open.get(instanceId);
    this.#open.delete(instanceId);
    for (const transactionId of open ?? []) {
      // It may have timed out or lost a conflict already.
      await Promise.resolve(this.#database.handle('database.abortTransaction', { transactionId })).catch(() => undefined);
    }
  }
}
