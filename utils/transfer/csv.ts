/**
 * The beginnings of a formula for a spreadsheet, with the wide forms that some read as the same (OWASP, "CSV
 * injection"), and digits that are too many for a number of theirs: the last ones would become zeros.
 */
const signs = String.raw`=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20`;

/** A formula begins here; spaces and quotation marks before it may be left out. */
const formula = String.raw`(?=[\s"]*[${signs}])`;

/**
 * Inside of a cell another one may begin, where a spreadsheet divides by another sign than ours (the semicolon in half
 * of Europe) or does not know our quotation marks.
 */
const afterDivider = new RegExp(String.raw`[;,\t\r\n\v\f\u0085\u2028\u2029]${formula}`, 'g');

/** Numbers of many digits too: a spreadsheet makes the last ones zeros. */
const atStart = new RegExp(String.raw`^(?:${formula}|(?=[\t\r\n])|(?=\d{16,}$))`);

/**
 * A text cell that a spreadsheet shows as the text that it is: a sign before what would be a formula keeps it from
 * being computed (OWASP, "CSV injection").
 */
export const guardCell = (text: string): string => text.replace(afterDivider, "$&'").replace(atStart, "'");

/** Always in quotation marks: what would need them is another matter where something else divides the cells. */
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** One line of a CSV file (RFC 4180). */
export const csvLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`;
