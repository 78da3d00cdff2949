import { CELL_KINDS, SelenoscopeError, seleniumColumn } from '@selenoscope/core';
import { loadCatalogue, loadFoodSearch } from '@selenoscope/data';
import { Command } from 'commander';
import { jsonText, wholeNumber, withRunOptions, writeOutput } from './shared.js';

/** `selenoscope foods search QUERY` and `selenoscope foods show ID`. */
export function foodsCommand(): Command {
  const foods = new Command('foods').description('look into the food tables');
  withRunOptions(foods.command('search'))
    .description('find foods by name')
    .argument('<query...>', 'what you would call it: canned tuna, porridge, brown bread')
    .option('--limit <n>', 'how many', '10')
    .option('--json', 'as JSON')
    .exitOverride()
    .action((query: string[], flags: { limit: string; json?: boolean }) => search(query.join(' '), flags));
  withRunOptions(foods.command('show'))
    .description('everything a table says of one food, cell by cell')
    .argument('<id>', 'for instance sr28:12078 or ifct2017:A019')
    .option('--json', 'as JSON')
    .exitOverride()
    .action((id: string, flags: { json?: boolean }) => show(id, flags));
  return foods;
}

function search(query: string, flags: { limit: string; json?: boolean }): void {
  const catalogue = loadCatalogue();
  const selenium = seleniumColumn(catalogue);
  const hits = loadFoodSearch()
    .search(query, wholeNumber('--limit', flags.limit, 1, 1000))
    .map(({ index, id, name, score }) => {
      const value = selenium.value[index]!;
      return {
        id,
        name,
        score,
        seleniumUgPer100g: Number.isNaN(value) ? null : value,
        kind: CELL_KINDS[selenium.kind[index]!]!,
      };
    });
  if (flags.json) {
    writeOutput(jsonText(hits), undefined);
    return;
  }
  if (hits.length === 0) {
    writeOutput(`No food is called anything like "${query}". Fewer or simpler words find more.`, undefined);
    return;
  }
  const lines = hits.map((hit) => {
    const value = hit.seleniumUgPer100g === null ? 'unknown' : `${hit.seleniumUgPer100g} µg`;
    return `${hit.id.padEnd(15)}${value.padStart(10)}  ${hit.name.slice(0, 53)}`;
  });
  writeOutput([`${'id'.padEnd(15)}${'Se/100 g'.padStart(10)}  food`, ...lines].join('\n'), undefined);
}

function show(id: string, flags: { json?: boolean }): void {
  const catalogue = loadCatalogue();
  const index = catalogue.indexOf(id);
  if (index < 0) {
    const nearest = loadFoodSearch()
      .search(id.replace(/^[a-z0-9]+:/i, ''), 3)
      .map((hit) => `${hit.id} (${hit.name})`);
    throw new SelenoscopeError({ code: 'run.food.unknown', came: id, nearest });
  }
  const food = catalogue.food(index);
  const cells = catalogue.nutrients.map((info) => ({
    nutrient: info.key,
    name: info.name,
    ...catalogue.cell(index, info.key),
  }));
  const carried = cells.filter((cell) => catalogue.column(cell.nutrient) !== undefined);
  if (flags.json) {
    writeOutput(jsonText({ ...food, cells: carried }), undefined);
    return;
  }
  const lines = carried
    .filter((cell) => cell.kind !== 'missing')
    .map((cell) => {
      const value = cell.value === null ? 'unknown' : `${cell.value} ${cell.unit}`;
      const spread = cell.sd === undefined ? '' : ` ± ${Number(cell.sd.toPrecision(3))}`;
      const n = cell.n === undefined ? '' : `, n ${cell.n}`;
      return `  ${cell.name.slice(0, 32).padEnd(33)}${(value + spread).padStart(22)}  ${cell.kind}${n}`;
    });
  const missing = carried.filter((cell) => cell.kind === 'missing').map((cell) => cell.name.toLowerCase());
  writeOutput(
    [
      `${food.id}  ${food.name}`,
      `${food.groupName}; per 100 g edible part`,
      food.measures.length > 0
        ? `measures: ${food.measures.map((m) => `1 ${m.label} = ${m.grams} g`).join('; ')}`
        : 'measures: none in the table',
      ...lines,
      missing.length > 0 ? `unknown: ${missing.join(', ')}` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    undefined,
  );
}
