// Beside the script itself the example is fetched, where nobody's own data will stand in its place (HAD_OWN of src/state.ts).
try {
  if (localStorage.getItem('selenoscope.own') === null) {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = '/data/example.json';
    document.head.append(link);
  }
} catch {
  // a store that may not be read is none to fetch by
}
