// `npm start`: install, build and serve, each only when something changed.
import { spawn } from 'node:child_process';
import { ensureInstalled, giveUp, root, runNode, runtime } from './setup.js';

ensureInstalled();
if (!runNode(['scripts/build.ts', '--if-changed'])) {
  giveUp('사이트를 만들지 못했습니다. 위에 적힌 첫 오류를 고친 뒤 다시 실행해 주세요.');
}
const server = spawn(runtime(), ['src/server/main.ts'], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
