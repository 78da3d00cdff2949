const MARK = 'selenoscope-here';

/** Tasks of the page's main thread while `work` runs, in ms, longest first, from a trace of the browser. */
export async function longestTasks(browser, page, work) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'],
  });
  // the browser has pages of its own, whose tasks are not the app's: the app's process is known by this mark
  const mark = () => page.evaluate((name) => void performance.mark(name), MARK);
  await mark();
  let trace;
  try {
    await work();
    await mark();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  const ours = new Set(traceEvents.filter(({ name }) => name === MARK).map(({ pid }) => pid));
  const mains = new Set(
    traceEvents
      .filter(({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && ours.has(pid))
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  if (mains.size === 0) throw new Error('The page is not in the trace.');
  return traceEvents
    .filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && mains.has(`${pid}/${tid}`))
    .map(({ dur }) => (dur ?? 0) / 1000)
    .sort((a, b) => b - a);
}
