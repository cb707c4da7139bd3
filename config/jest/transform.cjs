const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const self = readFileSync(__filename);
const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mts': 'ts', '.cts': 'ts', '.jsx': 'jsx' };

// jest.mock must run before the imports of its file; esbuild does not know that, Babel's plugin does.
const hoisted = (code, filename) =>
  require('@babel/core').transformSync(code, {
    filename,
    babelrc: false,
    configFile: false,
    sourceMaps: 'inline',
    plugins: [require.resolve('babel-plugin-jest-hoist')],
  }).code;

module.exports = {
  getCacheKey(source, filename, options) {
    return createHash('sha256')
      .update(self)
      .update(`${esbuild.version}\0${filename}\0${options.configString}\0`)
      .update(source)
      .digest('hex');
  },
  process(source, filename) {
    const { code } = esbuild.transformSync(source, {
      loader: loaders[path.extname(filename)] ?? 'js',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcefile: filename,
      // Jest's module registry answers require() only.
      supported: { 'dynamic-import': false },
    });
    return { code: /\bjest\s*\.\s*(un)?mock\(/.test(source) ? hoisted(code, filename) : code };
  },
};
