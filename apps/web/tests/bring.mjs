import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** Drops files on the page, as a hand does: they are dragged over it first. */
export async function dropFiles(page, files) {
  const dropped = files.map((file) =>
    typeof file === 'string'
      ? { name: basename(file), base64: readFileSync(file).toString('base64') }
      : { name: file.name, base64: Buffer.from(file.bytes).toString('base64') },
  );
  const data = await page.evaluateHandle(async (all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, dropped);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** Drops files and waits for their loss report. */
export async function readFiles(page, files) {
  await dropFiles(page, files);
  await page.locator('.file-part').first().waitFor();
}

/** Drops files and saves what they hold. */
export async function bringFiles(page, files) {
  await readFiles(page, files);
  await page.locator('.save-sheet .btn.go').click();
  await page.locator('.file-part').first().waitFor({ state: 'detached' });
}

/** The example week with its person: what most tests need as a diary of one's own. */
export const bringWeek = (page) => bringFiles(page, [`${EXAMPLES}diary-week.csv`, `${EXAMPLES}person.json`]);
