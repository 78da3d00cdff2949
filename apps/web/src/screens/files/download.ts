// A file out of the page: where the browser can ask for a place it does, else the file goes to the downloads.

interface Picked {
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void>; abort?(): Promise<void> }>;
}
type Pick = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<Picked>;

export interface FileOut {
  readonly name: string;
  /** @example 'text/csv' */
  readonly type: string;
  readonly extension: string;
  readonly description: string;
  readonly parts: () => Promise<readonly string[]>;
}

function toDownloads(name: string, data: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  // the browser has taken it up by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @returns false where the person changed their mind */
export async function saveFile(file: FileOut): Promise<boolean> {
  const pick = (globalThis as { showSaveFilePicker?: Pick }).showSaveFilePicker;
  const make = async (): Promise<Blob> => new Blob([...(await file.parts())], { type: `${file.type};charset=utf-8` });
  if (!pick) {
    toDownloads(file.name, await make());
    return true;
  }
  let place: Picked;
  try {
    // asked before the file is made: browsers allow the question only at once after a press
    place = await pick({
      suggestedName: file.name,
      types: [{ description: file.description, accept: { [file.type]: [file.extension] } }],
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return false;
    toDownloads(file.name, await make());
    return true;
  }
  const data = await make();
  const out = await place.createWritable();
  await out.write(data);
  await out.close();
  return true;
}
