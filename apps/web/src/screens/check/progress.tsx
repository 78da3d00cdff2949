import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Said } from '../../said/index.js';
import type { Progress } from './flow.js';

/** How far the check is, in parts; and the way out, which keeps what was answered. */
export function ProgressBar({ progress, title }: { readonly progress: Progress; readonly title: string }): JSX.Element {
  const { parts, number, of } = progress;
  return (
    <div class="prog">
      <a class="btn quiet" href="/">
        {t('check.leave')}
      </a>
      <div
        class="bar"
        role="progressbar"
        aria-valuemin={1}
        aria-valuemax={of}
        aria-valuenow={number}
        aria-valuetext={t('check.question-of', { number, of })}
        aria-label={t('check.progress')}
      >
        {parts.map((part, i) => (
          <i key={i} class={part === 'done' ? 'd' : part === 'here' ? 'c' : ''} />
        ))}
      </div>
      <span class="note prog-note">
        <span class="prog-title">
          <Said of={title} />
        </span>{' '}
        {t('check.number-of', { number, of })}
      </span>
    </div>
  );
}
