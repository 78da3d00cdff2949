import type { Problem } from '../base/index.js';
import type { Person } from '../person.js';
import { conditionNotices } from './condition-notices.js';
import type { DoseIntake } from './doses.js';
import type { DiaryItems } from './items.js';
import type { IntakeModel } from './model.js';
import type { NutIntake } from './nuts.js';
import type { SeleniumPrior } from './prior.js';
import type { NutrientTerms } from './terms.js';

/** What a reader of the result must know of how it came about. */
export function problemsOf(
  items: DiaryItems,
  selenium: NutrientTerms,
  person: Person,
  prior: SeleniumPrior,
  model: IntakeModel,
  nuts: NutIntake | null,
  doses: readonly DoseIntake[],
): Problem[] {
  const out: Problem[] = [];
  const days = items.dates.length;
  const entries = items.items.reduce((n, item) => n + item.entries.length, 0);
  if (entries === 0) out.push({ code: 'intake.empty' });
  else if (items.daysCounted < 4) out.push({ code: 'intake.fewDays', days: items.daysCounted });
  if (selenium.entriesWithout > 0)
    out.push({
      code: 'intake.coverage',
      coverage: selenium.coverageAll,
      entriesWithout: selenium.entriesWithout,
      entries,
    });
  if (entries > 0) {
    items.dates.forEach((date, d) => {
      const unfinished = items.daysCounted === 0 || items.counted[d] === 0;
      if (unfinished && items.foodDays > 0)
        out.push({ code: 'intake.day.small', date, energyKcal: items.energyByDay[d]! });
    });
  }
  out.push(...conditionNotices(person, { asked: doses.some(({ route }) => route === 'iv'), of: 'diary' }));
  if (person.country === null) out.push({ code: 'intake.origin.unknown' });
  else {
    const basis = model.origin.factor(person.country, 'wheat', 'US');
    const soilClass = model.origin.soilClassOf(person.country);
    if (basis.basis === 'soil-class' && soilClass)
      out.push({ code: 'intake.origin.soilClass', country: model.origin.countryName(person.country), soilClass });
    if (prior.basis !== 'country')
      out.push({
        code: 'intake.prior.assumed',
        country: model.origin.countryName(person.country),
        used: prior.population,
      });
  }
  if (nuts) out.push({ code: 'intake.brazilNuts', gramsPerDay: nuts.gramsByDay.reduce((a, b) => a + b, 0) / days });
  return out;
}
