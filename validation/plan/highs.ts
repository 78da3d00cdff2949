import { createRequire } from 'node:module';

/** What is used here of the npm package `highs` (HiGHS as WebAssembly, array API). */
export interface Highs {
  readonly constants: { readonly modelStatus: Readonly<Record<'optimal' | 'infeasible' | 'timeLimit', number>> };
  createModel(data: HighsData): HighsModel;
}

export interface HighsData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  /** 1: whole numbers only */
  readonly integrality: Int32Array;
}

interface HighsModel {
  readonly options: { set(options: Readonly<Record<string, number | boolean | string>>): void };
  readonly info: { get(name: string): number | bigint };
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array };
  /** garbage collection does not free a model */
  dispose(): void;
}

/** The solver; null where the package is not installed. NODE_PATH may say where it is. */
export async function openHighs(): Promise<Highs | null> {
  const require = createRequire(import.meta.url);
  try {
    require.resolve('highs');
  } catch {
    return null;
  }
  return (require('highs') as () => Promise<Highs>)();
}

/** The version that is installed. */
export function highsVersion(): string {
  const require = createRequire(import.meta.url);
  const main = require.resolve('highs');
  return (require(main.replace(/build.highs\.js$/, 'package.json')) as { version: string }).version;
}
