import {
  CLAIM_VERDICT_WORDS,
  CLAIM_VERDICTS,
  type Claim,
  type ClaimRemark,
  type Claims,
  claimEntryJson,
  claimsJson,
  openClaims,
  renderClaim,
  renderClaims,
} from '@selenoscope/core';
import { loadEvidenceTables } from '@selenoscope/data';
import { Command } from 'commander';
import { jsonText, oneOf, textOptions, withRunOptions, writeOutput } from './shared.js';

const FORMATS = ['text', 'json'] as const;
const SECTIONS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The words a reader sees in the list are verdicts too: "not shown". */
const WRITTEN_VERDICTS = [...CLAIM_VERDICTS, 'not-shown'] as const;

interface ClaimsFlags {
  readonly verdict?: string;
  readonly section?: string;
  readonly search?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly ascii?: boolean;
}

type Entry = Claim | ClaimRemark;

/** `selenoscope claims [ID...]`: every claim with its verdict, or one down to its sources. */
export function claimsCommand(): Command {
  return withRunOptions(new Command('claims'))
    .description('what is said of selenium, each claim with its verdict, evidence and sources')
    .argument('[id...]', 'open these: C11, or F1 for a remark')
    .option('--verdict <verdict>', `only these: ${CLAIM_VERDICTS.join(', ')}`)
    .option('--section <letter>', 'only this section, A to E; F holds the remarks')
    .option('--search <words>', 'only claims that speak of these words: drip, brazil nuts, flora')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--ascii', 'no characters beyond plain ASCII')
    .action((ids: string[], flags: ClaimsFlags) => run(ids, flags));
}

function run(ids: readonly string[], flags: ClaimsFlags): void {
  const format = flags.json ? 'json' : oneOf('--format', flags.format, FORMATS);
  const claims = openClaims(loadEvidenceTables());
  const { entries, asked } = selected(claims, ids, flags);
  const one = ids.length === 1 && entries.length === 1 ? entries[0] : undefined;
  if (format === 'json') {
    writeOutput(jsonText(one ? claimEntryJson(claims, one) : claimsJson(claims, entries)), flags.out);
    return;
  }
  const options = textOptions(flags);
  // named claims are opened, the rest is listed
  const opened = ids.length > 0 && entries.length > 0;
  const text = opened
    ? entries.map((entry) => renderClaim(claims, entry, options)).join(`\n${'-'.repeat(40)}\n`)
    : renderClaims(claims, entries, asked, options);
  writeOutput(text, flags.out);
}

/** What was asked for, and in words what narrowed it. */
function selected(claims: Claims, ids: readonly string[], flags: ClaimsFlags): { entries: Entry[]; asked: string } {
  const named = [...new Set(ids.map((id) => claims.entry(id)))];
  let entries: Entry[] = ids.length > 0 ? named : [...claims.all, ...claims.remarks];
  const said: string[] = [];
  if (flags.verdict !== undefined) {
    const written = oneOf('--verdict', flags.verdict.trim().replace(/\s+/g, '-'), WRITTEN_VERDICTS);
    const verdict = written === 'not-shown' ? 'unsupported' : written;
    entries = entries.filter((entry) => 'verdict' in entry && entry.verdict === verdict);
    said.push(`with the verdict “${CLAIM_VERDICT_WORDS[verdict].words}”`);
  }
  if (flags.section !== undefined) {
    const section = oneOf('--section', flags.section, SECTIONS).toUpperCase();
    entries = entries.filter((entry) => entry.section === section);
    said.push(`in section ${section}`);
  }
  if (flags.search !== undefined) {
    const found = new Set<Entry>(claims.search(flags.search));
    entries = entries.filter((entry) => found.has(entry));
    said.push(`with the words “${flags.search}”`);
  }
  return { entries, asked: said.join(' and ') };
}
