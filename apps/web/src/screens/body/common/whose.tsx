import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { answered, isThinking, modelFault } from '../../../state.js';

/** Whose figures stand below: nobody may take the example's for their own. */
export function Whose(): JSX.Element {
  const of = answered.value?.of ?? 'example';
  return (
    <p class="whose">
      <span class={of === 'example' ? 'ex' : 'whose-own'}>{t(`body.whose-${of}`)}</span>
      {isThinking.value && <span class="note">{t('body.thinking')}</span>}
      {modelFault.value && (
        <span class="fault" role="alert">
          {t('body.model-fault', { what: modelFault.value })}
        </span>
      )}
    </p>
  );
}

/** A screen without the person's own figures says how to get some. */
export function NothingYet({ what }: { readonly what: string }): JSX.Element {
  return (
    <div class="notice">
      <p>
        <b>{what}</b> {t('body.nothing-do')}
      </p>
      <p class="ways">
        <a class="btn" href="/diary">
          {t('body.to-diary')}
        </a>
        <a class="btn" href="/check">
          {t('body.to-check')}
        </a>
      </p>
    </div>
  );
}
