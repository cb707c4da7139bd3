// Who may import whom. Each rule has a planted violation in tests/architecture/boundaries.test.ts.

const layers = '^(src-shared|cloudfunctions|local-cloud|miniprogram|config|tests)/';
const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

// The floors of the core, lowest first. Each may use what lies below it, never what lies above; so no two of them form a circle.
const floors = ['kernel', 'standard', 'records', 'text', 'roster', 'facts', 'rights', 'rules', 'engines', 'contract'];
const floorsWhy = 'A floor of the core uses only the floors below it: what a number is does not depend on who judges by it.';
const floorRules = floors.map((floor, at) =>
  forbidden(
    `floor-${floor}`,
    floorsWhy,
    { path: `^src-shared/${floor}/` },
    { path: '^src-shared/', pathNot: `^src-shared/(${floors.slice(0, at + 1).join('|')})/` },
  ),
);
/** What judges; it would weigh on the main package of the phone. */
const judging = '^src-shared/(facts|roster|rules|engines)/';

module.exports = {
  forbidden: [
    ...floorRules,
    forbidden(
      'shared-is-pure',
      'The core runs on the phone, in a function and in a test alike, so it imports itself, the schema library and the hashes.',
      { path: '^src-shared/' },
      { pathNot: ['^src-shared/', '^node_modules/(zod|@noble/hashes)/'] },
    ),
    forbidden(
      'schema-through-one-door',
      'The schema library must be told not to use `new Function` before any schema is made; kernel/schema.ts does that.',
      { pathNot: '^src-shared/kernel/schema\\.ts$' },
      { path: '^node_modules/zod/' },
    ),
    forbidden(
      'screen-not-cloud',
      'A screen asks the cloud through the contract; nothing of the cloud may be shipped to a phone.',
      { path: '^miniprogram/' },
      { path: ['^(cloudfunctions|local-cloud)/', '^node_modules/@cloudbase/'] },
    ),
    forbidden(
      'screen-sees-only-contract',
      'Screens show what the cloud replied; the judging stays in the engines, which would also weigh on the main package.',
      { path: '^miniprogram/', pathNot: '^miniprogram/pages/score/' },
      { path: '^src-shared/', pathNot: '^src-shared/(contract|records|standard|text|kernel|rights)/' },
    ),
    forbidden(
      'screen-reaches-no-judging',
      'Nor through another file: whatever a screen reaches is shipped with it.',
      { path: '^miniprogram/', pathNot: '^miniprogram/pages/score/' },
      { path: judging, reachable: true },
    ),
    forbidden(
      'score-sees-engines-too',
      'The score pages alone may also judge on the phone, for “what if”; they are a subpackage of their own.',
      { path: '^miniprogram/pages/score/' },
      { path: '^src-shared/', pathNot: `^src-shared/(${floors.join('|')})/` },
    ),
    forbidden(
      'cloud-not-screen',
      'A function knows no screen: the same reply serves the phone, the PC and the public page.',
      { path: '^cloudfunctions/' },
      { path: ['^miniprogram/', '^node_modules/@tarojs/'] },
    ),
    forbidden(
      'actions-not-adapters',
      'Actions speak to ports, so that a test can hand them another clock or another store.',
      { path: '^cloudfunctions/api/actions/' },
      { path: '^cloudfunctions/shared/adapters/' },
    ),
    forbidden(
      'refusals-through-a-call',
      'A refusal is raised by what a call gives its handler, so that the types hold it to the contract; only the pipeline makes one itself.',
      { path: '^cloudfunctions/(?!shared/pipeline/)' },
      { path: '^cloudfunctions/shared/pipeline/problem\\.ts$' },
    ),
    forbidden(
      'actions-not-actions',
      'What two actions share is no action; it lives beside them, not in one of them.',
      { path: '^cloudfunctions/api/actions/', pathNot: '/index\\.ts$' },
      { path: '^cloudfunctions/api/actions/' },
    ),
    forbidden(
      'functions-not-functions',
      'What two functions share is none of theirs: each is built and deployed alone.',
      { path: '^cloudfunctions/(?!shared/)([^/]+)/' },
      { path: '^cloudfunctions/(?!shared/)', pathNot: '^cloudfunctions/$1/' },
    ),
    forbidden(
      'sdk-only-in-adapters',
      'One folder knows the platform’s SDK; the tests speak it to prove that the local cloud answers as the real one does.',
      { pathNot: ['^cloudfunctions/shared/adapters/', '^tests/'] },
      { path: '^node_modules/@cloudbase/node-sdk/' },
    ),
    forbidden(
      'taro-only-in-platform',
      'Calls to the platform are wrapped once, so that h5 and weapp differ in one place. Types cost nothing.',
      { path: '^miniprogram/', pathNot: ['^miniprogram/(platform|api)/', '\\.d\\.ts$'] },
      { path: '^node_modules/@tarojs/(?!components/)', dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'local-cloud-stands-alone',
      'The local cloud is a CloudBase, not a part of this program: it must not know what runs on it.',
      { path: '^local-cloud/' },
      { path: layers, pathNot: '^local-cloud/' },
    ),
    forbidden(
      'local-cloud-is-not-shipped',
      'It holds the demo log-in, where anybody may choose a person.',
      { path: '^(src-shared|cloudfunctions|miniprogram)/' },
      { path: '^local-cloud/' },
    ),
    forbidden(
      'only-config-and-tests-compose',
      'Putting the parts together is the work of config/ and tests/; no part knows who does it.',
      { path: '^(src-shared|cloudfunctions|miniprogram|local-cloud)/' },
      { path: '^config/' },
    ),
    forbidden('nothing-imports-tests', 'What ships must not lean on what checks it.', { pathNot: '^tests/' }, { path: '^tests/' }),
    forbidden(
      'no-circular',
      'Two files that need each other, be it only for a type, cannot be read, tested or moved alone.',
      {},
      { circular: true },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.boundaries.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
