export { type DosesTable, readDosesCsv } from './read.js';
