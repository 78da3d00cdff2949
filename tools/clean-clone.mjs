// `npm run clean-clone`: clones what is committed into an empty folder and runs the README's two commands there, as a
// person without root, without global packages, with an empty home and an empty npm cache. Prints the times.
// `-- --work-tree` takes the files as they are now instead; `-- --keep` leaves the folder for a look.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['npm ci && npm start', 'npm ci && npm test'];
const NOBODY = 65534;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selenoscope-clone-'));
const clone = join(folder, 'selenoscope');
const home = join(folder, 'home');
mkdirSync(home);
if (process.argv.includes('--work-tree')) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of listed.toString().split('\0')) {
    if (path && existsSync(join(root, path))) cpSync(join(root, path), join(clone, path));
  }
} else {
  execFileSync('git', ['clone', '--quiet', '--no-local', root, clone]);
}

const asRoot = process.getuid?.() === 0;
if (asRoot) giveTo(folder);

/** Where npm finds packages is this machine's business and stays; everything else starts empty. */
const kept = Object.entries(process.env).filter(([name]) =>
  /^(https?_proxy|no_proxy|npm_config_registry|node_extra_ca_certs|systemroot|comspec)$/i.test(name),
);
const ownSettings = join(homedir(), '.npmrc');
const env = {
  ...Object.fromEntries(kept),
  ...(!asRoot && existsSync(ownSettings) ? { NPM_CONFIG_USERCONFIG: ownSettings } : {}),
  PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
  HOME: home,
  NPM_CONFIG_PREFIX: join(home, 'global'),
  NPM_CONFIG_CACHE: join(home, 'cache'),
};

let failed = false;
const times = COMMANDS.map((command) => {
  console.log(`\n$ ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, {
    cwd: clone,
    env,
    shell: true,
    stdio: 'inherit',
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  failed ||= status !== 0;
  return `${command}: ${status === 0 ? 'done' : `FAILED (${status})`} in ${((performance.now() - start) / 1000).toFixed(1)} s`;
});
console.log(`\nClean clone${asRoot ? ', not as root' : ''}, empty npm cache, Node ${process.version}`);
for (const line of times) console.log(line);
if (process.argv.includes('--keep')) console.log(`Left in ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

/** @param {string} path */
function giveTo(path) {
  lchownSync(path, NOBODY, NOBODY);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), NOBODY, NOBODY);
  }
}
