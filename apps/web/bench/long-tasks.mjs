/** Tasks of the page's main thread while `work` runs, in ms, longest first, from a trace of the browser. */
export async function longestTasks(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await page.evaluate(() => performance.mark('here')).catch(() => undefined);
  let trace;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && mains.has(`${pid}/${tid}`))
    .map(({ dur }) => (dur ?? 0) / 1000)
    .sort((a, b) => b - a);
}
