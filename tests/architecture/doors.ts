import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { routes, tabNames, type RouteName } from '../../miniprogram/routes';

export type Source = { file: string; text: string };

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** The sources below a folder, each named from that folder. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join(folder, file), 'utf8') }));

const textsIn = (node: ts.Node): string[] =>
  ts.isStringLiteralLike(node) ? [node.text] : node.getChildren().flatMap((child) => textsIn(child));

const OPENERS = ['openPage', 'replacePage'];

/** Names of pages that a source opens: in the first argument of a call, or as `page:` of a line of a list beside its words. */
const openedIn = ({ file, text }: Source): string[] => {
  const opened: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && OPENERS.includes(node.expression.text)) {
      const [name] = node.arguments;
      if (name !== undefined) opened.push(...textsIn(name));
    }
    // A list of doors (`menu.ts`, the links of 积分): a page, its icon or id, and its words. A card to share is none.
    if (ts.isObjectLiteralExpression(node)) {
      const named = new Map(
        node.properties.flatMap((one) =>
          ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) ? [[one.name.text, one.initializer] as const] : [],
        ),
      );
      const page = named.get('page');
      if (page !== undefined && (named.has('icon') || named.has('id'))) opened.push(...textsIn(page));
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return opened;
};

/** Pages that are no tab and that nothing opens from outside their own folder. */
export const pagesWithoutDoor = (sources: readonly Source[]): RouteName[] => {
  const doors = sources.map((source) => ({ file: source.file, opened: new Set(openedIn(source)) }));
  return (Object.keys(routes) as RouteName[]).filter((name) => {
    if (tabNames.some((tab) => tab === name)) return false;
    const own = path.posix.dirname(routes[name]);
    return !doors.some(({ file, opened }) => opened.has(name) && path.posix.dirname(file) !== own);
  });
};

/** Folders with a page in them (`index.config.ts`) that no route names, and routes whose page or its settings are not there. */
export const foldersWithoutRoute = (files: readonly string[]): string[] => {
  const known = new Set<string>(Object.values(routes).map((page) => path.posix.dirname(page)));
  return files
    .filter((file) => file.endsWith('/index.config.ts'))
    .map((file) => path.posix.dirname(file))
    .filter((folder) => !known.has(folder));
};
export const routesWithoutPage = (files: readonly string[]): RouteName[] =>
  (Object.keys(routes) as RouteName[]).filter((name) =>
    ['.tsx', '.config.ts'].some((ending) => !files.includes(`${routes[name]}${ending}`)),
  );
