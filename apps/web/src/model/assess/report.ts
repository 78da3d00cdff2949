import grotesk from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url';
import newsreader from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import type { Assessment, ReportExtras } from '@selenoscope/core';
import { renderHtml } from '@selenoscope/draw/page';
import { base64Of } from '../files/index.js';

const FACES = [
  { family: 'Hanken Grotesk Variable', weights: '100 900', url: grotesk },
  { family: 'Newsreader Variable', weights: '200 800', url: newsreader },
];

/** The page of `selenoscope assess --format html`, with the app's own fonts in it: it asks for nothing. */
export async function reportPage(assessment: Assessment, extras: ReportExtras): Promise<string> {
  const fonts = await Promise.all(FACES.map(faceOf));
  return renderHtml(assessment, { ...extras, fonts: fonts.join('') });
}

async function faceOf({ family, weights, url }: (typeof FACES)[number]): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;src:url(data:font/woff2;base64,${base64Of(bytes)}) format("woff2")}`;
  } catch {
    // the reader's own letters do as well
    return '';
  }
}
