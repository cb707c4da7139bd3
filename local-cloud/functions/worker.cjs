// One worker is one instance of one function: it serves one invocation at a time, as the platform's does.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { parentPort, threadId, workerData } = require('node:worker_threads');

const RealDate = Date;

/** Under a test clock the function's Date reads the cloud's moment; real timers stay real. */
function followClock(memory) {
  const cell = new Float64Array(memory);
  const now = () => cell[0];
  const CloudDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = CloudDate;
  globalThis.Date = CloudDate;
}

if (workerData.clock) followClock(workerData.clock);

const contextOf = ({ id, environment, timeoutMs }) => {
  const inherited = ['SCF_NAMESPACE', 'TCB_ENV', 'TCB_CONTEXT_KEYS', 'TCB_CONTEXT_CNFG'];
  const all = { ...environment };
  for (const name of inherited) if (process.env[name] !== undefined) all[name] = process.env[name];
  return {
    request_id: id,
    function_name: workerData.name,
    function_version: '$LATEST',
    namespace: process.env.SCF_NAMESPACE,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutMs,
    environment: JSON.stringify(all),
    environ: Object.entries(all)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    callbackWaitsForEmptyEventLoop: false,
    // So the platform's runtime of Node 20 answers; a function that counts on it dies.
    getRemainingTimeInMillis: () => {
      throw new TypeError('client.ms_elapsed is not a function');
    },
  };
};

/**
 * As the platform's runtime does (cli 2.12.10, runtime/nodejs/bootstrap.js): what the context tells is copied into the
 * process's environment name by name, and nothing is taken away. What the last caller left stays there for the next.
 */
const copyEnvironment = ({ environ }) => {
  for (const pair of environ.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) process.env[pair.slice(0, at)] = pair.slice(at + 1);
  }
};

/** Compiling a function takes longer than running it, and each instance would compile it anew. */
const loadCompiled = (file, cache) => {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new vm.Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, Module.createRequire(file), module, file, path.dirname(file));
  const keep = () => {
    const next = `${cache}.${process.pid}.${threadId}`;
    mkdirSync(path.dirname(cache), { recursive: true });
    writeFileSync(next, script.createCachedData());
    renameSync(next, cache);
  };
  return { exports: module.exports, keep: cachedData === undefined || script.cachedDataRejected ? keep : undefined };
};

let loaded;
let keepCompiled;

const load = () => {
  const { file, codeCache } = workerData;
  if (codeCache === undefined) return require(file);
  const { exports, keep } = loadCompiled(file, codeCache);
  keepCompiled = keep;
  return exports;
};

parentPort.on('message', async (invocation) => {
  const context = contextOf(invocation);
  copyEnvironment(context);
  try {
    loaded ??= load();
    if (typeof loaded.main !== 'function') throw new Error(`${workerData.name}/index.js does not export main`);
    const result = await loaded.main(invocation.event, context);
    // After a first call, so that what it needed is in it.
    keepCompiled?.();
    keepCompiled = undefined;
    parentPort.postMessage({ ok: true, text: JSON.stringify(result === undefined ? null : result) });
  } catch (error) {
    parentPort.postMessage({ ok: false, message: String((error && error.stack) || error) });
  }
});
