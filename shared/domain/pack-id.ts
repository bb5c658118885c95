/** What precedes the pack id in the PDF's /Keywords; a file that holds these characters claims to be a pack. */
export const packKeywordPrefix = 'drillbook-pack:';

/**
 * The whole value of /Keywords in a pack's document information: it ties the PDF to its evidence.json.
 *
 * Units: `packId` is the SHA-256 of evidence.json, lowercase hex.
 */
export function packKeywords(packId: string): string {
  return `${packKeywordPrefix}${packId}`;
}
