const REPLACED: Readonly<Record<string, string>> = {
  µ: 'u',
  μ: 'u',
  '−': '-',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '·': '-',
  '×': 'x',
  '±': '+-',
  '≥': '>=',
  '≤': '<=',
  α: 'alpha',
  β: 'beta',
  Σ: 'sum of ',
  '²': '^2',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  ß: 'ss',
  '\u00a0': ' ',
};

/**
 * The text in plain ASCII: marks taken off letters, signs replaced, the rest as "?".
 * Done before lines are laid out, because "…" becomes longer.
 */
export function toAscii(text: string): string {
  let plain = '';
  for (const character of text.normalize('NFD')) {
    const known = REPLACED[character];
    if (known !== undefined) plain += known;
    else if (character.codePointAt(0)! < 0x80) plain += character;
    else if (!/\p{M}/u.test(character)) plain += '?';
  }
  return plain;
}
