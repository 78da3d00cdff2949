import { signal } from '@preact/signals';

// Under 1000 px everything is one column and figures take their tall form (direction.md 5).
const narrow = matchMedia('(max-width: 1000px)');

/** True where figures take their tall form. */
export const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', (event) => {
  isNarrow.value = event.matches;
});
