// Citations, reasons and names are texts for people, no logic: a changed letter in them is no fault a test should find.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set(['cite', 'why', 'statement', 'label', 'unit', 'quote', 'article', 'doubts', 'clause', 'what']);

const isText = (path) => {
  for (let at = path; at !== null && at !== undefined; at = at.parentPath) {
    const { node } = at;
    if (node.type === 'ObjectProperty' && node.key.type === 'Identifier' && TEXTS.has(node.key.name)) return true;
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && (node.callee.name.endsWith('Cite') || node.callee.name === 'since2019')) return node.callee.name.endsWith('Cite');
  }
  return false;
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (isText(path) ? 'A text for people.' : undefined),
  }),
];
