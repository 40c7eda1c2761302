// Entry of `npm start`: reads the environment, starts the server, says where it is.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 4321);
const base = process.env.BASE_PATH || '/';

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What a socket's error means to the person who started the server. */
function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `${port}번 포트를 다른 프로그램이 쓰고 있어 열 수 없습니다. 그 프로그램을 끝내거나 PORT=4322 npm start처럼 다른 포트를 정해 주세요.`;
  }
  if (error.code === 'EACCES') return `${port}번 포트를 열 권한이 없습니다. PORT를 1024보다 큰 수로 정해 주세요.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST=${host}는 이 컴퓨터의 주소가 아닙니다. HOST를 비우거나 이 컴퓨터의 주소로 정해 주세요.`;
  }
  return `서버를 열지 못했습니다(${error.message}).`;
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  refuse(`PORT=${process.env.PORT}는 포트 번호가 아닙니다. 0~65535의 정수로 정해 주세요.`);
}
if (!existsSync(join(folder, '404.html'))) refuse('만들어 둔 사이트가 없습니다. 먼저 npm run build를 실행해 주세요.');

try {
  const { server, address } = await startServer({ host, port, folder, base });
  console.log(`지침 워크북이 열렸습니다: ${address}\n끝내려면 Ctrl+C를 누릅니다.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
} catch (error) {
  refuse(reasonOf(error as NodeJS.ErrnoException));
}
