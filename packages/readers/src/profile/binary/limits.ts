/**
 * What is read from a file that nobody vouches for. A file may claim more in a few bytes than any machine has, so every
 * claim is held against these before anything is allocated.
 */

/** Entries of a table that are not zero. The largest public gut tables (30,000 samples) have about 10 million. */
export const MAX_TABLE_ENTRIES = 50_000_000;

/** Taxa or samples of a table. */
export const MAX_TABLE_IDS = 2_000_000;

/** Ranks of a lineage in the file; taxonomies have 7 or 8. */
export const MAX_RANKS = 64;

/** Bytes of one text in a table: an identifier, a name. Sequence variants are named by up to about 500 letters. */
export const MAX_TEXT_BYTES = 32_768;

/** Bytes of all texts of one file together. */
export const MAX_TEXT_TOTAL_BYTES = 512 * 1024 * 1024;

/** Entries of a zip archive; a QIIME 2 artifact with a long history has some thousands. */
export const MAX_ZIP_ENTRIES = 65_535;

/** Inflated bytes of one file inside an archive. */
export const MAX_INFLATED_BYTES = 512 * 1024 * 1024;

/** Inflated over packed, above which an archive is taken for a bomb; tables of text reach about 100, deflate at most 1,032. */
export const MAX_INFLATED_RATIO = 500;

/** Below this size the ratio is not looked at: a small file of zeros may well shrink a thousand times. */
export const RATIO_MATTERS_BYTES = 16 * 1024 * 1024;
