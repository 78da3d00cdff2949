import { loadTable } from '@selenoscope/data';
import type { IndexRows } from './profile-indices.js';

/** The project's own tables of indices, as they are compiled. */
export const indexRows = (): IndexRows => ({
  taxonAliases: loadTable('gut/taxon-aliases'),
  gmhiSpecies: loadTable('gut/gmhi-species'),
  gmwi2Coefficients: loadTable('gut/gmwi2-coefficients'),
  dysbiosisGenera: loadTable('gut/dysbiosis-genera'),
  butyrateGenera: loadTable('gut/butyrate-genera'),
  profileNoise: loadTable('gut/profile-noise'),
});
