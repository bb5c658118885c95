import type { Block, HeadingBlock } from './block.ts';

/**
 * The same blocks with every heading numbered 1, 1.1, 1.1.1 in order of appearance.
 *
 * A heading is at most one level below the one before it, so that no number has a zero in it.
 */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counters: [number, number, number] = [0, 0, 0];
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.unnumbered === true) return block;
    const level: HeadingBlock['level'] = block.level <= above + 1 ? block.level : above === 1 ? 2 : 1;
    above = level;
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.fill(0, level);
    return { ...block, level, number: counters.slice(0, level).join('.') };
  });
}
