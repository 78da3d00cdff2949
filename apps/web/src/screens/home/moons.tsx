import type { ScaleView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Explained } from '../../parts/index.js';

/** What the moons on the scale mean, of those that are there. */
export function Moons({ scale }: { readonly scale: ScaleView }): JSX.Element {
  const has = (face: string): boolean => scale.moons.some((moon) => moon.face === face);
  if (scale.moons.length === 0) return <>{t('home.no-moons')}</>;
  const words = [t(has('unknown') ? 'home.moons-veiled' : 'home.moons'), has('copper') && t('home.moons-copper')];
  return <Explained text={words.filter(Boolean).join(' ')} />;
}
