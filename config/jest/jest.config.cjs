const path = require('node:path');

const rootDir = path.resolve(__dirname, '../..');
const transformer = path.join(__dirname, 'transform.cjs');

// These ship ES modules only where a test reaches for them; the rest of node_modules is left as it is.
const esModules = ['@nutui', '@tarojs', '@babel/runtime/helpers/esm', 'dependency-cruiser'];

const aliases = { '^@/(.*)$': '<rootDir>/miniprogram/$1', '^@shared/(.*)$': '<rootDir>/src-shared/$1' };

const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir,
  roots: ['src-shared', 'cloudfunctions', 'local-cloud', 'miniprogram', 'config', 'tests'].map((layer) => path.join(rootDir, layer)),
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': transformer },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`, '/dist/'],
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
  ...more,
});

module.exports = {
  rootDir,
  cacheDirectory: path.join(rootDir, '.cache/jest'),
  projects: [
    project('core', ['src-shared'], { setupFilesAfterEnv: [path.join(__dirname, 'minute.cjs')] }),
    project('cloud', ['cloudfunctions', 'local-cloud', 'config', 'demo', 'trust', 'additions'], {
      setupFilesAfterEnv: [path.join(__dirname, 'minute.cjs')],
    }),
    project('screens', ['miniprogram'], {
      testEnvironment: 'jsdom',
      setupFiles: [path.join(__dirname, 'phone.cjs')],
      setupFilesAfterEnv: [path.join(__dirname, 'patience.cjs')],
      moduleNameMapper: {
        '\\.scss$': 'identity-obj-proxy',
        '^@nutui/nutui-react-taro/dist/.*/style/css$': 'identity-obj-proxy',
        '^@nutui/nutui-react-taro$': '<rootDir>/tests/miniprogram/mocks/nutui.tsx',
        '^@tarojs/components$': '<rootDir>/tests/miniprogram/mocks/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/miniprogram/mocks/taro.ts',
        ...aliases,
      },
    }),
    // The compiled pages run as they are: only the tests themselves are TypeScript.
    project('compiled', ['compiled'], {
      testEnvironment: 'jsdom',
      transform: { '/dist/weapp/.*\\.js$': path.join(__dirname, 'phone-code.cjs'), '\\.tsx?$': transformer },
      transformIgnorePatterns: ['/node_modules/'],
      modulePathIgnorePatterns: ['<rootDir>/data/', '<rootDir>/.cache/'],
      setupFilesAfterEnv: [path.join(__dirname, 'minute.cjs')],
    }),
    project('architecture', ['architecture'], { setupFilesAfterEnv: [path.join(__dirname, 'minute.cjs')] }),
    project('browser', ['browser'], { setupFilesAfterEnv: [path.join(__dirname, 'minutes.cjs')] }),
  ],
};
