import type { Paint } from '../../shared/document/scene.ts';
import type { SetLine } from './font-setter.ts';

/** Units: points, origin at the top left of the page; `y` of a text is its baseline. */
export type Mark =
  | {
      readonly mark: 'text';
      readonly x: number;
      readonly y: number;
      readonly line: SetLine;
      readonly size: number;
      readonly paint: Paint;
      readonly angle?: number;
    }
  | {
      readonly mark: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly radius?: number;
    }
  | {
      readonly mark: 'path';
      readonly points: readonly (readonly [number, number])[];
      readonly closed: boolean;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly thickness?: number;
      readonly dash?: readonly [number, number];
    }
  | {
      readonly mark: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly thickness?: number;
    };

/** One element of the logical structure that readers and machines walk through. */
export interface StructureNode {
  readonly role: string;
  readonly children: StructureNode[];
  readonly alternateText?: string;
  readonly scope?: 'Column' | 'Row';
  /** How the items of a list are labelled. */
  readonly numbering?: 'None' | 'Disc' | 'Decimal';
  /** Where the figure lies. Units: points, origin at the top left. */
  box?: { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Marks that belong to one structure element, or to none (rules, headers, decoration). */
export interface Item {
  readonly node: StructureNode | null;
  readonly marks: Mark[];
}

/** A place to jump to from another page. */
export interface LinkArea {
  readonly node: StructureNode;
  readonly target: Anchor;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** A heading's place; known once the page it falls on is laid out. */
export interface Anchor {
  readonly level: number;
  readonly title: string;
  page: number;
  y: number;
}

export interface SignatureArea {
  readonly node: StructureNode;
  readonly field: string;
  readonly tooltip: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Page {
  readonly items: Item[];
  readonly links: LinkArea[];
  readonly signatures: SignatureArea[];
  readonly anchors: Anchor[];
}

export function ruleMark(x1: number, y: number, x2: number, paint: Paint, thickness = 0.5): Mark {
  return {
    mark: 'path',
    points: [
      [x1, y],
      [x2, y],
    ],
    closed: false,
    stroke: paint,
    thickness,
  };
}
