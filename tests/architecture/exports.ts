import path from 'node:path';
import ts from 'typescript';
import type { Source } from './doors';

/** A name that a file gives away: `file#name`. */
export type Export = `${string}#${string}`;

type Uses = { exports: Export[]; uses: Export[] /** Names that the file itself mentions beyond giving them away. */; own: Set<string> };

/** Where an import points, among the files there are; undefined for a package. */
const targetOf = (files: ReadonlySet<string>, from: string, specifier: string): string | undefined => {
  const base = specifier.startsWith('@shared/')
    ? `src-shared/${specifier.slice('@shared/'.length)}`
    : specifier.startsWith('@/')
      ? `miniprogram/${specifier.slice(2)}`
      : specifier.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), specifier)
        : undefined;
  if (base === undefined) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((file) => files.has(file));
};

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
  !(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesOf(one.name) : []));

const declaredBy = (node: ts.Statement): string[] => {
  if (!isExported(node)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesOf(name));
  const { name } = node as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
};

/** What one file gives away, and what it takes of others. A file that is taken as a whole (`* as`, `import('…')`) is used in all its names. */
const readSource = ({ file, text }: Source, files: ReadonlySet<string>): Uses => {
  const found: Uses = { exports: [], uses: [], own: new Set() };
  const mentions = new Map<string, number>();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const use = (specifier: string, names: readonly string[]): void => {
    const target = targetOf(files, file, specifier);
    if (target !== undefined) found.uses.push(...names.map((name): Export => `${target}#${name}`));
  };
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings !== undefined && ts.isNamedImports(bindings))
        use(
          node.moduleSpecifier.text,
          bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text),
        );
      if (bindings !== undefined && ts.isNamespaceImport(bindings)) use(node.moduleSpecifier.text, ['*']);
    } else if (ts.isExportDeclaration(node)) {
      const { exportClause, moduleSpecifier } = node;
      const given = exportClause !== undefined && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [];
      found.exports.push(...given.map(({ name }): Export => `${file}#${name.text}`));
      // What is handed on is used where it comes from; whether anybody takes it here is asked of the name here.
      if (moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier))
        use(moduleSpecifier.text, exportClause === undefined ? ['*'] : given.map(({ name, propertyName }) => (propertyName ?? name).text));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      use(node.argument.literal.text, [node.qualifier?.getText(source).split('.')[0] ?? '*']);
    } else if (
      ts.isCallExpression(node) &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0]) &&
      /^(import|require|jest\.\w+)$/.test(node.expression.getText(source))
    ) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first)) use(first.text, ['*']);
    }
    ts.forEachChild(node, walk);
  };
  for (const statement of source.statements) found.exports.push(...declaredBy(statement).map((name): Export => `${file}#${name}`));
  walk(source);
  found.own = new Set([...mentions].filter(([, count]) => count > 1).map(([name]) => name));
  return found;
};

const fileOf = (name: Export): string => name.slice(0, name.indexOf('#'));

/**
 * Names that a file of the product gives away, does not use itself, and no other file of the product takes: `unused`
 * where no test takes them either, else `inTestsOnly`. A name that is exported and used at home only is alive.
 */
export const deadExports = (sources: readonly Source[]): { unused: Export[]; inTestsOnly: Export[] } => {
  const files = new Set(sources.map(({ file }) => file));
  const read = sources.map((source) => ({ isTest: source.file.startsWith('tests/'), ...readSource(source, files) }));
  const taken = (isTest: boolean): Set<Export> => new Set(read.filter((one) => one.isTest === isTest).flatMap(({ uses }) => uses));
  const [byProduct, byTests] = [taken(false), taken(true)];
  const isIn = (uses: Set<Export>, name: Export): boolean => uses.has(name) || uses.has(`${fileOf(name)}#*`);
  const idle = read
    .filter(({ isTest }) => !isTest)
    .flatMap(({ exports, own }) => exports.filter((name) => !own.has(name.slice(name.indexOf('#') + 1))))
    .filter((name) => !isIn(byProduct, name));
  return { unused: idle.filter((name) => !isIn(byTests, name)), inTestsOnly: idle.filter((name) => isIn(byTests, name)) };
};
