/** An index's entry: its key, and the key of the record that it stands for. */
type Entry = { key: unknown; value: unknown };
type Tree = { delete(entry: Entry): void };
type Store = {
  records: Tree;
  put(entry: Entry, noOverwrite?: boolean): Entry | undefined;
  deleteByValue(key: unknown): Entry[];
};

/** No entry point of the package leads to this class of its own. */
const path = 'fake-indexeddb/build/esm/lib/RecordStore.js';

const isKey = (value: unknown) => typeof value !== 'object' || Array.isArray(value);

/**
 * Of an index, fake-indexeddb looks through all entries to find those of one record, at every write: a day with five
 * thousand open orders took hours. This keeps beside each index which entries are whose.
 */
export async function findEntriesQuickly(): Promise<void> {
  const file = new URL(`../../node_modules/${path}`, import.meta.url).href;
  const { prototype } = ((await import(/* @vite-ignore */ file)) as { default: { prototype: Store } })
    .default;
  const noted = new WeakMap<Tree, Map<string, Entry[]>>();
  const { put, deleteByValue } = prototype;
  prototype.put = function putAndNote(this: Store, entry, noOverwrite) {
    // What is no key is an object store's own record: nobody looks for it by its value.
    if (isKey(entry.value)) {
      const name = JSON.stringify(entry.value);
      const entries = noted.get(this.records) ?? new Map<string, Entry[]>();
      noted.set(this.records, entries.set(name, [...(entries.get(name) ?? []), entry]));
    }
    return put.call(this, entry, noOverwrite);
  };
  prototype.deleteByValue = function deleteNoted(this: Store, key) {
    // A range is no key.
    if (!isKey(key)) return deleteByValue.call(this, key);
    const name = JSON.stringify(key);
    const entries = noted.get(this.records)?.get(name) ?? [];
    noted.get(this.records)?.delete(name);
    for (const entry of entries) this.records.delete(entry);
    return entries;
  };
}
