export { type ClaimShape, claimGlyph, isClaimShape, type KindShape, kindGlyph } from './chips.js';
export { type IconName, icon, type TabName, tabIcon } from './icons.js';
