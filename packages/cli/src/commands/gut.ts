import { Command } from 'commander';
import { colonCommand } from './gut-colon.js';
import { findingsCommand } from './gut-findings.js';
import { profileCommand } from './gut-profile.js';

/** `selenoscope gut …`: what food does in the colon, and a stool profile read properly. */
export const gutCommand = (): Command =>
  new Command('gut')
    .description('what a diet does in the colon, and what a stool profile says and does not say')
    .addCommand(profileCommand().exitOverride())
    .addCommand(colonCommand().exitOverride())
    .addCommand(findingsCommand().exitOverride());
