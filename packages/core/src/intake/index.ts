export {
  type Diary,
  DOSE_FORMS,
  type DoseEntry,
  type DoseForm,
  type Entry,
  type FoodEntry,
  type RawDiary,
  type RawEntry,
  type Rejected,
} from './diary.js';
