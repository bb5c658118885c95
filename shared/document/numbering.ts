import type { Block } from './block.ts';

/** The same blocks with every heading numbered 1, 1.1, 1.1.1 in order of appearance. */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counters: [number, number, number] = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.unnumbered === true) return block;
    const depth = block.level - 1;
    counters[depth] = (counters[depth] ?? 0) + 1;
    counters.fill(0, block.level);
    return { ...block, number: counters.slice(0, block.level).join('.') };
  });
}
