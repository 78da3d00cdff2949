import type { ExampleFiles } from './assess/asked-of.js';
import type { DataManifest } from './tables.js';

/** The files of the worked example, fetched when the engine is asked about it. */
export async function fetchExample(folder = '/data/'): Promise<ExampleFiles> {
  const { files } = (await (await fetch(`${folder}manifest.json`)).json()) as DataManifest;
  const bytesOf = async (name: string) => new Uint8Array(await (await fetch(folder + files[name]!.path)).arrayBuffer());
  const [diary, person] = await Promise.all([bytesOf('example-diary.csv'), bytesOf('example-person.json')]);
  return { diary, person };
}
