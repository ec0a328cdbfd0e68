/** One version of the changelog: its heading, and what a user notices, each a paragraph. */
export type Release = { title: string; entries: string[] };

/** Without the marks of Markdown that the changelog uses. */
const plainText = (line: string): string =>
  line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim();

/** The versions of a changelog, the newest first. */
export function readChangelog(markdown: string): Release[] {
  const releases: Release[] = [];
  for (const line of markdown.split('\n')) {
    const [, title] = /^## (.+)$/.exec(line) ?? [];
    if (title !== undefined) releases.push({ title: plainText(title), entries: [] });
    const [, entry] = /^- (.+)$/.exec(line) ?? [];
    if (entry !== undefined) releases.at(-1)?.entries.push(plainText(entry));
  }
  return releases;
}
