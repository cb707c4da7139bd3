/** What a test may break. Every one-shot fault counts from the moment it is set. */
export type Faults = {
  /** Every database request waits this long, until `clear`. */
  delay(ms: number): void;
  /** The n-th write over the wire is committed, then its reply is lost. */
  loseReplyAfter(nthWrite: number): void;
  /** The n-th write over the wire is lost on its way; nothing is written. */
  dropBefore(nthWrite: number): void;
  /** The n-th commit of a transaction is refused as a write conflict. */
  conflict(nth: number): void;
  /** The function's worker dies at its n-th write: before it is made, or after it is committed and before the reply. */
  killAtWrite(nthWrite: number, when: 'before' | 'after'): void;
  /** How many one-shot faults have not happened yet. */
  readonly pending: number;
  clear(): void;
};

export type Fault = 'loseReply' | 'drop' | 'conflict' | 'killBefore' | 'killAfter';

type Armed = { fault: Fault; left: number };

const writes = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.commitTransaction',
]);

export class FaultPlan implements Faults {
  #armed: Armed[] = [];
  #delayMs = 0;

  delay(ms: number): void {
    this.#delayMs = ms;
  }

  loseReplyAfter(nthWrite: number): void {
    this.#arm('loseReply', nthWrite);
  }

  dropBefore(nthWrite: number): void {
    this.#arm('drop', nthWrite);
  }

  conflict(nth: number): void {
    this.#arm('conflict', nth);
  }

  killAtWrite(nthWrite: number, when: 'before' | 'after'): void {
    this.#arm(when === 'before' ? 'killBefore' : 'killAfter', nthWrite);
  }

  get pending(): number {
    return this.#armed.length;
  }

  get delayMs(): number {
    return this.#delayMs;
  }

  clear(): void {
    this.#armed = [];
    this.#delayMs = 0;
  }

  /** Counts one request and says what befalls it. */
  meet(action: string, isFromFunction: boolean): Fault | undefined {
    if (!writes.has(action)) return undefined;
    const counting = this.#armed.filter(({ fault }) => countsFor(fault, action, isFromFunction));
    for (const armed of counting) armed.left -= 1;
    const due = counting.find((armed) => armed.left === 0);
    this.#armed = this.#armed.filter((armed) => armed.left > 0);
    return due?.fault;
  }

  #arm(fault: Fault, nth: number): void {
    if (!Number.isInteger(nth) || nth < 1) throw new Error(`A fault happens at the 1st, 2nd, … time, not at ${nth}`);
    this.#armed.push({ fault, left: nth });
  }
}

const countsFor = (fault: Fault, action: string, isFromFunction: boolean): boolean => {
  switch (fault) {
    case 'conflict':
      return action === 'database.commitTransaction';
    case 'killBefore':
    case 'killAfter':
      return isFromFunction;
    case 'loseReply':
    case 'drop':
      return true;
  }
};
