import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const GENERATED = /(^|\/)(node_modules|dist|coverage|\.git)\/|^packages\/data\/compiled\/|\.tsbuildinfo$/;

/** Every file that is, or is about to be, in the repository: by git, or by a walk where this is a copy without git. */
export function repositoryFiles(): string[] {
  const paths = existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
        cwd: root,
        encoding: 'utf8',
      }).split('\0')
    : readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
  return paths.filter((path) => path !== '' && !GENERATED.test(path) && existsSync(join(root, path)));
}

/** Text of a file of the repository; null where it is binary. */
export function textOf(path: string): string | null {
  const bytes = readFileSync(join(root, path));
  return bytes.includes(0) ? null : bytes.toString('utf8');
}

export interface Manifest {
  name: string;
  version: string;
  scripts?: Record<string, string>;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** A package.json; '' is the repository's own. */
export const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
