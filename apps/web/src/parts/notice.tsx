import type { JSX } from 'preact';
import { hintOf, Said } from '../said/index.js';
import { Explained } from '../terms/index.js';

/** What is, why it matters, what to do: words of the core in the language in use, and never of its command line. */
export function NoticeLine(props: {
  readonly message: string;
  readonly hint?: string;
  /** of the core's notice, where it has one */
  readonly code?: string;
  readonly stop?: boolean;
  /** words of the app, which are in the language in use already */
  readonly isOwn?: boolean;
  readonly children?: JSX.Element;
}): JSX.Element {
  const { message, code = '', hint = '', stop, isOwn, children } = props;
  return (
    <div class={stop ? 'notice stop' : 'notice'}>
      <p>
        <b>{isOwn ? <Explained text={message} /> : <Said of={message} />}</b>{' '}
        {isOwn ? <Explained text={hint} /> : <Said of={hintOf({ code, hint })} />}
      </p>
      {children}
    </div>
  );
}
