import type { LucideIcon } from 'lucide-react';

export interface Command {
  readonly id: string;
  readonly title: string;
  /** Where it leads or what kind of thing it is. */
  readonly group: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

const shownLimit = 50;

/** The commands in whose names every typed word occurs, those that begin with it first. */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ title, group }) => {
    const text = `${title} ${group}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = (command: Command) => Number(command.title.toLocaleLowerCase().startsWith(words[0] ?? ''));
  return found.sort((left, right) => begins(right) - begins(left)).slice(0, shownLimit);
}
