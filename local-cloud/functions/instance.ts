import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudError } from '../errors';
import { resultMaxBytes } from '../limits';
import { type Bill, newBill } from './bill';
import { type Caller, eventFor, identityEnvironment } from './identity';

export type InstanceOptions = {
  id: string;
  name: string;
  file: string;
  timeoutSeconds: number;
  environment: Readonly<Record<string, string>>;
  clock?: SharedArrayBuffer;
  /** Takes what the function prints. */
  log?: (text: string) => void;
  /** Where the compiled code of the function is kept. */
  codeCache?: string;
};

type Reply = { ok: true; text: string } | { ok: false; message: string };

/** One worker thread, that is one instance of a function: one invocation at a time, dead after a time-out. */
export class Instance {
  readonly id: string;
  readonly #worker: Worker;
  readonly #options: InstanceOptions;
  #bill: Bill = newBill();
  #onDeath: ((error: Error) => void) | undefined;
  isDead = false;

  constructor(options: InstanceOptions) {
    this.id = options.id;
    this.#options = options;
    this.#worker = new Worker(path.join(__dirname, 'worker.cjs'), {
      workerData: { name: options.name, file: options.file, clock: options.clock, codeCache: options.codeCache },
      env: { ...options.environment },
      execArgv: [],
      stdout: options.log !== undefined,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    this.#worker.unref();
    const { log } = options;
    if (log !== undefined) this.#worker.stdout.on('data', (chunk: Buffer) => log(chunk.toString()));
    this.#worker.once('error', (error) => this.#died(new CloudError('FUNCTIONS_EXECUTE_FAIL', String(error.stack ?? error))));
    this.#worker.once('exit', () => this.#died(new CloudError('FUNCTIONS_EXECUTE_FAIL', `${options.name} exited before it replied`)));
  }

  /** The bill of the invocation under way. */
  get bill(): Bill {
    return this.#bill;
  }

  async invoke(event: unknown, caller: Caller): Promise<{ text: string; billed: Bill }> {
    this.#bill = newBill();
    const reply = await this.#ask(event, caller);
    if (!reply.ok) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', reply.message);
    if (Buffer.byteLength(reply.text) > resultMaxBytes) {
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `body size is too long: the result of ${this.#options.name} is over 6 MB`);
    }
    return { text: reply.text, billed: this.#bill };
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(event: unknown, caller: Caller): Promise<Reply> {
    const { timeoutSeconds } = this.#options;
    return new Promise<Reply>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#died(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeoutSeconds} seconds`));
        void this.terminate();
      }, timeoutSeconds * 1000);
      const settle = (): void => {
        clearTimeout(timer);
        this.#worker.removeListener('message', answered);
        this.#onDeath = undefined;
      };
      const answered = (reply: Reply): void => {
        settle();
        resolve(reply);
      };
      this.#onDeath = (error) => {
        settle();
        reject(error);
      };
      this.#worker.once('message', answered);
      this.#worker.postMessage({
        id: randomUUID(),
        event: eventFor(event, caller),
        environment: identityEnvironment(caller),
        timeoutMs: timeoutSeconds * 1000,
      });
    });
  }

  #died(error: Error): void {
    this.isDead = true;
    this.#onDeath?.(error);
  }
}
