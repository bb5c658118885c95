import type { Block, HeadingBlock } from './block.ts';

/**
 * The same blocks with every heading numbered 1, 1.1, 1.1.1 in order of appearance.
 *
 * A heading that skips a level moves up to stand right below the one above it, so that no number has a zero in it.
 */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counters: [number, number, number] = [0, 0, 0];
  const above: HeadingBlock['level'][] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.unnumbered === true) return block;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    const level = above.length === 0 ? 1 : above.length === 1 ? 2 : 3;
    above.push(block.level);
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.fill(0, level);
    return { ...block, level, number: counters.slice(0, level).join('.') };
  });
}
