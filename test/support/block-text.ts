import type { Block, Cell, TableBlock } from '../../shared/document/block.ts';

/** Every text a person can read in the blocks, piece by piece; cells and notes are pieces of their own. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'cover': {
      const control = block.control.flatMap((item) => [item.key, item.value, item.status?.word ?? '']);
      return [block.eyebrow ?? '', block.title, block.subtitle, block.marking, ...control, block.identity?.value ?? ''];
    }
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'key-values':
      return [block.caption ?? '', ...block.items.flatMap((item) => [item.key, item.value, item.status?.word ?? ''])];
    case 'table':
      return tableTexts(block);
    case 'callout':
      return [block.title, block.text];
    case 'chart':
      return [block.title, block.alternateText, ...(block.twin === undefined ? [] : tableTexts(block.twin))];
    case 'timeline':
      return block.entries.flatMap((entry) => [entry.at, entry.duration, entry.label, entry.kindWord, entry.note ?? '']);
    case 'matrix':
      return block.groups.flatMap((group) => [group.title, ...group.items.flatMap((item) => [item.label, item.detail])]);
    case 'signature-field':
      return [block.label, block.personName, block.role, block.statement];
    case 'ink-signature':
      return [block.role, block.personName, block.statement, block.reference.value];
    case 'verdict': {
      const metrics = block.metrics.flatMap((metric) => [metric.label, metric.value, metric.note ?? '']);
      return [block.status.word, block.title, block.text, ...metrics];
    }
    case 'contents':
      return [block.title];
    case 'page-break':
      return [];
  }
}

/** The tables of the blocks, those behind charts among them. */
export function tablesOf(blocks: readonly Block[]): readonly TableBlock[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'chart' ? (block.twin ?? []) : []));
}

function tableTexts(table: TableBlock): readonly string[] {
  const headers = table.columns.map((column) => column.header);
  return [table.caption ?? '', ...headers, ...table.rows.flatMap((row) => row.flatMap(cellTexts)), table.emptyText];
}

function cellTexts(cell: Cell): readonly string[] {
  return typeof cell === 'string' ? [cell] : [cell.status.word, cell.note ?? ''];
}
