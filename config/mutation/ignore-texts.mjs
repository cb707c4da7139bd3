// Citations, reasons and names are texts for people, no logic: a changed letter in them is no fault a test should find.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set(['cite', 'why', 'statement', 'label', 'unit', 'quote', 'article', 'doubts', 'clause', 'what']);

/** A property that holds a text, a citation, or the label and unit of a dated number; the number and its day are no texts. */
const isText = (path) => {
  for (let at = path; at !== null && at !== undefined; at = at.parentPath) {
    const { node, parent } = at;
    if (node.type === 'ObjectProperty' && node.key.type === 'Identifier' && TEXTS.has(node.key.name)) return true;
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name.endsWith('Cite')) return true;
    if (parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && /^since\d{4}$/.test(parent.callee.name) && at.key === 0)
      return true;
  }
  return false;
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (isText(path) ? 'A text for people.' : undefined),
  }),
];
