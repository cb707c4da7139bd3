import path from 'node:path';
import { layers, projectRoot } from './cruise';
import { sourcesIn } from './doors';
import { deadExports } from './exports';

const sources = layers.flatMap((layer) =>
  sourcesIn(path.join(projectRoot, layer)).map(({ file, text }) => ({ file: `${layer}/${file}`, text })),
);

/** Taken by the platform or a tool, which no source says. */
const TAKEN_FROM_OUTSIDE = [
  'cloudfunctions/api/index.ts#main',
  'cloudfunctions/books/index.ts#main',
  'cloudfunctions/nightly/index.ts#main',
  'config/index.ts#default',
];

/**
 * Ways in for tests: a small college, what a database is opened with, the weight of what was built, a phone that begins
 * anew, each state that a life can reach.
 */
const FOR_TESTS = [
  'config/demo/generate.ts#generateCollege',
  'config/taro/weapp-size.ts#weappSize',
  'local-cloud/database/open.ts#IndexDefinition',
  'miniprogram/features/offline/device-outbox.ts#closeOutbox',
  'miniprogram/pages/score/what-if/use-what-if.ts#forgetChoices',
  'src-shared/records/vocabulary/steps.ts#statesOf',
];

describe('what a file gives away', () => {
  const found = deadExports(sources);

  it('is taken by another file, or used at home', () => {
    expect(found.unused.sort()).toEqual(TAKEN_FROM_OUTSIDE);
  });

  it('is not alive in tests alone, but for the few ways in that tests need', () => {
    expect(found.inTestsOnly.filter((name) => !FOR_TESTS.includes(name))).toEqual([]);
  });

  it('is named when nobody takes it: a comment, a name alike elsewhere and an import of another name do not count', () => {
    const planted = [
      {
        file: 'src-shared/planted.ts',
        text: 'export const alone = 1;\nexport const taken = 2;\nexport type Tested = 3;\nexport const home = 4;\nhome;\n',
      },
      { file: 'src-shared/user.ts', text: "import { taken } from './planted';\n// alone\nconst alone = taken;\nalone;\n" },
      { file: 'tests/planted.test.ts', text: "import type { Tested } from '../src-shared/planted';\n" },
    ];
    expect(deadExports(planted)).toEqual({ unused: ['src-shared/planted.ts#alone'], inTestsOnly: ['src-shared/planted.ts#Tested'] });
  });

  it('is alive when it is taken under another name, handed on and taken there, or its file taken as a whole', () => {
    const planted = [
      { file: 'src-shared/one.ts', text: 'export const one = 1;\nexport const two = 2;\n' },
      { file: 'src-shared/index.ts', text: "export { one as first } from './one';\n" },
      {
        file: 'miniprogram/a.ts',
        text: "import { first } from '@shared/index';\nimport { two as second } from '@shared/one';\nfirst + second;\n",
      },
      { file: 'config/whole.ts', text: 'export const three = 3;\n' },
      { file: 'config/b.ts', text: "import * as whole from './whole';\nwhole;\n" },
    ];
    expect(deadExports(planted)).toEqual({ unused: [], inTestsOnly: [] });
  });
});
