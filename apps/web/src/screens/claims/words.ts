// What people type, and the words under which the ledger, which is English, has it. All without accents and in lower case.

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that a question needs and a search does not. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...split(`a an the of in on at by for from to with without and or if it its that this these there than as about
    do does did is are was were be been can could will would should may might must have has had get gets
    i me my we our you your he she they what how why when which who whether not no so too very really true it's
    take taking took while during when`),
  ...split(`der die das den dem des ein eine einen einem einer und oder aber mit ohne fur von vom zu zum zur im in am an
    auf aus bei beim durch gegen ist sind war wird werden kann konnen soll muss darf hat haben ich mein meine man wir
    wie was warum wenn ob nicht kein keine es er sie auch stimmt wirklich nehmen
    einnehmen wahrend`),
  ...split(`el la los las un una unos de del al en para por con sin y o u que es son fue ser esta estan puede pueden
    debe deben hay tiene tengo mi mis yo se si no como cual cuando porque lo le su sus verdad
    tomar tomo durante`),
]);

/** In nearly every claim: it tells none of them apart. */
export const EVERYWHERE: ReadonlySet<string> = new Set(['selenium', 'selen', 'selenio', 'se']);

/** Words that say what something does: a claim with them comes first, and one without them is not left out. */
export const SOFT: readonly (readonly [asked: readonly string[], ledger: readonly string[]])[] = [
  [
    split('prevent protect against risk verhinder vorbeug schutz risiko preven proteg riesgo evita'),
    split('rarer less likely risk prevent'),
  ],
  [split('cause causing verursach ursache auslos caus provoca'), split('cause lead')],
  [split('help cure heal good hilf heil ayud cura buen'), split('help improve support better')],
  [split('loss fall lose losing verlust ausfall caid perd'), split('lose loss')],
];

/** One thing by the names that people have for it, and the words of the ledger. A name is the beginning of a word; one of three letters or fewer is the word. */
export const SAME: readonly (readonly [asked: readonly string[], ledger: readonly string[]])[] = [
  [split('cancer krebs tumor tumour carcino onko onco'), ['cancer']],
  [split('pregnan schwanger embaraz gestaci gravid'), ['pregnan']],
  [
    split('breastf breast-f lactat nursing stillen stillzeit stillend lactan lactanc amamant'),
    ['breast-f', 'breast', 'lactat'],
  ],
  [split('hair alopecia bald haar glatze pelo cabello calv'), ['hair']],
  [split('nail fingernail nagel unas'), ['nail']],
  [split('thyroid hashimoto schilddrus tiroid'), ['thyroid']],
  [split('gut bowel intestin darm colon colitis'), split('gut bowel intestin')],
  [split('flora microb mikrob bacteria bakteri'), split('flora bacteri microb')],
  [split('nut nuts nuss nusse paranuss paranusse nuez nueces castana'), ['nut']],
  [split('fish seafood fisch meeresfr pescado marisco tuna thunfisch atun'), split('seafood fish')],
  [split('meat fleisch carne beef rind vacuno res pork schwein cerdo'), split('meat beef')],
  [split('liver organ kidney leber niere innerei higado vesicula viscera'), ['organ']],
  [split('bread brot pan cereal getreide wheat weizen trigo'), split('bread cereal')],
  [split('egg ei eier huevo'), ['egg']],
  [split('chicken huhn hahnchen pollo poultry geflugel'), ['chicken']],
  [split('turkey pute truthahn pavo'), ['turkey']],
  [split('bean lentil legume bohne linse judia frijol lenteja legumbre'), split('bean lentil')],
  [split('weight slim gewicht abnehm peso adelgaz'), ['weight']],
  [split('drip infusion iv tropf gotero suero'), split('drip iv')],
  [
    split('supplement pill tablet capsule praparat tablette kapsel nahrungserganz suplement pastilla capsula'),
    ['supplement'],
  ],
  [split('deficien mangel deficit carencia falta'), ['deficien']],
  [split('headache migraine kopfschmerz cabeza'), ['headache']],
  [split('nausea vomit ubelkeit erbrech nauseas vomito'), split('nausea vomit')],
  [split('seizure epilep krampf anfall convulsi'), ['seizure']],
  [split('heart herz corazon cardi keshan'), split('heart keshan')],
  [split('immun infection abwehr inmun defensa infekt infecc'), split('immun infection')],
  [split('diabet zucker azucar'), ['diabet']],
  [split('mood depress stimmung animo'), ['mood']],
  [split('digest verdau'), ['digest']],
  [split('irritat inflam reizung entzund irritaci'), split('irritat inflam')],
  [split('soil boden suelo'), ['soil']],
  [split('water wasser agua'), ['water']],
  [split('toxic poison overdose excess gift vergift uberdos exceso toxic veneno'), split('toxic upper excess')],
  [split('muscle muskel musculo'), ['muscle']],
  [split('child children kid kinder nino nina'), split('child')],
  [split('dog puppy puppies welpe perro cachorro'), split('dog pupp')],
  [split('mice mouse maus mause raton'), split('mice mouse')],
];

/** What nothing in the ledger speaks of, and the words under which it has what is nearest. */
export const NEAR: readonly (readonly [asked: readonly string[], ledger: readonly string[]])[] = [
  [split('hair alopecia bald haar glatze pelo cabello nail nagel unas'), split('excess toxic poison harms')],
  [split('garlic breath knoblauch ajo aliento'), split('excess toxic poison harms')],
  [split('tired fatigue mude mudig cansan fatiga'), ['thyroid']],
];
