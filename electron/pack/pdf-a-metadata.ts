import { type DrawingSurface, textValue } from './draw-surface.ts';

export interface PdfIdentity {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly producer: string;
  readonly keywords: string;
  readonly language: string;
  readonly createdAt: Date;
}

/** A text inside XML: mark-up characters escaped, characters XML forbids shown as U+FFFD. */
export function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (c) => named[c] ?? c);
}

/** The metadata packet that says: PDF/A-3a and PDF/UA-1. Source: ISO 19005-3 6.6; ISO 14289-1 5. */
export function composeXmp(identity: PdfIdentity): string {
  const { title, subject, author, producer, keywords, language } = identity;
  const date = `${identity.createdAt.toISOString().slice(0, 19)}Z`;
  const localised = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>Drillbook</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
${localised('title', title)}
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
${localised('description', subject)}
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escapeXml(producer)}</pdf:Producer><pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Puts the metadata packet and the colour profile into the catalog. */
export function declareConformance(surface: DrawingSurface, identity: PdfIdentity, colourProfile: Uint8Array): void {
  const metadata = surface.reference({ Type: 'Metadata', Subtype: 'XML' });
  metadata.compress = false;
  metadata.end(new TextEncoder().encode(composeXmp(identity)));
  surface.catalog.Metadata = metadata;
  const profile = surface.reference({ N: 3 });
  profile.end(colourProfile);
  const intent = surface.reference({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: textValue('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: textValue('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  surface.catalog.OutputIntents = [intent];
}
