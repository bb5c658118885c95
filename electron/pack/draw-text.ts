import type { DrawingSurface, GlyphPosition, PdfPage } from './draw-surface.ts';
import { decimal, textLiteral } from './draw-surface.ts';
import { isSetByCharacter, type Piece, type SetLine } from './font-setter.ts';

function encodeGlyphs(surface: DrawingSurface, piece: Piece): readonly [readonly string[], readonly GlyphPosition[]] {
  const face = surface.face(piece.face);
  if (!isSetByCharacter(piece)) return face.encode(piece.text);
  const codes: string[] = [];
  const positions: GlyphPosition[] = [];
  for (const character of piece.text) {
    const [ownCodes, ownPositions] = face.encode(character);
    codes.push(...ownCodes);
    positions.push(...ownPositions);
  }
  return [codes, positions];
}

function propertiesOf({ reads, language }: Piece): string {
  if (reads === undefined && language === undefined) return '';
  const spoken = language === undefined ? '' : `/Lang ${textLiteral(language)}`;
  return reads === undefined ? spoken : `${spoken}/ActualText ${textLiteral(reads)}`;
}

/** Draws set lines; a word's glyph codes are remembered. */
export function createTextPainter(surface: DrawingSurface) {
  const encoded = new Map<string, string>();

  const encode = (piece: Piece, size: number) => {
    const key = `${piece.face}~${piece.text}`;
    const known = encoded.get(key);
    if (known !== undefined) return known;
    const [codes, positions] = encodeGlyphs(surface, piece);
    let operators = '';
    let run = '';
    let owed = 0;
    let raised = false;
    const flush = () => {
      if (run !== '') operators += `<${run}>`;
      run = '';
    };
    const settle = () => {
      if (Math.abs(owed) < 0.001) return;
      flush();
      operators += ` ${decimal(-owed)} `;
      owed = 0;
    };
    let silent = false;
    const speak = (muted: boolean) => {
      if (muted === silent) return;
      flush();
      operators += muted ? '] TJ /Span <</ActualText <feff>>> BDC [' : '] TJ EMC [';
      silent = muted;
    };
    positions.forEach((position, index) => {
      owed += position.xOffset;
      settle();
      speak(position.silent === true);
      if (position.yOffset === 0) run += codes[index] ?? '';
      else {
        raised = true;
        flush();
        operators += `] TJ ${decimal((position.yOffset * size) / 1000)} Ts [<${codes[index] ?? ''}>] TJ 0 Ts [`;
      }
      owed += position.xAdvance - position.advanceWidth - position.xOffset;
    });
    settle();
    speak(false);
    flush();
    // a raised glyph depends on the type size, so it is not kept
    if (!raised && piece.text.length <= 64) encoded.set(key, operators);
    return operators;
  };

  /** Operators for one line. Units: points, origin at the bottom left. */
  return (page: PdfPage, line: SetLine, size: number, x: number, y: number, angle = 0): string => {
    if (line.pieces.length === 0) return '';
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    let operators =
      angle === 0
        ? `BT 1 0 0 1 ${decimal(x)} ${decimal(y)} Tm`
        : `BT ${decimal(cosine)} ${decimal(sine)} ${decimal(-sine)} ${decimal(cosine)} ${decimal(x)} ${decimal(y)} Tm`;
    let open = false;
    let face = '';
    let span = '';
    const closeText = () => {
      if (open) operators += '] TJ';
      open = false;
    };
    const enter = (properties: string) => {
      closeText();
      if (span !== '') operators += ' EMC';
      if (properties !== '') operators += ` /Span <<${properties}>> BDC`;
      span = properties;
    };
    for (const piece of line.pieces) {
      const properties = propertiesOf(piece);
      // what is read in place of a piece is read once for each
      if (properties !== span || piece.reads !== undefined) enter(properties);
      if (piece.face !== face) {
        closeText();
        const embedded = surface.face(piece.face);
        page.fonts[embedded.id] ??= embedded.reference();
        operators += ` /${embedded.id} ${decimal(size)} Tf`;
        face = piece.face;
      }
      if (!open) operators += ' [';
      open = true;
      operators += encode(piece, size);
    }
    enter('');
    return `${operators} ET`;
  };
}
