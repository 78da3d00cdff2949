import type { JSX } from 'preact';
import { Explained } from '../terms/index.js';
import { hintOf, isOwnHint } from './hints.js';
import { Said } from './said.js';
import { told } from './say.js';
import { placeIn, whyOf } from './why.js';

/**
 * A problem of core with what to do about it: core's sentence where the language in use has it, with its values; else
 * what that kind of problem means, by its code.
 */
export function SaidProblem(props: {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** where nothing beside it names the row */
  readonly withPlace?: boolean;
  readonly between: (message: JSX.Element, hint: JSX.Element | null) => JSX.Element;
}): JSX.Element {
  const { code, message, hint, between } = props;
  const why = told(message).lang === 'en' ? whyOf(code) : null;
  if (why !== null) return between(<Explained text={`${props.withPlace ? placeIn(message) : ''}${why}`} />, null);
  const what = hintOf({ code, hint });
  const todo = isOwnHint(code) ? <Explained text={what} /> : <Said of={what} />;
  return between(<Said of={message} />, what === '' ? null : todo);
}
