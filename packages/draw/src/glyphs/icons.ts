import { type Drawn, node } from '../drawn.js';

/** Tabs of the phone's bar, in its order. */
export type TabName = 'home' | 'diary' | 'body' | 'gut' | 'plan';

/** Small signs beside words. */
export type IconName = 'search' | 'plus' | 'minus' | 'close' | 'back' | 'on' | 'camera' | 'pen' | 'file' | 'check';

const TABS: Readonly<Record<TabName, readonly Drawn[]>> = {
  home: [node('circle', { cx: 12, cy: 12, r: 8.2 }), node('path', { d: 'M14.5 4.3a8.2 8.2 0 0 0 0 15.4' })],
  diary: [node('path', { d: 'M6 3.8h12v16.4H6zM9.2 8.5h5.6M9.2 12h5.6M9.2 15.5h3.4' })],
  body: [node('path', { d: 'M3.5 15.5c3 0 3.6-7 6.8-7s3.4 4.6 10.2 4.6M3.5 19.5h17' })],
  gut: [node('path', { d: 'M6 19.5v-9a4.5 4.5 0 0 1 4.5-4.5h3A4.5 4.5 0 0 1 18 10.5v3a3 3 0 0 1-3 3h-1.5v3' })],
  plan: [node('path', { d: 'M4 12h11M11 7.5l4.5 4.5L11 16.5M20 5v14' })],
};

const ICONS: Readonly<Record<IconName, readonly Drawn[]>> = {
  search: [node('circle', { cx: 8.5, cy: 8.5, r: 5.5 }), node('path', { d: 'M13 13l4.5 4.5' })],
  plus: [node('path', { d: 'M10 4v12M4 10h12' })],
  minus: [node('path', { d: 'M4 10h12' })],
  close: [node('path', { d: 'M5 5l10 10M15 5L5 15' })],
  back: [node('path', { d: 'M12.5 4.5L7 10l5.5 5.5' })],
  on: [node('path', { d: 'M7.5 4.5L13 10l-5.5 5.5' })],
  camera: [node('path', { d: 'M3 6.5h3.2l1.3-2h5l1.3 2H17v9.5H3z' }), node('circle', { cx: 10, cy: 11, r: 2.9 })],
  pen: [node('path', { d: 'M4 16l.8-3.6L13.2 4l2.8 2.8-8.4 8.4zM11.4 5.8l2.8 2.8' })],
  file: [node('path', { d: 'M5 2.8h6.5L15 6.3v10.9H5zM11.2 2.8v3.8H15' })],
  check: [node('path', { d: 'M4 10.5l4 4 8-9' })],
};

/**
 * Icon of a tab, 24 × 24 in the colour of the words below it; hidden from readers, because they stand there.
 * @example tabIcon('diary')
 */
export const tabIcon = (name: TabName): Drawn =>
  node(
    'svg',
    {
      viewBox: '0 0 24 24',
      width: 24,
      height: 24,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.6,
      'stroke-linejoin': (name === 'gut' || name === 'plan') && 'round',
      'aria-hidden': 'true',
    },
    TABS[name],
  );

/**
 * A sign in the colour of the words beside it; hidden from readers, so a button that has nothing else needs a name.
 * @param size px, 20 where nothing else is given
 * @example icon('search')
 */
export const icon = (name: IconName, size = 20): Drawn =>
  node(
    'svg',
    {
      class: 'icon',
      width: size,
      height: size,
      viewBox: '0 0 20 20',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.8,
      'stroke-linecap': name !== 'search' && 'round',
      'stroke-linejoin': name !== 'search' && 'round',
      'aria-hidden': 'true',
    },
    ICONS[name],
  );
