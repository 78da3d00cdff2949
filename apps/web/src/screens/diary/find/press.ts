let isDown = false;
addEventListener('pointerdown', () => (isDown = true), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isDown = false), true);

/** Now, or where a finger or mouse is just pressing something: after its click, so that what is pressed does not move away. */
export function afterPress(work: () => void): void {
  if (!isDown) {
    work();
    return;
  }
  const stop = new AbortController();
  const done = (): void => {
    stop.abort();
    setTimeout(work);
  };
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, done, { capture: true, signal: stop.signal });
}
