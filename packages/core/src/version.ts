/** Version of the model; stands in every result. */
export const VERSION = '0.1.0';
