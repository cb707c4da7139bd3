// A rule says once what it is; whoever needs a property of it asks for the property, never for its number.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { RULE_IDS } from '../../src-shared/standard/rules';

const root = path.resolve(__dirname, '../..');

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? filesIn(file) : /\.tsx?$/.test(name) ? [file] : [];
  });

/** Where rules are said and judged. The demonstration tells of single rules what its college did. */
const OWN = ['src-shared/standard/rules/', 'src-shared/rules/indicators/', 'config/demo/'];

/** Who means that very rule, and why no property could stand for it. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // A declaration of points and the decision on it are what this one rule speaks of; it is never judged and asks for nothing else.
  'cloudfunctions/api/actions/home/read.ts': ['3.1.b'],
  // The flow charts of the standard have one step for the plan, one for its notice, one for the report, one for the talks: each is one rule.
  // What an exemption looks like is that of one rule: of training, from which a college does let people off.
  'src-shared/records/kinds/exemption.ts': ['3.2.b'],
  'src-shared/engines/flow/steps.ts': ['2.1.a', '2.1.b', '2.1.c', '3.6.a'],
};

/** The numbers of rules a file names, but for those a kind of record says it proves: of these it means each. */
const namedIn = (text: string): string[] =>
  [...text.replace(/\bproves: \[[^\]]*\]/g, '').matchAll(/(['"`])([1-5]\.[1-6]\.[a-z]|B\.\d{1,2})\1/g)].map(([, , id = '']) => id);

describe('the number of a rule', () => {
  it('stands nowhere but where the rule is said, judged, proved or meant itself', () => {
    const files = ['src-shared', 'cloudfunctions', 'miniprogram', 'config']
      .flatMap(filesIn)
      .filter((file) => !OWN.some((own) => file.startsWith(own)));
    expect(files.length).toBeGreaterThan(900);
    const named = files.flatMap((file) => {
      const ids = namedIn(readFileSync(path.join(root, file), 'utf8')).filter((id) => MEANT[file]?.includes(id) !== true);
      return ids.length === 0 ? [] : [`${file}: ${[...new Set(ids)].join(' ')}`];
    });
    expect(named).toEqual([]);
  });
  it('is still meant by those who are allowed to', () => {
    for (const [file, ids] of Object.entries(MEANT))
      expect(namedIn(readFileSync(path.join(root, file), 'utf8'))).toEqual(expect.arrayContaining([...ids]));
  });
  it('would be found in any quotes, and each number of the standard is one', () => {
    expect(namedIn(`a('2.1.k'); b("B.12"); c(\`4.1.b\`); proves: ['1.1.a', 'B.1'], d('2026.1')`)).toEqual(['2.1.k', 'B.12', '4.1.b']);
    expect(RULE_IDS.filter((id) => namedIn(`'${id}'`).length === 0)).toEqual([]);
  });
});
