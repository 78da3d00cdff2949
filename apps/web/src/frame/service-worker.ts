import { t } from '../base/index.js';
import { say } from '../parts/told.js';

/** After the first load the app needs no network: the service worker keeps every file of this version. */
export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/service-worker.js')
      .then((registration) => {
        registration.addEventListener('updatefound', () => {
          const coming = registration.installing;
          coming?.addEventListener('statechange', () => {
            if (coming.state === 'installed' && navigator.serviceWorker.controller) say(t('frame.new-version'));
          });
        });
      })
      .catch(() => undefined);
  });
}
