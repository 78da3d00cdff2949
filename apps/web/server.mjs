#!/usr/bin/env node
// Serves the built app on this machine alone. A web server of any other kind must send the same headers (headers.mjs).
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { HEADERS } from './headers.mjs';

const folder = fileURLToPath(new URL('./dist/', import.meta.url));
const wanted = process.env['PORT'] || '4173';
const port = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
if (!(port <= 65_535)) {
  console.error(`PORT is "${wanted}"; a port is a whole number from 0 to 65535.`);
  process.exit(2);
}

const files = sirv(folder, {
  // /diary and /plan are places in the app, not files
  single: true,
  gzip: true,
  etag: true,
  ignores: [/^\/(data|assets)\//],
  setHeaders(response, path) {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const isNamedByContent = path.startsWith('/assets/') || /^\/data\/.*-[0-9a-f]{8,}\./.test(path);
    response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
});

const server = createServer((request, response) => {
  // a page of another name that leads here (DNS rebinding) gets nothing
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') {
    response.writeHead(421).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
  });
});

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') {
    console.error(`Port ${port} is taken. Choose another: PORT=${port < 65_535 ? port + 1 : 4173} npm start`);
    process.exit(2);
  }
  console.error(error.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const { port: taken } = server.address();
  console.log(`Selenoscope, selenium in µg from the plate to the gut: http://127.0.0.1:${taken}/`);
  console.log('Nothing leaves this machine. Stop with Ctrl+C.');
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
    process.exit(0);
  });
}
