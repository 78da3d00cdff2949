// Written out, because the engines' own lists of country names differ from release to release.
const NAMES =
  'AR Argentina;AT Austria;AU Australia;BD Bangladesh;BE Belgium;BG Bulgaria;BR Brazil;CA Canada;CD DR Congo;CH Switzerland;CL Chile;CN China;CO Colombia;CY Cyprus;CZ Czechia;DE Germany;DK Denmark;EE Estonia;EG Egypt;ES Spain;ET Ethiopia;FI Finland;FR France;GB United Kingdom;GR Greece;HK Hong Kong;HR Croatia;HU Hungary;ID Indonesia;IE Ireland;IL Israel;IN India;IR Iran;IS Iceland;IT Italy;JP Japan;KE Kenya;KR South Korea;KW Kuwait;LT Lithuania;LU Luxembourg;LV Latvia;MA Morocco;MT Malta;MW Malawi;MX Mexico;MY Malaysia;NG Nigeria;NL Netherlands;NO Norway;NP Nepal;NZ New Zealand;PE Peru;PH Philippines;PK Pakistan;PL Poland;PT Portugal;RO Romania;RS Serbia;RU Russia;SA Saudi Arabia;SE Sweden;SG Singapore;SI Slovenia;SK Slovakia;TH Thailand;TR Türkiye;TW Taiwan;UA Ukraine;US United States;VE Venezuela;VN Vietnam;ZA South Africa;ZW Zimbabwe';

const byCode = new Map(NAMES.split(';').map((entry) => [entry.slice(0, 2), entry.slice(3)]));

/** English name of a country by its two letters; the letters themselves where it is not in the list. */
export const countryName = (code: string): string => byCode.get(code) ?? code;

const byName = new Map([...byCode].map(([code, name]) => [name, code]));

/** The two letters of a country by its English name; null where it is not in the list. */
export const countryCode = (name: string): string | null => byName.get(name) ?? null;
