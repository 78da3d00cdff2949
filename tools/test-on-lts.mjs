// `npm run test:lts`: the whole suite and `npm start` under the current long-term release of Node, which comes as an
// npm package into a temporary folder. Skips where the registry cannot be reached.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const RELEASE = '24';
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

/** npm as it was started, or the one on the path. */
const npm = (args, options, node = process.execPath) => {
  const cli = process.env.npm_execpath;
  return cli ? spawnSync(node, [cli, ...args], options) : spawnSync('npm', args, { ...options, shell: true });
};

/** Path of the binary, or null where the registry cannot be reached. @param {string} folder */
function install(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const get = (what) => {
    const { status, stderr } = npm(['install', '--no-save', what], { cwd: folder, encoding: 'utf8' });
    if (status === 0) return true;
    if (UNREACHABLE.test(stderr)) return false;
    throw new Error(`npm could not install ${what}:\n${stderr}`);
  };
  const suffix = process.platform === 'win32' ? '.exe' : '';
  if (!get(`node@${RELEASE}`)) return null;
  const home = join(folder, 'node_modules', 'node');
  const placed = join(home, 'bin', `node${suffix}`);
  if (existsSync(placed)) return placed;
  // npm was told to run no install scripts, which is how the package fetches the binary of this platform
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return get(`${platform}@${version}`) ? join(folder, 'node_modules', platform, 'bin', `node${suffix}`) : null;
}

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-lts-'));
try {
  const node = install(folder);
  if (node === null) {
    console.log(`Skipped: the registry cannot be reached, so Node ${RELEASE} could not be installed.`);
  } else {
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}`, NODE: node };
    const run = (args) => npm(args, { stdio: 'inherit', env }, node).status === 0;
    const { stdout } = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
    console.log(`Node ${stdout.trim()}, from the npm package node@${RELEASE}`);
    if (!stdout.startsWith(`v${RELEASE}.`)) throw new Error(`That is not Node ${RELEASE}.`);
    process.exitCode = run(['test']) && run(['start']) ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
