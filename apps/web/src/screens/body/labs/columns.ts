import { t } from '../../../base/index.js';

/** What a table of laboratory values says of each, whosever they are. */
export const labColumns = () => [
  { name: t('body.lab-test') },
  { name: t('body.lab-day') },
  { name: t('body.lab-value'), right: true },
  { name: t('body.lab-expected'), right: true },
  { name: t('body.lab-after'), right: true },
  { name: t('body.lab-state') },
];
