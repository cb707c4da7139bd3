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

const idPrefixes =
  'annualPlan|appraisalResult|attempt|audit|b|bind|book|books|claim|close|code|disclose|ended|halfYearReport|host|leave|m|no|o|org|pend|' +
  'pointsMonth|pointsResult|pointsScheme|pointsYear|poll|post|presence|presenceRounds|rollCall|sheet|term|tries|up';
const beginsAsId = new RegExp(`^(${idPrefixes}):$`);
const idMessage = 'Ids and keys of what is stored are made in src-shared/records/ids.';

/** `${orgId}:${year}`: the key of a sheet, an entry, a sign-in, by what its first part is called. */
const namesOwner = (node) =>
  (node.type === 'Identifier' && /^(orgId|branchId|committeeId|activityId)$/.test(node.name)) ||
  (node.type === 'MemberExpression' && node.property.type === 'Identifier' && /^(_id|orgId|branchId|activityId)$/.test(node.property.name));

/** What is signed or hashed is no id, nor the key by which a remedy is told apart. */
const isNoId = ({ parent }) =>
  (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && parent.callee.property.name === 'update') ||
  (parent.type === 'Property' && parent.key.name === 'key');

/** An id written by hand where it is needed is one that a search for its maker does not find. */
const noIdTemplate = {
  create: (context) => ({
    TemplateLiteral: (node) => {
      const [first, second] = node.quasis.map((part) => part.value.raw);
      const isKey = first === '' && second !== undefined && /^:(open)?$/.test(second) && namesOwner(node.expressions[0]);
      if ((beginsAsId.test(first) || isKey) && node.expressions.length > 0 && !isNoId(node)) context.report({ node, message: idMessage });
    },
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
  rules: {
    'no-clock': noClock,
    'no-exceptions': noExceptions,
    'pack-in-force': packInForce,
    'no-id-template': noIdTemplate,
    'no-chinese-regex': noChineseRegex,
  },
};
