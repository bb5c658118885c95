/**
 * The way packs are drawn: layout, words, faces, compression. Raised whenever the same evidence gives other bytes.
 *
 * A verifier draws a pack again only if it draws as the issuer did; otherwise an update of Drillbook would make every earlier pack look
 * altered. A test holds the bytes of a sample against this number.
 */
export const drawingVersion = 1;
