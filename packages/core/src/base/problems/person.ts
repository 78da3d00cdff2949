import { type Place, placeText, type WordsFor } from './types.js';

/** What can be wrong with what is said about a person, in a file or on the command line. */
export type PersonProblem =
  | { code: 'person.sex.unknown'; place: Place; came: string }
  | { code: 'person.age.unread'; place: Place; came: string }
  | { code: 'person.age.range'; place: Place; came: string }
  | { code: 'person.birthDate.unread'; place: Place; came: string }
  | { code: 'person.birthDate.needsToday'; place: Place }
  | { code: 'person.age.twoAnswers'; place: Place; ageYears: number; fromBirthDate: number }
  | { code: 'person.mass.unread'; place: Place; came: string }
  | { code: 'person.mass.range'; place: Place; came: string; kg: number; lowKg: number; highKg: number; who: string }
  | { code: 'person.lifeStage.unknown'; place: Place; came: string }
  | { code: 'person.lifeStage.sex'; place: Place; lifeStage: string }
  | { code: 'person.lifeStage.age'; place: Place; lifeStage: string; ageYears: number }
  | { code: 'person.lifeStage.twoAnswers'; place: Place; came: string }
  | { code: 'person.country.unknown'; place: Place; came: string; near: readonly string[] }
  | { code: 'person.condition.unknown'; place: Place; came: string; known: readonly string[] }
  | { code: 'person.field.unknown'; place: Place; known: readonly string[] }
  | { code: 'person.field.shape'; place: Place; came: string; expected: string };

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Kilograms in words where a number would be nonsense ("0 kg" for a gram, "1.03e+305 kg"). */
function kgText(kg: number): string {
  if (kg > 1e6) return 'more than a thousand tonnes';
  if (kg > 0 && kg < 0.05) return 'less than 0.1 kg';
  return `${oneDecimal(kg)} kg`;
}

/** What came, and what it is in kilograms where that says more: "130 lb is 59 kg", but not "0 kg is 0 kg". */
function massText(came: string, kg: number): string {
  const text = came.length > 24 ? `${came.slice(0, 23)}…` : came;
  const same = /kg|kilo/i.test(came) && kg <= 1e6;
  return same ? `a body weight of ${text} came` : `${text} is ${kgText(kg)}`;
}

export const personWords: WordsFor<PersonProblem> = {
  'person.sex.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" came; reference values exist for female and male.`,
    hint: 'Write female or male, or leave it out; the answer is then wider.',
  }),
  'person.age.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is no age; expected years such as 34, or months such as "8 months".`,
    hint: 'A date of birth works too: "birthDate": "1992-05-14".',
  }),
  'person.age.range': (p) => ({
    message: `${at(p.place)}an age of ${p.came} came; expected 0 to 120 years.`,
    hint: 'Check the number; for a baby write "8 months".',
  }),
  'person.birthDate.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is no date of birth; expected year-month-day, not in the future.`,
    hint: 'For instance 1992-05-14, or give the age in years instead.',
  }),
  'person.birthDate.needsToday': (p) => ({
    message: `${at(p.place)}to turn a date of birth into an age, today's date is needed, and it was not given.`,
    hint: 'Give the age in years instead.',
  }),
  'person.age.twoAnswers': (p) => ({
    message: `${at(p.place)}the age is ${oneDecimal(p.ageYears)} and the date of birth makes it ${oneDecimal(p.fromBirthDate)}.`,
    hint: 'Keep the one that is right.',
  }),
  'person.mass.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is no body weight; expected kilograms such as 62, or "62 kg", "137 lb", "9 st 11 lb".`,
    hint: 'Leave it out if it is not known.',
  }),
  'person.mass.range': (p) => ({
    message: `${at(p.place)}${massText(p.came, p.kg)}; for ${p.who} expected ${p.lowKg} to ${p.highKg} kg.`,
    hint: 'Is it in pounds or grams? Write the unit with it, for instance "137 lb".',
  }),
  'person.lifeStage.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" came; expected none, pregnant or lactating.`,
    hint: 'Leave it out where it does not apply.',
  }),
  'person.lifeStage.sex': (p) => ({
    message: `${at(p.place)}the person is male and ${p.lifeStage}; reference values for ${p.lifeStage} people are those of women.`,
    hint: 'Correct the sex or the life stage. Where sex is recorded as male and the person is pregnant, write female for this calculation.',
  }),
  'person.lifeStage.age': (p) => ({
    message: `${at(p.place)}${p.lifeStage} at ${oneDecimal(p.ageYears)} years; there are no reference values for that.`,
    hint: 'Check age and life stage (10 to 60 years expected).',
  }),
  'person.lifeStage.twoAnswers': (p) => ({
    message: `${at(p.place)}two life stages came: ${p.came}.`,
    hint: 'Keep the one that is right; when both are true, pregnant has the stricter upper level.',
  }),
  'person.country.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no country that is known here.${p.near.length > 0 ? ` Near it: ${p.near.join(', ')}.` : ''}`,
    hint: 'Write the two letters (GB, FI, US …) or the English name.',
  }),
  'person.condition.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no condition that changes the answer here; known are ${p.known.join(', ')}.`,
    hint: 'Leave out what is not in the list.',
  }),
  'person.field.unknown': (p) => ({
    message: `${at(p.place)}this field is not known and was not used; known are ${p.known.join(', ')}.`,
    hint: 'Check the spelling.',
  }),
  'person.field.shape': (p) => ({
    message: `${at(p.place)}${p.came} came where ${p.expected} was expected.`,
    hint: 'The folder examples/ holds a person file to compare with.',
  }),
};
