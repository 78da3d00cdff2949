// Asks a served app for what a browser would ask first: the page, its scripts, the example and the tables.
// `node tools/ask-app.mjs http://127.0.0.1:4173/`; ends with 1 and says why where an answer is missing.
const address = process.argv[2] ?? '';
if (!address) {
  console.error('There is no address: the server did not start.');
  process.exit(1);
}
const ask = async (path) => {
  const reply = await fetch(new URL(path, address));
  if (!reply.ok) throw new Error(`${path} answers ${reply.status}`);
  return reply;
};
try {
  const page = await ask('/');
  if (!page.headers.get('content-security-policy')?.includes("default-src 'none'"))
    throw new Error('no security policy');
  const text = await page.text();
  const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  if (!files.some((path) => path.endsWith('.js'))) throw new Error('the page has no script');
  for (const path of [...files, '/service-worker.js', '/plan']) await ask(path);
  const { view } = await (await ask('/data/example.json')).json();
  console.log(`${address} answers: ${files.length} files, the example says "${view.verdict.title}".`);
} catch (error) {
  console.error(`${address}: ${error.message}`);
  process.exit(1);
}
