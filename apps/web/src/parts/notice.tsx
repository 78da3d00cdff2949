import type { JSX } from 'preact';
import { SaidProblem } from '../said/index.js';
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
  /** what it is about, before it */
  readonly lead?: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  const { message, code = '', hint = '', stop, isOwn, lead, children } = props;
  return (
    <div class={stop ? 'notice stop' : 'notice'}>
      <p>
        {lead !== undefined && <span>{lead} </span>}
        {isOwn ? (
          <>
            <b>
              <Explained text={message} />
            </b>{' '}
            <Explained text={hint} />
          </>
        ) : (
          <SaidProblem
            code={code}
            message={message}
            hint={hint}
            withPlace={lead === undefined}
            between={(what, todo) => (
              <>
                <b>{what}</b> {todo}
              </>
            )}
          />
        )}
      </p>
      {children}
    </div>
  );
}
