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
  const startedAt = RealDate.now();
  const inherited = ['SCF_NAMESPACE', 'TCB_ENV', 'TCB_CONTEXT_KEYS', 'TCB_CONTEXT_CNFG'];
  const all = { ...environment };
  for (const name of inherited) all[name] = process.env[name];
  return {
    request_id: id,
    function_name: workerData.name,
    function_version: '$LATEST',
    namespace: process.env.SCF_NAMESPACE,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutMs,
    environment: JSON.stringify(all),
    environ: Object.entries(all).map(([name, value]) => `${name}=${value}`).join(';'),
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => timeoutMs - (RealDate.now() - startedAt),
  };
};

/** Identity is the process's environment: what the last caller left must be gone, not empty. */
const takeIdentity = (environment) => {
  for (const name of workerData.identityNames) delete process.env[name];
  Object.assign(process.env, environment);
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
  takeIdentity(invocation.environment);
  try {
    loaded ??= load();
    if (typeof loaded.main !== 'function') throw new Error(`${workerData.name}/index.js does not export main`);
    const result = await loaded.main(invocation.event, contextOf(invocation));
    // After a first call, so that what it needed is in it.
    keepCompiled?.();
    keepCompiled = undefined;
    parentPort.postMessage({ ok: true, text: JSON.stringify(result === undefined ? null : result) });
  } catch (error) {
    parentPort.postMessage({ ok: false, message: String((error && error.stack) || error) });
  }
});
