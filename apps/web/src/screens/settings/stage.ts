/** Ages of whom it is asked whether they are pregnant or breastfeed; of all where the age is open. */
export const isAskedOfStage = (ageYears: number | null): boolean =>
  ageYears === null || (ageYears >= 10 && ageYears <= 55);
