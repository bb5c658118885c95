import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { isDictionary, type ReadElement, readStructure, walkStructure, withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (...input: Parameters<typeof sampleDocument>) => renderPdf(sampleDocument(...input), { resourcesPath });

const withRole = (elements: readonly ReadElement[], ...roles: readonly string[]) =>
  elements.filter(({ role }) => roles.includes(role));

testWithTools(['qpdf'], 'headings descend one level at a time, and the bookmarks repeat them', async () => {
  withPdf(await render(), (pdf) => {
    const levels = withRole(walkStructure(readStructure(pdf)), 'H1', 'H2', 'H3').map(({ role }) => Number(role[1]));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 1);
    let bookmarks = 0;
    const count = (first: ReturnType<typeof pdf.entry>) => {
      for (let item = first; item !== undefined; item = pdf.entry(item, '/Next')) {
        bookmarks += 1;
        count(pdf.entry(item, '/First'));
      }
    };
    count(pdf.entry(pdf.catalog, '/Outlines', '/First'));
    expect(bookmarks).toBe(levels.length);
  });
});

testWithTools(['qpdf'], 'tables have scoped headers, figures have words, links have a description', async () => {
  withPdf(await render(), (pdf) => {
    const elements = walkStructure(readStructure(pdf));
    for (const header of withRole(elements, 'TH')) expect(['/Column', '/Row']).toContain(pdf.entry(header.value, '/A', '/Scope'));
    const figures = withRole(elements, 'Figure');
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      expect(String(figure.value['/Alt']).length).toBeGreaterThan(20);
      expect(pdf.entry(figure.value, '/A', '/BBox')).toHaveLength(4);
    }
    const rows = withRole(elements, 'Table').map((table) => withRole(walkStructure(table), 'TR'));
    for (const table of rows) expect(new Set(table.map(({ kids }) => kids.length)).size).toBe(1);
    const links = [...pdf.objects.values()].filter((value) => pdf.entry(value, '/Subtype') === '/Link');
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      expect(String(pdf.entry(link, '/Contents'))).toMatch(/^u:.+/);
      expect(pdf.entry(link, '/Dest')).toHaveLength(5);
    }
  });
});

testWithTools(['qpdf'], 'every annotation and every marked sequence leads back to its element', async () => {
  withPdf(await render(), (pdf) => {
    const numbers = pdf.entry(pdf.catalog, '/StructTreeRoot', '/ParentTree', '/Nums');
    if (!Array.isArray(numbers)) throw new Error('a number tree');
    const parents = new Map<number, unknown>();
    for (let index = 0; index < numbers.length; index += 2) parents.set(Number(numbers[index]), numbers[index + 1]);
    for (const value of pdf.objects.values()) {
      const key = pdf.entry(value, '/StructParent') ?? pdf.entry(value, '/StructParents');
      if (key === undefined) continue;
      const parent = parents.get(Number(key));
      const references = Array.isArray(parent) ? parent : [parent];
      for (const reference of references) expect(pdf.entry(reference, '/Type')).toBe('/StructElem');
    }
    for (const page of [...pdf.objects.values()].filter((value) => pdf.entry(value, '/Type') === '/Page')) {
      expect(pdf.entry(page, '/Tabs')).toBe('/S');
    }
  });
});

testWithTools(['qpdf'], 'signature fields are one object with their widget, tagged by a direct object reference', async () => {
  withPdf(await render(), (pdf) => {
    const form = pdf.entry(pdf.catalog, '/AcroForm');
    expect(pdf.entry(form, '/SigFlags')).toBe(3);
    const fields = pdf.entry(form, '/Fields');
    if (!Array.isArray(fields)) throw new Error('a list of fields');
    const names = fields.map((field) => pdf.entry(field, '/T'));
    expect(names).toEqual(['u:Seal', 'u:SignOff_certifier', 'u:SignOff_approver']);
    for (const field of fields) {
      expect(pdf.entry(field, '/FT')).toBe('/Sig');
      expect(pdf.entry(field, '/Subtype')).toBe('/Widget');
      expect(pdf.entry(field, '/F')).toBe(132);
      expect(pdf.entry(field, '/V')).toBeUndefined();
      expect(pdf.entry(field, '/P', '/Type')).toBe('/Page');
      expect(pdf.entry(field, '/AP', '/N', '/Subtype')).toBe('/Form');
      expect(String(pdf.entry(field, '/TU')).length).toBeGreaterThan(5);
    }
    const elements = withRole(walkStructure(readStructure(pdf)), 'Form');
    expect(elements).toHaveLength(3);
    elements.forEach((element, index) => {
      const kid = element.value['/K'];
      if (!isDictionary(kid)) throw new Error('an object reference, not an array');
      expect(kid['/Type']).toBe('/OBJR');
      expect(kid['/Obj']).toBe(fields[index]);
    });
  });
});
