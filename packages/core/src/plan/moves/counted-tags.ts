import type { Food } from '../../foods/index.js';

const OILY =
  /\b(salmon|trout|sardines?|pilchards?|mackerel|herring|kippers?|sprats?|anchov(y|ies)|eel|whitebait|sablefish|butterfish|hilsa|shad|bluefish|bloaters?)\b/i;
const TUNA = /\btuna\b/i;
const TINNED = /\bcanned\b|\bsalad\b/i;
const PREDATOR =
  /\b(swordfish|sharks?|marlin|mackerel, king|king mackerel|tilefish|sailfish|orange roughy|bluefin|seer fish)\b/i;
const MERCURY_MEDIUM =
  /\b(sablefish|halibut|snapper|monkfish|carp|rockfish|mahi-?mahi|dolphinfish|striped bass|bass, striped|grouper|tuna, white|tuna, fresh, yellowfin|buffalofish|sheepshead|croaker)\b/i;
const LIVER = /\bliver(?!wort)\b/i;
const SEAWEED = /^seaweed|\b(kelp|wakame|nori|laver)\b/i;

/**
 * What limits on fish, liver and seaweed count in a food of the diary that is no candidate, from its kind and name, in
 * the words that candidates carry. Limits of none at all (alcohol in pregnancy) need no count: nothing of it is offered.
 * @example countedTagsOf(sardines) // ['fish', 'oily-fish']
 */
export function countedTagsOf({ formGroup, name }: Food): readonly string[] {
  const tags: string[] = [];
  if (formGroup.startsWith('fish_')) {
    tags.push('fish');
    if (OILY.test(name) && !PREDATOR.test(name)) tags.push('oily-fish');
    if (TUNA.test(name)) tags.push('tuna', TINNED.test(name) ? 'tuna-tinned' : 'tuna-fresh');
    if (PREDATOR.test(name)) tags.push('predator-fish');
    if (MERCURY_MEDIUM.test(name)) tags.push('mercury-medium');
  }
  if (formGroup === 'shellfish_and_squid') tags.push('shellfish');
  // fish liver oil is counted by nobody in portions
  if (LIVER.test(name) && !/\boil\b/i.test(name)) tags.push('liver');
  if (SEAWEED.test(name)) tags.push('seaweed');
  return tags;
}
