import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const typed = ['{src-shared,cloudfunctions,local-cloud,miniprogram,config,tests}/**/*.{ts,tsx}'];

const say = (message) => (name) => ({ name, message });

const missingOnPhones = ['Intl', 'crypto', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'Proxy'].map(
  say('Some phones have no such thing; see src-shared/kernel for what does the same.'),
);
const impure = ['process', 'Buffer', 'fetch', 'setTimeout', 'setInterval', 'localStorage', 'console', 'performance'].map(
  say('The core is pure: what it needs is handed to it.'),
);

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only; a page, its config and a tool’s settings are the exceptions.' };
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The moment comes from the clock port.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The moment comes from the clock port.' },
];
const noChance = [
  { object: 'Date', property: 'now', message: 'The moment comes from the clock port.' },
  { object: 'Math', property: 'random', message: 'Random numbers come through a port.' },
];

export default [
  { ignores: ['dist/**', 'data/**', '.cache/**', 'node_modules/**'] },
  // A rule that does not fit is changed here for everybody, not switched off in one file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: typed,
    languageOptions: { parser: ts.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src-shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...missingOnPhones, ...impure],
      'no-restricted-properties': ['error', ...noChance],
      'no-restricted-syntax': ['error', noDefaultExport, ...noClock],
    },
  },
  {
    // The moment, chance and the browser's own parts are wrapped in platform/.
    files: ['miniprogram/**/*.{ts,tsx}'],
    ignores: ['miniprogram/platform/**'],
    rules: {
      'no-restricted-globals': ['error', ...missingOnPhones],
      'no-restricted-properties': ['error', ...noChance],
      'no-restricted-syntax': ['error', noDefaultExport, ...noClock],
    },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['cloudfunctions/api/**/*.ts', 'cloudfunctions/nightly/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...noChance], 'no-restricted-syntax': ['error', noDefaultExport, ...noClock] },
  },
  {
    // Taro and the tools look for a default export.
    files: ['miniprogram/app.ts', 'miniprogram/**/*.config.ts', 'miniprogram/pages/**/index.tsx', 'config/index.ts', 'config/taro/index.ts', 'tests/miniprogram/mocks/*'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  {
    // A test's own vocabulary reads as a sentence: who, does what, with what, under which key.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 5 }] },
  },
  {
    // Words and tables are as long as what they say.
    files: ['src-shared/text/**', 'src-shared/rules/{params,sources}/**', 'miniprogram/text/**', 'miniprogram/theme/icons.ts'],
    rules: { 'max-lines': 'off' },
  },
];
