/** Countries of the table of countries, by ISO 3166 code. */
export const COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ ' +
  'CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI ' +
  'FJ FM FO FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR ' +
  'IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC ' +
  'MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA ' +
  'PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR ' +
  'SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU ' +
  'WS XK YE ZA ZM ZW '
)
  .trim()
  .split(' ');

// names that people type and that the platform's list of regions does not give
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  america: 'US',
  holland: 'NL',
};

const names = new Map<string, Intl.DisplayNames>();

/** A country's name in a language. @example countryName('DE', 'en') // 'Germany' */
export function countryName(code: string, language: string): string {
  let of = names.get(language);
  if (!of) {
    of = new Intl.DisplayNames([language, 'en'], { type: 'region' });
    names.set(language, of);
  }
  return of.of(code) ?? code;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The code of a country as it was typed; null where there is none. @example countryOf('germany', 'en') // 'DE' */
export function countryOf(typed: string, language: string): string | null {
  const wanted = plain(typed);
  const other = OTHER_NAMES[wanted];
  if (other !== undefined) return other;
  return (
    COUNTRY_CODES.find((code) =>
      [code, countryName(code, language), countryName(code, 'en')].some((name) => plain(name) === wanted),
    ) ?? null
  );
}
