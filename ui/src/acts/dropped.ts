// The files that are dropped, and those in folders that are.

/** A file, with `/` between the folders it was dropped in. */
export interface DroppedFile {
  name: string;
  file: File;
}

/** To be called while the drop is being heard of: afterwards it holds nothing. */
export function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...items].map((it) => it.webkitGetAsEntry?.() ?? null).filter((it) => it !== null);
  if (entries.some(({ isDirectory }) => isDirectory)) return within(entries, "");
  return Promise.resolve([...files].map((file) => ({ name: file.name, file })));
}

async function within(entries: FileSystemEntry[], folder: string): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  for (const entry of entries) {
    const name = `${folder}${entry.name}`;
    if (entry.isFile) found.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    else found.push(...(await within(await entriesOf(entry as FileSystemDirectoryEntry), `${name}/`)));
    if (found.length > MOST) break;
  }
  return found;
}

/** No export has more files; and of more, none is brought in. */
const MOST = 20_000;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function entriesOf(folder: FileSystemDirectoryEntry) {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // It answers some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MOST) return all;
    all.push(...some);
  }
}
