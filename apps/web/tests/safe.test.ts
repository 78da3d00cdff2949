import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringFiles, readFiles } from './bring.mjs';
import { SCREENS } from './screens.mjs';

const EVIL = '<img src=x onerror="globalThis.wasRun=true"><script>globalThis.wasRun=true</script>';
const quoted = `"${EVIL.replaceAll('"', '""')}"`;

inBrowser('private and safe', () => {
  const browser = useBrowser();

  it('never makes markup of what is imported, on any screen', async () => {
    const { page } = await browser.open('/files');
    const diary = `date,meal,food,amount,unit,note\n2026-03-02,${quoted},${quoted},2,g,${quoted}\n2026-03-02,lunch,egg,1,each,${quoted}\n${quoted},lunch,egg,1,each,\n`;
    await readFiles(page, [{ name: `${EVIL.replaceAll('/', '')}.csv`, bytes: Buffer.from(diary) }]);
    // the words are there, as words
    expect(await page.locator('.file-part').innerText()).toContain('onerror');
    await page.locator('.save-sheet .btn.go').click();
    for (const path of SCREENS) {
      await goTo(page, path);
      const made = await page.evaluate(() => document.querySelectorAll('img[onerror],main script,[src=x]').length);
      expect(made, path).toBe(0);
    }
    await goTo(page, '/diary?date=2026-03-02');
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  });

  it('refuses what is no diary with plain words, and goes on working', async () => {
    const { page } = await browser.open('/files');
    const rubbish = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
    const named = (name: string, bytes: Uint8Array) => ({ name, bytes });
    await readFiles(page, [
      named('rubbish.bin', rubbish),
      named('empty.csv', Buffer.alloc(0)),
      named('cut.json', Buffer.from('{"schema":"selenoscope.file/1","entries":[{"id"')),
      named('strange.json', Buffer.from('{"schema":"selenoscope.file/99"}')),
    ]);
    expect(await page.locator('.chip.refused').count()).toBe(4);
    const notices = await page.locator('.file-part .notice').allInnerTexts();
    expect(notices).toHaveLength(4);
    for (const notice of notices) expect(notice).not.toMatch(/undefined|TypeError|program made a mistake/);
    await page.getByRole('button', { name: 'To the files' }).click();
    await bringFiles(page, [named('good.csv', Buffer.from('date,food,amount,unit\n2026-03-02,egg,1,each\n'))]);
    expect(await page.locator('.told').innerText()).toContain('good.csv');
  });

  it('sends headers that allow nothing from elsewhere', async () => {
    const { page, faults } = await browser.open('/');
    const reply = await page.request.get(page.url());
    const policy = reply.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
    const escaped = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'went out',
        () => 'held back',
      ),
    );
    // what would fail every other test
    expect(faults.splice(0).join('\n')).toMatch(/Content Security Policy/);
    expect(escaped).toBe('held back');
  });
});
