import {
  EXACT_MATH,
  GLOBAL_HINTS,
  LOCALE_HINT,
  LOCALE_METHODS,
  NEVER_SHADOW,
  OTHER_GLOBAL_HINT,
  PURE_GLOBALS,
  RANDOM_HINT,
} from './rules.mjs';
import { violation, visit } from './source.mjs';

/**
 * What a pure package may not touch: a clock, chance, the machine's language, the world outside, and functions that
 * engines may round differently.
 *
 * A name counts as local where the file binds it anywhere. That is enough: the compiler, given no Node and no DOM
 * types, refuses an unbound `process`; and the impure names of the language itself may not be bound at all.
 * @param {import('./source.mjs').Source} source
 * @returns {import('./source.mjs').Violation[]}
 */
export function checkPurity({ file, program, imports, comments }) {
  const found = [];
  const report = (at, rule, message, hint) => found.push(violation(file, at, rule, message, hint));
  const bound = boundNames(program, (node) =>
    report(
      node.start,
      'pure-global',
      `${node.name} is a name of the language; bound here, it hides from this check.`,
      'Choose another name.',
    ),
  );

  for (const { value, start } of comments) {
    if (/^\/\s*<reference\b/.test(value)) {
      report(start, 'pure-global', 'A reference directive brings in types of another platform.', 'Leave it out.');
    }
  }
  for (const { target, at } of imports) {
    if (target === null) {
      report(at, 'pure-import', 'What is imported is decided while running.', 'Import by a fixed name, at the top.');
    }
  }

  visit(program, (node, parent, key) => {
    if (isTypeOnly(node)) return false;
    if (node.type === 'MetaProperty' && node.meta.name === 'import') {
      report(node.start, 'pure-global', 'import.meta tells where the code runs.', OTHER_GLOBAL_HINT);
      return false;
    }
    if (isPower(node)) {
      report(node.start, 'engine-math', '** may be rounded differently by different engines.', POWER_HINT);
    }
    const member = node.type === 'MemberExpression' ? memberName(node) : null;
    if (member && LOCALE_METHODS.has(member)) {
      report(node.property.start, 'pure-global', `${member} depends on the language of the machine.`, LOCALE_HINT);
    }
    if (node.type !== 'Identifier' || !isReference(parent, key) || bound.has(node.name)) return true;
    if (node.name === 'Math') checkMath(node, parent, report);
    else if (!PURE_GLOBALS.has(node.name)) {
      const hint = GLOBAL_HINTS[node.name] ?? OTHER_GLOBAL_HINT;
      report(node.start, 'pure-global', `${node.name} is not the same everywhere, and this package is pure.`, hint);
    }
    return true;
  });
  return found;
}

const POWER_HINT = 'Write x * x * x, a table of powers of ten, or power() from base.';

function checkMath(node, parent, report) {
  const member = parent.type === 'MemberExpression' && parent.object === node ? memberName(parent) : null;
  if (member === 'random') {
    report(node.start, 'pure-random', 'Math.random gives another answer on every run.', RANDOM_HINT);
  } else if (member === null) {
    report(
      node.start,
      'engine-math',
      'Math is used as a whole, so what is taken from it cannot be seen.',
      'Write Math.floor(x), and so on, in full.',
    );
  } else if (!EXACT_MATH.has(member)) {
    report(
      node.start,
      'engine-math',
      `Math.${member} may differ in the last digit between engines.`,
      'Use exp, log or power from base, or build it there from + − × ÷ and sqrt.',
    );
  }
}

/**
 * `x ** 2` is x·x in every engine, and whole numbers (10n ** 3n) are exact. Any other power on numbers is approximate:
 * in Node, 10 ** 26 is not 1e26, and x ** 3 is not x * x * x for every third x.
 */
function isPower({ type, operator, left, right }) {
  if (operator !== '**' && operator !== '**=') return false;
  const exact = right.value === 2 || isBigInt(right) || (type === 'BinaryExpression' && isBigInt(left));
  return !exact;
}
const isBigInt = (node) =>
  (node.type === 'Literal' && typeof node.value === 'bigint') ||
  (node.type === 'CallExpression' && node.callee.name === 'BigInt');

const memberName = ({ computed, property }) => {
  if (!computed) return property.name;
  return property.type === 'Literal' ? String(property.value) : null;
};

/** TypeScript nodes that hold values; every other TS node is erased before the code runs. */
const TS_WITH_VALUES = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
]);
const isTypeOnly = (node) => node.declare === true || (node.type.startsWith('TS') && !TS_WITH_VALUES.has(node.type));

/** Identifiers that are names of things rather than uses of them: properties, labels, imported and exported names. */
function isReference(parent, key) {
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (key === 'key') return parent.computed === true;
  if (/^(Import|Export)\w*Specifier$/.test(parent.type) || parent.type === 'ExportAllDeclaration') return false;
  if (/^(Labeled|Break|Continue)Statement$/.test(parent.type)) return false;
  return parent.type !== 'TSEnumMember' || key !== 'id';
}

/** Every name that the file binds: imports, variables, parameters, functions, classes, enums. `declare` binds nothing. */
function boundNames(program, onForbidden) {
  const names = new Set();
  const bind = (pattern) => {
    if (!pattern) return;
    if (pattern.type === 'Identifier') {
      if (NEVER_SHADOW.has(pattern.name)) onForbidden(pattern);
      names.add(pattern.name);
    }
    for (const part of pattern.properties ?? pattern.elements ?? []) bind(part?.value ?? part);
    if (pattern.type === 'RestElement') bind(pattern.argument);
    if (pattern.type === 'AssignmentPattern') bind(pattern.left);
    if (pattern.type === 'TSParameterProperty') bind(pattern.parameter);
  };
  visit(program, (node) => {
    if (isTypeOnly(node)) return false;
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) bind(node.local);
    if (node.type === 'VariableDeclarator' || node.type === 'TSEnumDeclaration' || node.type === 'TSModuleDeclaration')
      bind(node.id);
    if (/^(Function|Class)(Declaration|Expression)$/.test(node.type)) bind(node.id);
    if (/Function/.test(node.type)) for (const param of node.params) bind(param);
    if (node.type === 'CatchClause') bind(node.param);
    return true;
  });
  return names;
}
