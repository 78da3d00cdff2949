import {
  contradictions,
  findingSubjects,
  findingsFor,
  openStoolModel,
  readFindings,
  renderFindings,
  renderTraits,
} from '@selenoscope/core';
import { loadStoolTables, loadTable } from '@selenoscope/data';
import { Command } from 'commander';
import { jsonText, oneOf, textOptions, withRunOptions, writeOutput } from './shared.js';

const FORMATS = ['text', 'json'] as const;

interface FindingsFlags {
  readonly traits?: boolean;
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly ascii?: boolean;
}

/** `selenoscope gut findings [TAXON]`: what was reported of selenium, diet and the gut, in whom, and by whom. */
export const findingsCommand = (): Command =>
  withRunOptions(new Command('findings'))
    .description(
      'what was found about selenium, diet and the gut: in whom, with what dose, how sure, and what contradicts it',
    )
    .argument('[subject]', 'a taxon, an outcome or a word: Akkermansia, "Eubacterium rectale", diversity, butyrate')
    .option('--traits', 'the table of genera that likely use selenium, with probabilities and sources')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--ascii', 'no characters beyond plain ASCII')
    .action((subject: string | undefined, flags: FindingsFlags) => {
      const format = flags.json ? 'json' : oneOf('--format', flags.format, FORMATS);
      const said = flags.traits ? traits(subject) : findings(subject);
      writeOutput(format === 'json' ? jsonText(said.json) : said.text(flags), flags.out);
    });

/** One answer in both forms. */
interface Said {
  readonly json: unknown;
  readonly text: (flags: FindingsFlags) => string;
}

function findings(subject: string | undefined): Said {
  const all = readFindings(loadTable('gut/selenium-findings'));
  const { names } = openStoolModel(loadStoolTables());
  const found = subject === undefined ? all : findingsFor(all, names, subject);
  const against = contradictions(all).filter(({ subject: one }) => found.some((finding) => finding.subject === one));
  const subjects = findingSubjects(all);
  return {
    json: {
      schema: 'selenoscope.findings/1',
      findings: found,
      contradictions: against,
      // nothing found: what can be asked
      ...(found.length === 0 ? { asked: subject, subjects } : {}),
    },
    text: (flags) =>
      renderFindings(found, against, {
        ...textOptions(flags),
        subjects,
        ...(subject === undefined ? {} : { asked: subject }),
      }),
  };
}

/** The table of genera, or the one genus that was asked for under any of its names. */
function traits(genus: string | undefined): Said {
  const { traits: all, names } = openStoolModel(loadStoolTables());
  const key = genus === undefined ? null : (names.accepted(genus, 'genus')?.key ?? '');
  const found = all.filter((row) => key === null || names.keysFor([row.genus], 'genus').has(key));
  return {
    json: { schema: 'selenoscope.traits/1', traits: found },
    text: (flags) =>
      found.length > 0
        ? renderTraits(found, textOptions(flags))
        : `The table has no row for "${genus}". It has ${all.map((row) => row.genus).join(', ')}.`,
  };
}
