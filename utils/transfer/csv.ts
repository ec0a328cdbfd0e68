/**
 * What a spreadsheet takes for the beginning of a formula, with the wide forms that some read as the same (OWASP, "CSV
 * injection"), and digits that are too many for a number of theirs: the last ones would become zeros.
 */
const needsGuard = /^(?:[=+\-@\t\r\n＝＋－＠]|\d{16,}$)/;

/** A text cell that a spreadsheet shows as the text that it is: a sign before it keeps it from being computed. */
export const guardCell = (text: string): string => (needsGuard.test(text) ? `'${text}` : text);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV file (RFC 4180). */
export const csvLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`;
