import { describe, expect, test } from 'vitest';
import { countedTagsOf } from './counted-tags.js';
import { catalogue } from './moves-fixtures.js';
import { rolesOf } from './roles.js';

const food = (id: string) => catalogue.food(catalogue.indexOf(`sr28:${id}`));

describe('parts that foods of a diary play in a meal', () => {
  test.each([
    ['18069', ['bread']], // white bread
    ['18173', ['sweet', 'snack']], // graham crackers, which are biscuits
    ['05064', ['main']], // chicken breast
    ['07029', ['filling', 'main']], // sliced ham
    ['15119', ['filling', 'main']], // tinned tuna
    ['20045', ['starch']], // rice
    ['01009', ['filling', 'dairy']], // cheddar
    ['01129', ['main', 'filling']], // egg
    ['16098', ['spread']], // peanut butter
    ['11363', ['starch']], // baked potato
    ['12061', ['nuts', 'snack']], // almonds
    ['04053', []], // olive oil
    ['02047', []], // salt
  ])('sr28:%s', (id, roles) => {
    expect(rolesOf(food(id))).toEqual(roles);
  });
});

describe('what limits count in a food of the diary', () => {
  test.each([
    ['15088', ['fish', 'oily-fish']], // sardines
    ['15119', ['fish', 'tuna', 'tuna-tinned']],
    ['15110', ['fish', 'predator-fish']], // swordfish
    ['15151', ['shellfish']], // shrimps
    ['05028', ['liver']],
    ['04589', []], // cod liver oil
    ['18069', []],
  ])('sr28:%s', (id, tags) => {
    expect(countedTagsOf(food(id))).toEqual(tags);
  });
});
