// Keeps every file of one version on the device, and answers from there: after the first load no network is asked.
// FILES and VERSION are put in at build (tools/finish.mjs).
const VERSION = '__VERSION__';
const FILES = ['__FILES__'];
const CACHE = `selenoscope-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then(async (cache) => {
      for (const file of FILES) {
        // a name that carries its content's hash can be taken from an older version, or from what the page just loaded
        const isNamedByContent = /-[\w-]{8,}\.\w+$/.test(file);
        const held = isNamedByContent ? await caches.match(file) : undefined;
        if (held) await cache.put(file, held);
        else await cache.add(new Request(file, { cache: isNamedByContent ? 'default' : 'reload' }));
      }
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('selenoscope-') && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      // /diary and /plan are places in the one page
      const asked = request.mode === 'navigate' ? '/' : url.pathname;
      return (await cache.match(asked)) ?? fetch(request);
    })(),
  );
});
