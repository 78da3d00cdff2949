/** A question to a worker. */
export interface Ask {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** Why there is no answer, in the words of the problem where a person can do something about it. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type Reply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly fault: Fault };

/** A newer question of the same kind came before this one was begun. Nobody waits for the answer any more. */
export const SUPERSEDED: Fault = { code: 'superseded', message: 'A newer question took its place.', hint: '' };

/** Calls as they are on the worker's side: an answer, or a promise of one. */
// biome-ignore lint/suspicious/noExplicitAny: any function may be a call; arguments and answers keep their own types
export type AnyCalls = { readonly [name: string]: (...args: any[]) => unknown };

/** Calls that answer at once, as the worker implements them: they may also take their time. */
export type Served<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Answer | Promise<Answer>
    : never;
};

/** The same calls as the page sees them. */
export type Asked<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/** What ports and workers have in common. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', heard: (event: MessageEvent) => void): void;
}
