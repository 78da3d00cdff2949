import { expect, test, vi } from 'vitest';
import { useLanguage } from '../base/text.js';
import { saidText } from './say.js';

test.each(['en', 'de', 'es'])('what is said of open entries has its words in %s', async (to) => {
  vi.stubGlobal('document', { documentElement: {} });
  await useLanguage(to);
  const lede = 'A chance of too little cannot be given while “Nuts” on 4 March 2026, at lunch is open.';
  const why =
    '“Nuts” on 4 March 2026; “Pills” on 5 March 2026 were left out because the amount cannot be right, and might hold very much selenium. Until that is settled neither enough nor too little can be said.';
  for (const said of [lede, why].map((of) => saidText(of, 'you')))
    if (to === 'en') expect([lede, why]).toContain(said);
    else expect(said).not.toMatch(/March|left out|open|lunch|Until/);
  await useLanguage('en');
  vi.unstubAllGlobals();
});
