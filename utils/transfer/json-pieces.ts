import { endOfString } from '../json';

/** A member of the one object of a JSON text, or one element where the member is a list. `text` is its JSON. */
export type Piece = { name: string; text: string };

/** As deep as an export goes several times over; a parser would run out of stack at some millions. */
const maxDepth = 200;

/** Longer than the longest record that is ever written. In UTF-16 units. */
const maxPieceChars = 4_000_000;

const codes = {
  quote: 0x22,
  comma: 0x2c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
};

/**
 * Cuts a JSON text that comes in parts into its pieces, so that a file of any size takes the memory of one record. It
 * looks at nesting and strings alone: whether a piece is JSON turns out when it is parsed.
 */
class PieceCutter {
  /** The text that was not given out yet. It begins with the piece that is being read. */
  #text = '';
  #at = 0;
  #start = 0;
  #depth = 0;
  #isInString = false;
  #isAfterAll = false;
  /** The member whose elements are being read. */
  #list: string | null = null;

  /** The pieces that this part completes. @throws SyntaxError when it cannot be the JSON of one object. */
  *feed(part: string): Generator<Piece> {
    this.#text += part;
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#isInString && !this.#leaveString()) break;
      const piece = this.#step(this.#text.charCodeAt(this.#at));
      if (piece !== null) yield piece;
    }
    this.#text = this.#text.slice(this.#start);
    this.#at -= this.#start;
    this.#start = 0;
    if (this.#text.length > maxPieceChars) throw new SyntaxError('A piece without an end');
  }

  /** @throws SyntaxError when the text breaks off. */
  end(): void {
    if (!this.#isAfterAll || this.#text.trim() !== '') throw new SyntaxError('The text breaks off');
  }

  #leaveString(): boolean {
    const end = endOfString(this.#text, this.#at);
    this.#isInString = end < 0;
    this.#at = end < 0 ? this.#text.length : end + 1;
    return end >= 0 && this.#at < this.#text.length;
  }

  #step(code: number): Piece | null {
    if (this.#depth === 0) return this.#stepOutside(code);
    switch (code) {
      case codes.quote:
        this.#isInString = true;
        return null;
      case codes.openBracket:
        return this.#depth === 1 ? this.#beginList() : this.#deeper();
      case codes.openBrace:
        return this.#deeper();
      case codes.closeBracket:
      case codes.closeBrace:
        return this.#close(code);
      case codes.comma:
        return this.#depth === this.#pieceDepth ? this.#cut() : null;
      default:
        return null;
    }
  }

  /** How deep the text is where pieces are told apart by commas. */
  get #pieceDepth(): number {
    return this.#list === null ? 1 : 2;
  }

  #stepOutside(code: number): null {
    const isBlank = code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
    if (isBlank) return null;
    if (this.#isAfterAll || code !== codes.openBrace) throw new SyntaxError('Not one object');
    this.#start = this.#at + 1;
    return this.#deeper();
  }

  #deeper(): null {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new SyntaxError('Nested too deeply');
    return null;
  }

  #beginList(): null {
    const name = this.#text.slice(this.#start, this.#at).trim();
    if (!name.endsWith(':')) throw new SyntaxError('A list without a name');
    this.#list = String(JSON.parse(name.slice(0, -1)));
    this.#start = this.#at + 1;
    return this.#deeper();
  }

  #close(code: number): Piece | null {
    const isListEnd = this.#list !== null && this.#depth === 2 && code === codes.closeBracket;
    const isEnd = this.#depth === 1 && code === codes.closeBrace;
    const piece = isListEnd || isEnd ? this.#cut() : null;
    this.#depth -= 1;
    if (isListEnd) this.#list = null;
    this.#isAfterAll = isEnd;
    return piece;
  }

  /** The piece that ends here; `null` where there is nothing between two marks. */
  #cut(): Piece | null {
    const text = this.#text.slice(this.#start, this.#at).trim();
    this.#start = this.#at + 1;
    if (text === '') return null;
    if (this.#list !== null) return { name: this.#list, text };
    const member = JSON.parse(`{${text}}`) as Record<string, unknown>;
    const [name = ''] = Object.keys(member);
    return { name, text: JSON.stringify(Object.values(member)[0]) };
  }
}

/** The pieces of a JSON text of one object. @throws SyntaxError where it is none; what came before has been given out. */
export async function* readPieces(parts: AsyncIterable<string>): AsyncGenerator<Piece> {
  const cutter = new PieceCutter();
  for await (const part of parts) yield* cutter.feed(part);
  cutter.end();
}
