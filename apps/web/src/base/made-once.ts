type Maker<Options, Made> = new (locale: string, options: Options) => Made;

const kept = new Map<unknown, Map<string, unknown>>();

/**
 * A formatter of the platform for a locale, made when it is first asked for and kept: making one takes longer than all
 * it writes on a page.
 * @example madeOnce(Intl.NumberFormat, 'de', { maximumFractionDigits: 1 }).format(2.5) // "2,5"
 */
export function madeOnce<Options, Made>(Kind: Maker<Options, Made>, locale: string, options: Options): Made {
  const ofKind = kept.get(Kind) ?? new Map<string, unknown>();
  kept.set(Kind, ofKind);
  const key = locale + JSON.stringify(options);
  const made = (ofKind.get(key) as Made | undefined) ?? new Kind(locale, options);
  ofKind.set(key, made);
  return made;
}
