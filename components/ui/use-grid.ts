import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A cell of a grid: its row, -1 for the heads, and its place among the cells that are seen. */
type Place = { row: number; column: number };

export type GridOptions = {
  table: RefObject<HTMLTableElement | null>;
  /** Rows below the heads; each has its place as `data-index`, whether or not it is in the document. */
  count: number;
  /** Rows that a Page key goes past. */
  pageRows: number;
  /** Changes when the rows are other ones: the grid is entered at its top again. */
  rows: unknown;
};

const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** The heads of a narrow table are there to be read out only: a list above it sorts. */
const hasSeenHeads = ({ tHead }: HTMLTableElement): boolean => tHead !== null && tHead.offsetHeight > 1;

function cellsOf(table: HTMLTableElement, row: number): HTMLTableCellElement[] {
  const line =
    row < 0 ? table.tHead?.rows[0] : table.querySelector<HTMLTableRowElement>(`tr[data-index="${row}"]`);
  return [...(line?.cells ?? [])].filter(isSeen);
}

/** What of a cell takes the focus: its link or button, or the cell itself. */
const targetOf = (cell: HTMLElement): HTMLElement =>
  cell.querySelector<HTMLElement>('a[href], button') ?? cell;

const isSideways = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (key === 'ArrowLeft' || key === 'ArrowRight') && !ctrlKey && !metaKey && !altKey && !shiftKey;

/** The link or button beside this one in its cell, where an arrow leads to it; `null` at the cell's edge. */
function besideIn(cell: HTMLElement, target: EventTarget | null, isNext: boolean): HTMLElement | null {
  const controls = [...cell.querySelectorAll<HTMLElement>('a[href], button')];
  const at = controls.findIndex((control) => control === target);
  return at < 0 ? null : (controls[at + (isNext ? 1 : -1)] ?? null);
}

function targetAt(table: HTMLTableElement, { row, column }: Place): HTMLElement | null {
  const cells = cellsOf(table, row);
  const cell = cells[Math.min(column, cells.length - 1)];
  return cell === undefined ? null : targetOf(cell);
}

/** Leaves one stop of Tab in the table. */
function setStop(table: HTMLTableElement, stop: HTMLElement | null): void {
  for (const each of table.querySelectorAll<HTMLElement>('a[href], button')) {
    if (each !== stop) each.tabIndex = -1;
  }
  for (const cell of table.querySelectorAll(':is(td, th)[tabindex]')) {
    if (cell !== stop) cell.removeAttribute('tabindex');
  }
  if (stop !== null) stop.tabIndex = 0;
}

function placeOf(table: HTMLTableElement, element: EventTarget | null): Place | null {
  const cell = element instanceof Element ? element.closest<HTMLTableCellElement>('td, th') : null;
  const line = cell?.closest('tr') ?? null;
  if (cell === null || line === null) return null;
  const row = line.dataset['index'] === undefined ? -1 : Number(line.dataset['index']);
  const column = cellsOf(table, row).indexOf(cell);
  return column < 0 ? null : { row, column };
}

type Move = (place: Place, facts: { last: number; columns: number; pageRows: number }) => Place;

const moves: Record<string, Move> = {
  next: ({ row, column }, { columns }) => ({ row, column: Math.min(columns - 1, column + 1) }),
  before: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  PageDown: ({ row, column }, { pageRows }) => ({ row: Math.max(0, row) + pageRows, column }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: Math.max(0, row - pageRows), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control Home': ({ column }) => ({ row: 0, column }),
  'Control End': ({ column }, { last }) => ({ row: last, column }),
};

function moveOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  isRtl: boolean,
): Move | undefined {
  if (metaKey || altKey || shiftKey) return undefined;
  if (ctrlKey) return moves[`Control ${key}`];
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return (key === 'ArrowRight') === isRtl ? moves['before'] : moves['next'];
  }
  return key === 'next' || key === 'before' ? undefined : moves[key];
}

/**
 * Makes a table one stop of Tab, with the keys of the grid pattern inside: arrows, Home and End in a row, with Ctrl in
 * the table, Page Up and Down. Enter in a cell without a link or button follows the first link of its row.
 * @returns the row that must stay in the document while it has the stop; `null` while the heads have it.
 */
export function useGrid({ table, count, pageRows, rows }: GridOptions): { stopRow: number | null } {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const isInside = useRef(false);
  const last = count - 1;
  const row = Math.min(place.row, last);
  const facts = useRef({ place: { ...place, row }, last, pageRows });
  facts.current = { place: { ...place, row }, last, pageRows };

  const before = useRef(rows);
  useLayoutEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    if (!isInside.current || facts.current.place.row >= 0) setPlace(({ column }) => ({ row: 0, column }));
  }, [rows]);

  useLayoutEffect(() => {
    const { current: shown } = table;
    if (shown === null) return;
    const from = { column: place.column, row: row < 0 && !hasSeenHeads(shown) ? 0 : row };
    const stop = targetAt(shown, from);
    setStop(shown, stop);
    const { activeElement } = document;
    // A row that is drawn at another place, or is gone, takes the focus with it.
    const isLost = isInside.current && (activeElement === null || activeElement === document.body);
    if (isMoving.current) stop?.focus();
    else if (isLost) stop?.focus({ preventScroll: true });
    isMoving.current = false;
  });

  useEffect(() => {
    const { current: shown } = table;
    if (shown === null) return undefined;
    const keep = (event: FocusEvent) => {
      isInside.current = true;
      const at = placeOf(shown, event.target);
      const { place: now } = facts.current;
      if (at !== null && (at.row !== now.row || at.column !== now.column)) setPlace(at);
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !shown.contains(relatedTarget)) isInside.current = false;
    };
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !shown.contains(target)) isInside.current = false;
    };
    const move = (event: KeyboardEvent) => {
      const from = placeOf(shown, event.target) ?? facts.current.place;
      if (event.key === 'Enter' && event.target instanceof HTMLTableCellElement) {
        event.target.closest('tr')?.querySelector<HTMLElement>('a[href]')?.click();
        return;
      }
      const isRtl = getComputedStyle(shown).direction === 'rtl';
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td, th') : null;
      if (cell !== null && isSideways(event)) {
        const beside = besideIn(cell, event.target, (event.key === 'ArrowRight') !== isRtl);
        if (beside !== null) {
          event.preventDefault();
          beside.focus();
          return;
        }
      }
      const to = moveOf(event, isRtl)?.(from, {
        ...facts.current,
        columns: cellsOf(shown, from.row).length,
      });
      if (to === undefined) return;
      event.preventDefault();
      const first = hasSeenHeads(shown) ? -1 : 0;
      isMoving.current = true;
      setPlace({ column: to.column, row: Math.min(facts.current.last, Math.max(first, to.row)) });
    };
    shown.addEventListener('focusin', keep);
    shown.addEventListener('focusout', leave);
    shown.addEventListener('keydown', move);
    document.addEventListener('pointerdown', press);
    return () => {
      shown.removeEventListener('focusin', keep);
      shown.removeEventListener('focusout', leave);
      shown.removeEventListener('keydown', move);
      document.removeEventListener('pointerdown', press);
    };
  }, [table]);

  return { stopRow: row < 0 ? null : row };
}
