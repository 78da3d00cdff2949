/** Why a measure has no value. Each is the code of a problem, so that it can be told in words. */
export type AlphaReason =
  | 'profile.alpha.empty'
  | 'profile.alpha.oneTaxon'
  | 'profile.alpha.shares'
  | 'profile.alpha.notWhole'
  | 'profile.alpha.noDoubletons'
  | 'profile.alpha.rareSingletons'
  | 'profile.alpha.depthAbove'
  | 'profile.alpha.tooLarge'
  | 'profile.tree.missing'
  | 'profile.tree.tipsMissing'
  | 'profile.tree.noLengths';

/** A number, or why there is none. Never NaN, never without end. */
export type Measured =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: AlphaReason };

export const measured = (value: number): Measured =>
  Number.isFinite(value) ? { value, reason: null } : unmeasured('profile.alpha.tooLarge');
export const unmeasured = (reason: AlphaReason): Measured => ({ value: null, reason });
