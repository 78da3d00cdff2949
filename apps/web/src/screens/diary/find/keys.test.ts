import { describe, expect, it } from 'vitest';
import { CLOSED, type FindKey, type FindState, pressed } from './keys.js';

const inText: FindState = { isOpen: true, active: 0, isInList: false };
const inList: FindState = { isOpen: true, active: 1, isInList: true };
const key = (name: string, more: Partial<FindKey> = {}): FindKey => ({
  ...{ key: name, isShift: false, isCaretAtEnd: true, isEmpty: false, count: 3, ...more },
});

describe('keys of the search', () => {
  it('goes through the lines and around', () => {
    expect(pressed(inText, key('ArrowDown')).state).toEqual({ isOpen: true, active: 1, isInList: true });
    expect(pressed({ ...inList, active: 2 }, key('ArrowDown')).state.active).toBe(0);
    expect(pressed({ ...inList, active: 0 }, key('ArrowUp')).state.active).toBe(2);
    expect(pressed(CLOSED, key('ArrowDown', { isEmpty: true })).state).toEqual({
      isOpen: true,
      active: 0,
      isInList: true,
    });
    expect(pressed(CLOSED, key('ArrowUp', { isEmpty: true })).state.active).toBe(2);
  });

  it('leaves left and right to the text until a line was chosen', () => {
    expect(pressed(inText, key('ArrowLeft'))).toMatchObject({ deed: { kind: 'none' }, isTaken: false });
    expect(pressed(inText, key('ArrowRight', { isCaretAtEnd: false })).isTaken).toBe(false);
    expect(pressed(inText, key('ArrowRight', { isShift: true })).isTaken).toBe(false);
    expect(pressed(inList, key('ArrowLeft', { isCaretAtEnd: false })).deed).toEqual({ kind: 'portion', by: -1 });
  });

  it('changes the portion from the end of the text, and by Shift the measure', () => {
    const more = pressed(inText, key('ArrowRight'));
    expect(more.deed).toEqual({ kind: 'portion', by: 1 });
    expect(pressed(more.state, key('ArrowLeft')).deed).toEqual({ kind: 'portion', by: -1 });
    expect(pressed(inList, key('ArrowRight', { isShift: true })).deed).toEqual({ kind: 'measure', by: 1 });
  });

  it('gives the text back by Home and End', () => {
    const { state, isTaken } = pressed(inList, key('Home'));
    expect(isTaken).toBe(false);
    expect(pressed(state, key('ArrowLeft')).isTaken).toBe(false);
  });

  it('adds the chosen line by Enter, and nothing where none is chosen', () => {
    expect(pressed(inText, key('Enter')).deed.kind).toBe('add');
    expect(pressed({ ...CLOSED, isOpen: true }, key('Enter', { isEmpty: true })).deed.kind).toBe('none');
    expect(pressed(inText, key('Enter', { count: 0 })).deed.kind).toBe('none');
  });

  it('closes by Escape, then clears, then lets it pass', () => {
    const closed = pressed(inText, key('Escape'));
    expect(closed.state.isOpen).toBe(false);
    const cleared = pressed(closed.state, key('Escape'));
    expect(cleared.deed.kind).toBe('clear');
    expect(pressed(cleared.state, key('Escape', { isEmpty: true, count: 0 })).isTaken).toBe(false);
  });

  it('takes no letter', () => {
    for (const letter of ['a', ' ', 'Backspace', 'Delete', 'Tab'])
      expect(pressed(inList, key(letter))).toMatchObject({ isTaken: false, deed: { kind: 'none' } });
  });
});
