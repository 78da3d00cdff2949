import { expect, test } from 'vitest';
import { problemOf } from './brute-force-fixtures.js';
import { mainFamilies, namesOf, restsOn } from './main-families.js';

test('the family with the largest share is main, a side change is not', () => {
  const problem = problemOf(30, [
    { families: ['fish'], ug: 20 },
    { families: ['bread'], ug: 4 },
  ]);
  expect(mainFamilies(problem, [0, 1], 'up')).toEqual(['fish']);
});

test('two that share alike are both main, three thirds leave one: the largest', () => {
  const moves = [
    { families: ['fish'], ug: 11 },
    { families: ['eggs'], ug: 10 },
    { families: ['bread'], ug: 10 },
  ];
  const problem = problemOf(30, moves);
  expect(mainFamilies(problem, [0, 1], 'up')).toEqual(['eggs', 'fish']);
  expect(mainFamilies(problem, [0, 1, 2], 'up')).toEqual(['fish']);
});

test('two moves of one family count together', () => {
  const problem = problemOf(30, [
    { families: ['fish'], ug: 10 },
    { families: ['fish'], ug: 10 },
    { families: ['nuts'], ug: 12 },
  ]);
  expect(mainFamilies(problem, [0, 1, 2], 'up')).toEqual(['fish']);
});

test('a swap counts by what it brings less what it replaces, and belongs to what it brings', () => {
  const problem = problemOf(30, [
    { families: ['bread', 'less:bread'], ug: 20, instead: 17 },
    { families: ['eggs'], ug: 8 },
  ]);
  expect(mainFamilies(problem, [0], 'up')).toEqual(['bread']);
  expect(mainFamilies(problem, [0, 1], 'up')).toEqual(['eggs']);
});

test('where there is too much, a swap belongs to what it cuts', () => {
  const problem = problemOf(290, [{ families: ['walnuts', 'less:brazil-nuts'], ug: 2, instead: 90 }]);
  expect(mainFamilies(problem, [0], 'down')).toEqual(['less:brazil-nuts']);
});

test('a plan that is to bring more and ends lower is named after what it brings', () => {
  const problem = problemOf(60, [{ families: ['fish', 'less:brazil-nuts'], ug: 30, instead: 35 }]);
  expect(mainFamilies(problem, [0], 'up')).toEqual(['fish']);
});

test('a move that only makes room has no part', () => {
  const problem = problemOf(30, [
    { families: ['fish'], ug: 20 },
    { families: ['less:ham'], ug: -19 },
  ]);
  expect(mainFamilies(problem, [0, 1], 'up')).toEqual(['fish']);
  expect(mainFamilies(problem, [1], 'up')).toEqual(['less:ham']);
});

test('where there is too much, a plan rests on the source that it cuts as well, however the move is called', () => {
  const problem = problemOf(290, [
    { families: ['walnuts'], ug: 2, instead: 90 },
    { families: ['less:brazil-nuts'], ug: -90 },
  ]);
  const [brought, cut] = problem.moves[0]!.parts;
  const same = { ...problem.moves[1]!, parts: [{ vector: cut!.vector, times: -1 }] };
  const both = { ...problem, moves: [problem.moves[0]!, same] };
  const shared = restsOn(both, [0], 'down').filter((name) => namesOf(both, 1, 'down').includes(name));
  expect(shared).toEqual([`#${cut!.vector}`]);
  expect(namesOf(both, 0, 'up')).toEqual(['walnuts']);
  expect(restsOn(both, [0], 'down')).not.toContain(`#${brought!.vector}`);
  expect(mainFamilies(both, [0], 'down')).toEqual(['walnuts']);
});
