/** 100 requests. */
const maxIds = 10_000;

/** In UTF-16 units. */
const maxIdTextChars = 1_000_000;

/** `others` counts entries that are no id, `repeated` those that stand there more than once. */
export type FoundIds = { ids: string[]; repeated: number; others: number; areTooMany: boolean };

/** Ids of panels are numbers or short codes with a digit in them; a heading such as "Order" is none. */
const idText = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** The order ids in a text, in its order: one a line, with commas, semicolons, quotes, "#" or tabs between. */
export function findOrderIds(text: string): FoundIds {
  const words = text
    .slice(0, maxIdTextChars)
    .split(/[\s,;|"'`()[\]{}#\uFEFF]+/)
    .filter(Boolean);
  const found = words.filter((word) => idText.test(word));
  const ids = [...new Set(found)];
  return {
    ids: ids.slice(0, maxIds),
    repeated: found.length - ids.length,
    others: words.length - found.length,
    areTooMany: ids.length > maxIds || text.length > maxIdTextChars,
  };
}
