import { parseSync } from 'rolldown/utils';

/**
 * @typedef {{ path: string, text: string }} File  path from the repository root, with forward slashes
 * @typedef {{ file: string, line: number, column: number, rule: string, message: string, hint: string }} Violation
 * @typedef {{ target: string | null, at: number }} Import  target is null where it is computed while running
 * @typedef {{ file: File, program: object, imports: Import[], comments: { value: string, start: number }[] }} Source
 */

/** Parses a TypeScript file. Throws with file and place where it is not TypeScript. @param {File} file @returns {Source} */
export function parse(file) {
  const result = parseSync(file.path, file.text, { sourceType: 'module' });
  const [error] = result.errors;
  if (error) throw new Error(`${file.path}: cannot be read as TypeScript: ${error.message}`);
  /** @type {Import[]} */
  const imports = [];
  visit(result.program, (node) => {
    if (IMPORTING.has(node.type) && node.source) {
      imports.push({ target: node.source.type === 'Literal' ? node.source.value : null, at: node.source.start });
    }
  });
  return { file, program: result.program, imports, comments: result.comments };
}

/** `import`, `export … from`, `import()` and `import('x').Type` all tie one file to another. */
const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Calls `enter(node, parent, key)` on every node, parents first; returning false skips the children. */
export function visit(node, enter, parent = null, key = '') {
  if (enter(node, parent, key) === false) return;
  for (const [name, child] of Object.entries(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item && typeof item.type === 'string') visit(item, enter, node, name);
    }
  }
}

/** @param {File} file @param {number} at @param {string} rule @param {string} message @param {string} hint @returns {Violation} */
export function violation(file, at, rule, message, hint) {
  const before = file.text.slice(0, at);
  const line = before.split('\n').length;
  return { file: file.path, line, column: at - before.lastIndexOf('\n'), rule, message, hint };
}

export const isTest = (path) =>
  /\.(test|bench)\.tsx?$/.test(path) || /(^|\/)(test|fixtures)\/|(^|[-/])fixtures\.ts$/.test(path);
