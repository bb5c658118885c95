import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Language } from '../../shared/text/language.ts';
import { isRightToLeft } from './font-direction.ts';

export type Weight = 'regular' | 'bold';
export type Script = 'latin' | 'mono' | 'hebrew' | 'arabic' | 'sc' | 'jp';
export type FaceId = `${Script}-${Weight}`;

const files: Readonly<Record<FaceId, string>> = {
  'latin-regular': 'NotoSans-Regular.ttf',
  'latin-bold': 'NotoSans-Bold.ttf',
  'mono-regular': 'NotoSansMono-Regular.ttf',
  'mono-bold': 'NotoSansMono-Bold.ttf',
  'hebrew-regular': 'NotoSansHebrew-Regular.ttf',
  'hebrew-bold': 'NotoSansHebrew-Bold.ttf',
  'arabic-regular': 'NotoSansArabic-Regular.ttf',
  'arabic-bold': 'NotoSansArabic-Bold.ttf',
  'sc-regular': 'NotoSansSC-Regular.ttf',
  'sc-bold': 'NotoSansSC-Bold.ttf',
  'jp-regular': 'NotoSansJP-Regular.ttf',
  'jp-bold': 'NotoSansJP-Bold.ttf',
};

/** The bytes of one face. Throws: FONT_MISSING. */
export function readFace(resourcesPath: string, face: FaceId): Uint8Array {
  return readResource(resourcesPath, join('fonts', files[face]));
}

/** The sRGB profile that gives the document's colours a meaning. Throws: FONT_MISSING. */
export function readColourProfile(resourcesPath: string): Uint8Array {
  return readResource(resourcesPath, join('icc', 'sRGB-IEC61966-2.1.icc'));
}

const kana = /[\u3040-\u30ff]/;

/** The scripts to try for a text, in order; kana tell Japanese from Chinese where the document's language does not. */
export function scriptOrder(
  text: string,
  language: Language,
  pitch: 'proportional' | 'fixed' = 'proportional',
): readonly Script[] {
  const japanese = language === 'ja' || kana.test(text);
  const rightToLeft: readonly Script[] = isRightToLeft(text) ? ['hebrew', 'arabic'] : [];
  const first: readonly Script[] = pitch === 'fixed' ? ['mono', 'latin'] : ['latin'];
  return [...first, ...rightToLeft, ...(japanese ? (['jp', 'sc'] as const) : (['sc', 'jp'] as const))];
}

/** The face's shaper turns its letters round itself. */
export function shapesRightToLeft(face: FaceId): boolean {
  return face.startsWith('hebrew') || face.startsWith('arabic');
}

function readResource(resourcesPath: string, name: string): Uint8Array {
  const path = join(resourcesPath, name);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DrillbookError('FONT_MISSING', { detail: { path }, cause });
  }
}
