/** The date in "/diary/2026-01-06"; null where the address holds none that exists. */
export function dateOfPath(path: string): string | null {
  const text = /^\/diary\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
  if (text === undefined) return null;
  const at = new Date(`${text}T12:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}
