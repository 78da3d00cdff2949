import { type CompiledFile, type OpenTables, openTables } from '@selenoscope/data/open';

/** `/data/manifest.json`: where each compiled file lies, named by its content so that it may be cached for good. */
export interface DataManifest {
  readonly files: Readonly<Record<string, { readonly path: string; readonly bytes: number; readonly gzip: number }>>;
}

/** Compiled files that each worker asks for. */
export const FOODS_FILES = ['manifest.json', 'foods.bin', 'search.bin', 'words.json', 'tables.json', 'diary.json'];
export const MODEL_FILES = [...FOODS_FILES, 'gut.json', 'plan.json', 'evidence.json'];

/** Fetches compiled files once and opens them. */
export async function fetchTables(names: readonly string[], folder = '/data/'): Promise<OpenTables> {
  const reply = await fetch(`${folder}manifest.json`);
  const { files } = (await reply.json()) as DataManifest;
  const bytes = new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Uint8Array]> => {
        const { path } = files[name]!;
        const file = await fetch(folder + path);
        if (!file.ok) throw new Error(`${path} could not be loaded (${file.status})`);
        return [name, new Uint8Array(await file.arrayBuffer())];
      }),
    ),
  );
  return openTables(fileIn(bytes));
}

/** A file among those at hand; its bytes are let go once they were read. */
export function fileIn(bytes: Map<string, Uint8Array>): CompiledFile {
  return (name) => {
    const found = bytes.get(name);
    if (!found) throw new Error(`${name} was not loaded`);
    return found;
  };
}
