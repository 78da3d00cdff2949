import { has, t } from '../../../base/text.js';
import type { EntryRecord } from '../../../store/index.js';

/** An entry's name in words: a dose of a file may have none but its key, "supplement:selenite". */
export function nameOf({ food, name }: Pick<EntryRecord, 'food' | 'name'>): string {
  if (name !== food) return name;
  const [, route, form] = /^(supplement|infusion):([\w-]+)$/i.exec(food.trim()) ?? [];
  if (route === undefined) return name;
  const key = `diary.form-${form!.toLowerCase()}`;
  return t(`diary.${route.toLowerCase()}-name`, { form: has(key) ? t(key) : form! });
}
