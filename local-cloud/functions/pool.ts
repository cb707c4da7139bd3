import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CloudError } from '../errors';
import { callTextMaxBytes, instancesPerFunction } from '../limits';
import type { Bill } from './bill';
import type { FunctionDefinition } from './definition';
import type { Caller } from './identity';
import { Instance } from './instance';

export type PoolOptions = {
  functionsDir: string;
  codeCacheDir?: string;
  functions: readonly FunctionDefinition[];
  /** What every function of this cloud finds in its environment; it depends on the instance, which signs with its own address. */
  cloudEnvironment: (instanceId: string) => Readonly<Record<string, string>>;
  clock?: SharedArrayBuffer;
  log?: (text: string) => void;
  /** Awaited before the caller hears of it, so that a repeated call meets nothing the dead one held. */
  onDeath: (instanceId: string) => Promise<void>;
};

export type Answer = { result: unknown; billed: Bill };

type Waiting = { resolve: (instance: Instance) => void; reject: (error: unknown) => void };

type Place = {
  definition: FunctionDefinition;
  all: Set<Instance>;
  idle: Instance[];
  waiting: Waiting[] /** Still busy with code that is no longer the newest. */;
  outdated: Set<Instance>;
};

/** The functions of a cloud, each with a few warm instances; a call waits when all of them are busy. */
export class FunctionPool {
  #options: PoolOptions;
  readonly #places: Map<string, Place>;
  readonly #instances = new Map<string, Instance>();
  readonly #underWay = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#places = new Map(
      options.functions.map((definition) => [definition.name, { definition, all: new Set(), idle: [], waiting: [], outdated: new Set() }]),
    );
  }

  definition(name: string): FunctionDefinition | undefined {
    return this.#places.get(name)?.definition;
  }

  /** The living instance with this id, whose invocation a request over the wire belongs to. */
  instance(id: string): Instance | undefined {
    return this.#instances.get(id);
  }

  /** Calls a function with a text event, which is how an event travels. */
  call(name: string, eventText: string, caller: Caller): Promise<Answer> {
    const answer = this.#call(name, eventText, caller);
    const over = answer.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(over);
    void over.then(() => this.#underWay.delete(over));
    return answer;
  }

  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async kill(id: string): Promise<void> {
    const instance = this.#instances.get(id);
    this.#instances.delete(id);
    await instance?.terminate();
  }

  /** Other code from the next call on, as after a deployment; what is under way ends on the code it began with. */
  async renew(folders: { functionsDir: string; codeCacheDir?: string }): Promise<void> {
    this.#options = { ...this.#options, ...folders };
    for (const place of this.#places.values()) {
      const idle = place.idle.splice(0);
      for (const instance of place.all) if (!idle.includes(instance)) place.outdated.add(instance);
      for (const instance of idle) await this.#retire(place, instance);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const place of this.#places.values()) for (const { reject } of place.waiting.splice(0)) reject(closed());
    const instances = [...this.#places.values()].flatMap((place) => [...place.all]);
    await Promise.all(instances.map((instance) => instance.terminate()));
    await this.settled();
  }

  async #call(name: string, eventText: string, caller: Caller): Promise<Answer> {
    const place = this.#places.get(name);
    if (!place) throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
    if (Buffer.byteLength(eventText) > callTextMaxBytes) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'The request of a function call is over 100 KB');
    }
    const event = parseEvent(eventText);
    const instance = await this.#take(place);
    try {
      const { text, billed } = await instance.invoke(event, caller);
      return { result: JSON.parse(text) as unknown, billed };
    } finally {
      await this.#giveBack(place, instance);
    }
  }

  async #take(place: Place): Promise<Instance> {
    if (this.#isClosed) throw closed();
    for (let idle = place.idle.pop(); idle; idle = place.idle.pop()) {
      if (!idle.isDead) return idle;
      await this.#bury(place, idle);
    }
    if (place.all.size < (place.definition.instances ?? instancesPerFunction)) return this.#start(place);
    return new Promise((resolve, reject) => place.waiting.push({ resolve, reject }));
  }

  #start(place: Place): Instance {
    const { definition } = place;
    const file = path.resolve(this.#options.functionsDir, definition.name, 'index.js');
    if (!existsSync(file)) throw new CloudError('FUNCTION_NOT_FOUND', `函数 ${definition.name} 还没有构建：找不到 ${file}`);
    const id = randomBytes(12).toString('hex');
    const instance = new Instance({
      id,
      name: definition.name,
      file,
      timeoutSeconds: definition.timeoutSeconds,
      environment: { ...this.#options.cloudEnvironment(id), ...definition.environment },
      clock: this.#options.clock,
      log: this.#options.log,
      ...(this.#options.codeCacheDir === undefined ? {} : { codeCache: path.join(this.#options.codeCacheDir, `${definition.name}.code`) }),
    });
    place.all.add(instance);
    this.#instances.set(id, instance);
    return instance;
  }

  async #retire(place: Place, instance: Instance): Promise<void> {
    await instance.terminate();
    await this.#bury(place, instance);
  }

  async #giveBack(place: Place, instance: Instance): Promise<void> {
    if (place.outdated.delete(instance) && !instance.isDead) await instance.terminate();
    if (instance.isDead) await this.#bury(place, instance);
    const next = place.waiting.shift();
    if (!next) {
      if (!instance.isDead) place.idle.push(instance);
      return;
    }
    try {
      next.resolve(instance.isDead ? this.#start(place) : instance);
    } catch (error) {
      next.reject(error);
    }
  }

  async #bury(place: Place, instance: Instance): Promise<void> {
    place.all.delete(instance);
    this.#instances.delete(instance.id);
    await this.#options.onDeath(instance.id);
  }
}

const closed = (): CloudError => new CloudError('CLOUD_CLOSED', '本地云已关闭');

const parseEvent = (text: string): unknown => {
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CloudError('INVALID_PARAM', 'The event of a function call is not JSON');
  }
};
