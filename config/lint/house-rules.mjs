// Rules of this house that no linter ships. Each has a planted violation in tests/architecture/lint.test.ts.

const clock = 'The moment comes from the clock port.';
const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

/** `new Date()` and `Date()` ask the machine what time it is; who may, is handed the moment. */
const noClock = {
  create: (context) => ({
    NewExpression: (node) => isDate(node.callee) && node.arguments.length === 0 && context.report({ node, message: clock }),
    CallExpression: (node) => isDate(node.callee) && context.report({ node, message: clock }),
  }),
};

const notHere = /(oxlint|eslint)-(disable|enable)|biome-ignore/;

/** A rule that does not fit is changed for everybody in .oxlintrc.json, not switched off in one file. */
const noExceptions = {
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        if (notHere.test(comment.value))
          context.report({ node: comment, message: 'A rule that does not fit is changed in config/lint, for everybody.' });
      }
    },
  }),
};

const delivered = new Set(['DEFAULT_PACK', 'PARAMS', 'adoptedPack']);

/** The numbers a college goes by are those it has adopted; whoever asks the delivered ones says something else than the score. */
const packInForce = {
  create: (context) => ({
    Identifier: (node) =>
      delivered.has(node.name) &&
      context.report({ node, message: `${node.name} is what was delivered. A check is handed the pack in force (shared/score/pack).` }),
  }),
};

const han = /[\u4e00-\u9fff\uff08\uff09]/;

/** Words are for people: whoever takes them apart to learn what a thing is, breaks when somebody words it better. */
const noChineseRegex = {
  create: (context) => ({
    Literal: (node) =>
      node.regex !== undefined &&
      han.test(node.regex.pattern) &&
      context.report({ node, message: 'Words are no identity: hand on a path, a code or a shape instead of reading it from the words.' }),
  }),
};

export default {
  meta: { name: 'house' },
  rules: { 'no-clock': noClock, 'no-exceptions': noExceptions, 'pack-in-force': packInForce, 'no-chinese-regex': noChineseRegex },
};
