/** Where the person is in the search: in its text, or in the list under it. */
export interface FindState {
  readonly isOpen: boolean;
  /** the line that Enter adds; −1: none */
  readonly active: number;
  /** true after a line was chosen by an arrow: left and right then change its portion, and leave the text alone */
  readonly isInList: boolean;
  /** true while the line was given by the search and not chosen: where nothing fits well, it is none */
  readonly isGiven?: boolean;
}

export interface FindKey {
  readonly key: string;
  readonly isShift: boolean;
  /** nothing selected and the caret behind the last letter */
  readonly isCaretAtEnd: boolean;
  /** no text */
  readonly isEmpty: boolean;
  /** lines in the list */
  readonly count: number;
}

/** What a key asks for. */
export type FindDeed =
  | { readonly kind: 'add' | 'clear' | 'none' }
  | { readonly kind: 'portion' | 'measure' | 'day'; readonly by: 1 | -1 };

export interface Pressed {
  readonly state: FindState;
  readonly deed: FindDeed;
  /** true where the key must not reach the text */
  readonly isTaken: boolean;
}

/** No line is chosen before something was typed: Enter in an empty search adds nothing. */
export const CLOSED: FindState = { isOpen: false, active: -1, isInList: false };
const NONE: FindDeed = { kind: 'none' };

/**
 * What a key does in the search. Text can always be edited: left, right, Home and End belong to it until a line was chosen
 * by an arrow, or the caret stands at the end and right is pressed, where the text has no use for it.
 */
export function pressed(state: FindState, key: FindKey): Pressed {
  const passed: Pressed = { state, deed: NONE, isTaken: false };
  const { count } = key;
  switch (key.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const by = key.key === 'ArrowDown' ? 1 : -1;
      if (count === 0) return { state: { ...state, isOpen: true }, deed: NONE, isTaken: true };
      const from = state.isOpen ? state.active : -1;
      const active = from < 0 && by < 0 ? count - 1 : (from + by + count) % count;
      return { state: { isOpen: true, active, isInList: true }, deed: NONE, isTaken: true };
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key.key === 'ArrowRight' ? 1 : -1;
      if (!state.isOpen || count === 0 || state.active < 0) return passed;
      const isForText = !state.isInList && !key.isEmpty && !(by > 0 && key.isCaretAtEnd);
      if (isForText || (key.isShift && !state.isInList)) return passed;
      return {
        state: { ...state, isInList: true },
        deed: { kind: key.isShift ? 'measure' : 'portion', by },
        isTaken: true,
      };
    }
    case 'Home':
    case 'End':
      return { ...passed, state: { ...state, isInList: false } };
    case 'Enter':
      return state.isOpen && state.active >= 0 && state.active < count
        ? { state: { ...state, isInList: false }, deed: { kind: 'add' }, isTaken: true }
        : { ...passed, isTaken: true };
    case 'Escape':
      if (state.isOpen && (count > 0 || !key.isEmpty)) return { state: CLOSED, deed: NONE, isTaken: true };
      return key.isEmpty ? passed : { state: CLOSED, deed: { kind: 'clear' }, isTaken: true };
    case 'PageUp':
    case 'PageDown':
      return { state, deed: { kind: 'day', by: key.key === 'PageDown' ? 1 : -1 }, isTaken: true };
    default:
      return passed;
  }
}
