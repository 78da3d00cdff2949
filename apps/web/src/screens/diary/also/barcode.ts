/** The digits of a typed or scanned number, or null where it cannot be one. @example barcodeOf(' 4 006381 333931') // '4006381333931' */
export function barcodeOf(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  return /^(\d{8}|\d{12,14})$/.test(digits) ? digits : null;
}

/** True where the last digit fits the others: a slip of one digit does not. */
export function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) {
    const weight = (digits.length - i) % 2 === 0 ? 3 : 1;
    sum += Number(digits[i]) * weight;
  }
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats?(): Promise<readonly string[]>;
}
const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e'];

/** The browser's own reader of barcodes; null where it has none. Nothing is sent anywhere. */
export async function detector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorMaker };
  if (!BarcodeDetector || !navigator.mediaDevices?.getUserMedia) return null;
  const known = (await BarcodeDetector.getSupportedFormats?.().catch(() => [])) ?? FORMATS;
  const formats = FORMATS.filter((format) => known.includes(format));
  return formats.length === 0 ? null : new BarcodeDetector({ formats });
}
export type { Detector };
