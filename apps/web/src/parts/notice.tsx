import type { JSX } from 'preact';

/** What is, why it matters, what to do. Words of the core come as they are. */
export function NoticeLine(props: {
  readonly message: string;
  readonly hint?: string;
  readonly stop?: boolean;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <div class={props.stop ? 'notice stop' : 'notice'} lang="en">
      <p>
        <b>{props.message}</b> {props.hint}
      </p>
      {props.children}
    </div>
  );
}
