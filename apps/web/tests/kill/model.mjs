// What must be in the diary, kept outside of the browser.
const nameOf = (list, key) => `${list}/${key}`;
const canonical = (value) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
const KEYS = { entries: 'id', recipes: 'id', products: 'id', labs: 'id', stool: 'id', mapping: 'text' };

/** Records by name, as text. */
export const recordsOf = (file) =>
  new Map(
    Object.entries(KEYS).flatMap(([list, key]) => file[list].map((one) => [nameOf(list, one[key]), canonical(one)])),
  );

/** A state: records, changes of records since the last file, and writes that can be undone (newest last). */
export const stateOf = (file, undoable) => ({
  records: recordsOf(file),
  since: file.settings.changesSinceSaved,
  undoable,
});

function settle(records, name, text) {
  if (text === undefined) records.delete(name);
  else records.set(name, text);
}

/** The state after an intent; the state given is left as it is. */
export function after(state, intent) {
  const records = new Map(state.records);
  if (intent.kind === 'undo') {
    const step = state.undoable.find(({ n }) => n === intent.of);
    for (const [name, was] of step.before) settle(records, name, was);
    const since = (step.since ?? state.since) + step.before.size;
    return { records, since, undoable: state.undoable.filter((one) => one !== step) };
  }
  const target = intent.kind === 'restore' ? recordsOf(intent.file) : null;
  const changed = target
    ? [...new Set([...records.keys(), ...target.keys()])]
        .filter((name) => records.get(name) !== target.get(name))
        .map((name) => [name, target.get(name)])
    : intent.slots.map(([list, key, one]) => [nameOf(list, key), one === null ? undefined : canonical(one)]);
  const effective = changed.filter(([name, text]) => text !== undefined || records.has(name));
  const before = new Map(effective.map(([name]) => [name, records.get(name)]));
  for (const [name, text] of effective) settle(records, name, text);
  const step = { n: intent.n, before, ...(target ? { since: state.since } : {}), id: null };
  const isKept = target !== null || effective.length > 0;
  return {
    records,
    since: target ? intent.since : state.since + effective.length,
    undoable: isKept ? [...state.undoable, step].slice(-100) : state.undoable,
  };
}

/** Names whose records differ: missing in b, other in b, more in b. */
export function differences(a, b) {
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  return {
    lost: names.filter((name) => !b.has(name)),
    changed: names.filter((name) => a.has(name) && b.has(name)),
    extra: names.filter((name) => !a.has(name)),
  };
}

export const isSame = (a, b) =>
  a.since === b.since &&
  a.records.size === b.records.size &&
  [...a.records].every(([name, text]) => b.records.get(name) === text);
