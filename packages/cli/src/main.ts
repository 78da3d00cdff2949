import { VERSION } from '@selenoscope/core';
import { Command, CommanderError } from 'commander';
import { assessCommand } from './commands/assess.js';
import { bodyCommand } from './commands/body.js';
import { checkCommand } from './commands/check.js';
import { claimsCommand } from './commands/claims.js';
import { compareCommand } from './commands/compare.js';
import { diaryCommand } from './commands/diary.js';
import { foodsCommand } from './commands/foods.js';
import { gutCommand } from './commands/gut.js';
import { planCommand } from './commands/plan.js';
import { EXIT_INPUT, fail } from './fail.js';

// a reader that stops early (`| head`) is no fault of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('selenoscope')
  .description('Selenium from the plate to a verdict: too little, enough or too much, and how sure that is.')
  .version(VERSION)
  .showHelpAfterError('(selenoscope --help shows the commands)')
  .exitOverride();

for (const command of [
  assessCommand(),
  planCommand(),
  checkCommand(),
  foodsCommand(),
  diaryCommand(),
  bodyCommand(),
  gutCommand(),
  compareCommand(),
  claimsCommand(),
])
  program.addCommand(command.exitOverride());

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_INPUT;
  else process.exitCode = fail(error);
}
