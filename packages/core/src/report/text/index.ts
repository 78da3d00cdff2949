import type { Assessment } from '../../assessment.js';
import { type ReportExtras, viewOf } from '../view.js';
import { detail } from './detail.js';
import { firstScreen } from './first-screen.js';
import { Page, type TextOptions } from './page.js';

export type { TextOptions } from './page.js';

const MORE = 'Everything else: --detail.';

/**
 * A report for a terminal: one screen first, everything else with `detail`. No line is wider than `width` columns.
 * @example renderText(assessment, { width: 80, detail: false, colour: false })
 */
export function renderText(assessment: Assessment, options: TextOptions & ReportExtras = {}): string {
  const page = new Page(options);
  const view = viewOf(assessment, options);
  firstScreen(page, view, options.detail ? '' : MORE);
  if (options.detail) detail(page, view);
  return page.text();
}
