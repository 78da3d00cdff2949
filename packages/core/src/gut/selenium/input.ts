/** Selenium left over of one chemical form: not absorbed, µg/d in each draw. */
export interface LeftOverForm {
  /** "selenomethionine", "selenocysteine", "selenite", "selenate", "other" */
  readonly form: string;
  readonly draws: Float64Array;
  /** eaten or swallowed of this form, and taken up of it, µg/d in each draw. Infusions are no part of it */
  readonly eaten: Float64Array;
  readonly absorbed: Float64Array;
}

/** What flora live on, g/d in each draw. */
export interface FloraFood {
  /** fermentable carbohydrate and mucin */
  readonly carbohydrateG: Float64Array;
  readonly proteinG: Float64Array;
}

/** What the body knows, handed over as numbers: the gut does not know the body. Index i is the same scenario everywhere. */
export interface SeleniumGutInput {
  /** all that was not absorbed (µg/d): food, drink and doses by mouth */
  readonly leftOver: Float64Array;
  /** the same by form; where rounding makes the forms miss the sum, they are scaled to it */
  readonly leftOverForms: readonly LeftOverForm[];
  /** what the body loses other than in urine (µg/d): only the part of it that enters the gut is counted here */
  readonly otherLoss: Float64Array;
  /** taken up into the blood from the gut (µg/d), after what flora kept. Infusions are no part of it */
  readonly absorbed: Float64Array;
  /** kept by flora of what would have been taken up (µg/d): the body has gone without it already. Absent: nothing */
  readonly keptFromHost?: Float64Array | undefined;
  readonly floraFood: FloraFood;
  /** usual intake by all routes, and the requirement (µg/d), both drawn; null where no requirement is known: then nobody is short */
  readonly intake: Float64Array;
  readonly requirement: Float64Array | null;
}
