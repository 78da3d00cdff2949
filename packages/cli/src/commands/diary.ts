import { type Diary, notice } from '@selenoscope/core';
import { MAX_DIARY_BYTES } from '@selenoscope/readers';
import { Command } from 'commander';
import { progress } from '../progress.js';
import { type DiaryFlags, settledDiary, withDiary } from './assess.js';
import { jsonText, openDefaultModel, readInput, withRunOptions, writeOutput } from './shared.js';

/** `selenoscope diary read FILE`: what was read, what was left out and why. */
export function diaryCommand(): Command {
  const diary = new Command('diary').description('look into a food diary');
  withRunOptions(withDiary(diary.command('read')))
    .description('show how each row was understood; nothing is computed')
    .argument('<file>', 'diary')
    .option('--json', 'as JSON')
    .exitOverride()
    .action((file: string, flags: DiaryFlags & { json?: boolean }) => {
      const model = openDefaultModel();
      const shown = progress();
      const bytes = readInput(file, 'diary', MAX_DIARY_BYTES);
      let read: Diary;
      try {
        read = settledDiary(bytes, file, flags, model, null, shown);
      } finally {
        shown.done();
      }
      const { catalogue } = model.intake;
      const nameOf = (food: number) => ({ id: catalogue.food(food).id, name: catalogue.food(food).name });
      if (flags.json) return writeOutput(jsonText(asJson(read, nameOf)), undefined);
      writeOutput(asText(read, nameOf), undefined);
    });
  return diary;
}

type NameOf = (food: number) => { id: string; name: string };

const asJson = (diary: Diary, nameOf: NameOf) => ({
  kind: diary.kind,
  file: diary.file,
  rowsIn: diary.rowsIn,
  entries: diary.entries.map((entry) =>
    entry.kind === 'food' ? { ...entry, food: entry.food === null ? null : nameOf(entry.food) } : entry,
  ),
  rejected: diary.rejected.map((r) => ({ row: r.row, text: r.text, ...notice(r.problem) })),
  notices: diary.notices.map(notice),
});

// Names of foods come from other people's files: controls could steer a terminal, direction marks could disguise a line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const plainLine = (line: string): string => line.replace(HARMFUL, ' ');

function asText(diary: Diary, nameOf: NameOf): string {
  const lines = [
    `${diary.file}: ${diary.kind}, ${diary.rowsIn} rows in = ${diary.entries.length} entries + ${diary.rejected.length} left out`,
  ];
  for (const entry of diary.entries) {
    const amount =
      entry.kind === 'dose'
        ? `${entry.doseUg} µg`
        : entry.grams === null
          ? 'amount ?'
          : `${Math.round(entry.grams * 10) / 10} g`;
    const found =
      entry.kind === 'dose'
        ? `${entry.form}, ${entry.route}`
        : entry.food === null
          ? '? not found with confidence'
          : nameOf(entry.food).name;
    lines.push(
      `${String(entry.row).padStart(5)} ${entry.date} ${amount.padStart(9)}  ${entry.text.slice(0, 24).padEnd(24)} ${found.slice(0, 28)}`,
    );
  }
  for (const r of diary.rejected) {
    const { message, hint } = notice(r.problem);
    lines.push(`left out, row ${r.row}: ${message} ${hint}`);
  }
  for (const problem of diary.notices) {
    const { message, hint } = notice(problem);
    lines.push(`note: ${message} ${hint}`);
  }
  return lines.map(plainLine).join('\n');
}
