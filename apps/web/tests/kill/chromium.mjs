// A Chromium in a process group of its own, so that all of it can be ended at once.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, HOW_TO_GET_ONE } from '../browser.mjs';

const ARGS = ['--headless=new', '--no-default-browser-check', '--disable-crash-reporter', '--disable-extensions'];

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function portOf(profile, child) {
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`chromium ended with ${child.exitCode}`);
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (text.includes('\n')) return text.split('\n')[0];
    await pause(50);
  }
  throw new Error('chromium did not start');
}

/** @returns {Promise<{ browser: import('playwright-core').Browser, kill(): Promise<void> }>} kill: SIGKILL to every process of it */
export async function launchKillable(profile) {
  const found = await findBrowser();
  if (!found) throw new Error(`No browser was found. ${HOW_TO_GET_ONE}`);
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    found.path,
    [...found.args, ...ARGS, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`);
    return { browser, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
