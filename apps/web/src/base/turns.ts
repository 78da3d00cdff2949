/** Acts after so many turns of the page: each a frame and a task of its own, so that a key pressed meanwhile is heard. @returns what takes it back */
export function afterTurns(turns: number, act: () => void): () => void {
  let timer = 0;
  let frame = 0;
  const next = (left: number): void => {
    if (left === 0) {
      act();
      return;
    }
    const go = (): void => {
      timer = window.setTimeout(next, 0, left - 1);
    };
    // a page that nobody sees draws no frames
    if (document.hidden) go();
    else frame = requestAnimationFrame(go);
  };
  next(turns);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
