import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cruise';

/** An import that must be caught, and the file that holds it. The rule is the one that must catch it. */
export type Plant = { rule: string; file: string; code: string };

const plant = (rule: string, file: string, code: string): Plant => ({ rule, file, code });

/** As in boundaries.cjs, lowest first; a floor added there without a place here is missed by the test of all rules. */
const FLOORS = ['kernel', 'standard', 'records', 'text', 'roster', 'facts', 'rights', 'rules', 'engines', 'contract'];

export const plants: Plant[] = [
  plant(
    'shared-is-pure',
    'src-shared/engines/planted-node.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  ),
  plant(
    'shared-is-pure',
    'src-shared/engines/planted-screen.ts',
    "import { target } from '../../miniprogram/text/target';\nexport const seen = target;",
  ),
  plant('shared-is-pure', 'src-shared/engines/planted-package.ts', "import day from 'dayjs';\nexport const made = day;"),
  plant('schema-through-one-door', 'src-shared/records/planted-schema.ts', "import * as z from 'zod/mini';\nexport const schema = z;"),
  plant(
    'screen-not-cloud',
    'miniprogram/pages/tabs/planted-cloud.ts',
    "import { target } from '../../../cloudfunctions/shared/target';\nexport const seen = target;",
  ),
  plant(
    'screen-sees-only-contract',
    'miniprogram/pages/tabs/planted-engine.ts',
    "import { target } from '@shared/engines/target';\nexport const seen = target;",
  ),
  plant(
    'screen-sees-only-contract',
    'miniprogram/pages/tabs/planted-type.ts',
    "import type { Target } from '@shared/rules/target';\nexport type Seen = Target;",
  ),
  plant(
    'score-sees-engines-too',
    'miniprogram/pages/score/planted-demo.ts',
    "import { target } from '@shared/elsewhere/target';\nexport const seen = target;",
  ),
  plant(
    'cloud-not-screen',
    'cloudfunctions/shared/planted-screen.ts',
    "import { target } from '../../miniprogram/text/target';\nexport const seen = target;",
  ),
  plant(
    'actions-not-adapters',
    'cloudfunctions/api/actions/planted/adapter.ts',
    "import { target } from '../../../shared/adapters/target';\nexport const seen = target;",
  ),
  plant(
    'refusals-through-a-call',
    'cloudfunctions/shared/planted-problem.ts',
    "import { target } from './pipeline/problem';\nexport const seen = target;",
  ),
  plant(
    'actions-not-actions',
    'cloudfunctions/api/actions/planted/other.ts',
    "import { target } from '../target/verb';\nexport const seen = target;",
  ),
  plant('sdk-only-in-adapters', 'cloudfunctions/shared/planted-sdk.ts', "import sdk from '@cloudbase/node-sdk';\nexport const seen = sdk;"),
  plant('taro-only-in-platform', 'miniprogram/components/planted-taro.ts', "import Taro from '@tarojs/taro';\nexport const seen = Taro;"),
  plant(
    'local-cloud-stands-alone',
    'local-cloud/planted-core.ts',
    "import { target } from '../src-shared/engines/target';\nexport const seen = target;",
  ),
  plant(
    'local-cloud-is-not-shipped',
    'cloudfunctions/shared/planted-local.ts',
    "import { target } from '../../local-cloud/target';\nexport const seen = target;",
  ),
  plant(
    'only-config-and-tests-compose',
    'cloudfunctions/shared/planted-config.ts',
    "import { target } from '../../config/start/target';\nexport const seen = target;",
  ),
  plant('nothing-imports-tests', 'config/planted-tests.ts', "import { target } from '../tests/target';\nexport const seen = target;"),
  plant(
    'functions-not-functions',
    'cloudfunctions/books/planted-function.ts',
    "import { target } from '../api/target';\nexport const seen = target;",
  ),
  plant(
    'screen-reaches-no-judging',
    'miniprogram/pages/tabs/planted-way.ts',
    "import { way } from '@shared/contract/way';\nexport const seen = way;",
  ),
  plant('no-circular', 'src-shared/engines/planted-type-one.ts', "import type { Two } from './planted-type-two';\nexport type One = Two;"),
  // One for each floor but the highest: it looks up to the next.
  ...FLOORS.slice(0, -1).map((floor, at) =>
    plant(
      `floor-${floor}`,
      `src-shared/${floor}/planted-up.ts`,
      `import type { Target } from '../${FLOORS[at + 1]}/target';\nexport type Seen = Target;`,
    ),
  ),
  plant(
    'floor-contract',
    'src-shared/contract/planted-up.ts',
    "import type { Target } from '../elsewhere/target';\nexport type Seen = Target;",
  ),
  plant('no-circular', 'src-shared/engines/planted-one.ts', "import { two } from './planted-two';\nexport const one = (): unknown => two;"),
];

const target = 'export type Target = string;\nexport const target: Target = "";';

/** What the plants import, and imports that must not be caught. */
const lawful: Record<string, string> = {
  ...Object.fromEntries(FLOORS.map((floor) => [`src-shared/${floor}/target.ts`, target])),
  'src-shared/elsewhere/target.ts': target,
  'src-shared/contract/way.ts': "import { target } from '../engines/target';\nexport const way = target;",
  'src-shared/engines/planted-type-two.ts': "import type { One } from './planted-type-one';\nexport type Two = One;",
  'cloudfunctions/api/target.ts': target,
  'src-shared/kernel/schema.ts': "import * as z from 'zod/mini';\nexport { z };",
  'src-shared/engines/planted-two.ts': "import { one } from './planted-one';\nexport const two = (): unknown => one;",
  'miniprogram/text/target.ts': target,
  'miniprogram/pages/tabs/lawful.tsx':
    "import { View } from '@tarojs/components';\nimport { target } from '@shared/contract/target';\nexport const seen = [View, target];",
  'miniprogram/pages/score/lawful.ts': "import { target } from '@shared/engines/target';\nexport const seen = target;",
  'miniprogram/platform/lawful.ts': "import Taro from '@tarojs/taro';\nexport const seen = Taro;",
  'cloudfunctions/shared/target.ts': target,
  'cloudfunctions/shared/pipeline/problem.ts': target,
  'cloudfunctions/shared/adapters/target.ts': "import sdk from '@cloudbase/node-sdk';\nexport const target = sdk;",
  'cloudfunctions/api/actions/target/verb.ts': target,
  'cloudfunctions/api/actions/index.ts': "import { target } from './target';\nexport const all = [target];",
  'cloudfunctions/api/actions/target/index.ts': "export { target } from './verb';",
  'local-cloud/target.ts': target,
  'config/start/target.ts':
    "import { target as local } from '../../local-cloud/target';\nimport { target as cloud } from '../../cloudfunctions/shared/target';\nexport const target = [local, cloud];",
  'tests/target.ts': target,
};

const packages = ['zod/mini', '@tarojs/taro', '@tarojs/components', '@cloudbase/node-sdk', 'dayjs'];

const put = (root: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

/** A small tree with the layout of the project, its rules, and every plant in it. */
export const growTree = (root: string): void => {
  for (const file of ['tsconfig.json', 'config/lint/boundaries.cjs', 'config/lint/tsconfig.boundaries.json']) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    copyFileSync(path.join(projectRoot, file), path.join(root, file));
  }
  put(root, 'package.json', JSON.stringify({ name: 'planted', dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }));
  for (const name of packages) put(root, `node_modules/${name}/index.js`, 'exports.View = exports.default = {};');
  for (const [file, code] of Object.entries(lawful)) put(root, file, code);
  for (const { file, code } of plants) put(root, file, code);
};
