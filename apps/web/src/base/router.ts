import { computed, signal } from '@preact/signals';

const url = signal(new URL(location.href));

/** Where the person is: "/diary" */
export const path = computed(() => url.value.pathname.replace(/\/+$/, '') || '/');
/** The part after "?" by name. */
export const query = computed(() => url.value.searchParams);

/** Goes to a place in the app; the page is not loaded anew. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  const next = new URL(to, location.href);
  if (how === 'push') history.pushState(null, '', next);
  else history.replaceState(null, '', next);
  const isOtherPage = next.pathname !== url.value.pathname;
  url.value = next;
  // a new page begins at its top, and a screen reader hears its heading
  if (isOtherPage) {
    scrollTo(0, 0);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
  }
}

/** Makes links live: those of this app stay in the page. */
export function startRouter(): void {
  addEventListener('popstate', () => {
    url.value = new URL(location.href);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    if (link.pathname === location.pathname && link.hash !== '') return;
    event.preventDefault();
    go(link.href);
  });
}
