// Compiled pages run as a phone would run them: what WeChat forbids, or may not have, throws when it is used.
// A page that reaches for one of these fails its test here instead of on somebody's phone.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const self = readFileSync(__filename);
const shadowed = [
  'Function',
  'eval',
  'Intl',
  'crypto',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'fetch',
  'XMLHttpRequest',
  'localStorage',
  'structuredClone',
];

/**
 * Wraps a compiled file; `phoneStandIns` is put on the global object by the test, see tests/compiled/stand-ins.ts.
 * The inner function keeps the file's own "use strict", under which `eval` may not be the name of a parameter.
 */
const wrapped = (source) =>
  `(function (${shadowed.join(', ')}) {(function () {\n${source}\n}).call(this);\n}).apply(this, globalThis.phoneStandIns(${JSON.stringify(shadowed)}));\n`;

module.exports = {
  shadowed,
  wrapped,
  getCacheKey: (source, filename, options) =>
    createHash('sha256').update(self).update(`${filename}\0${options.configString}\0`).update(source).digest('hex'),
  process: (source) => ({ code: wrapped(source) }),
};
