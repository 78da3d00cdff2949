import { signal } from '@preact/signals';

const root = document.documentElement;
const isNow = (): boolean => root.dir === 'rtl';

/** True where the page reads from right to left: a river flows that way too. */
export const isRightToLeft = signal(isNow());
new MutationObserver(() => {
  isRightToLeft.value = isNow();
}).observe(root, { attributeFilter: ['dir'] });
