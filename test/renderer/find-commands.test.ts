import { Search } from 'lucide-react';
import { expect, test } from 'vitest';
import { type Command, findCommands } from '../../renderer/lib/find-commands.ts';

const command = (title: string, group: string): Command => ({ id: title, title, group, icon: Search, run: () => undefined });
const commands = [
  command('Evidence packs', 'Screen'),
  command('Deletion drill of 20 November', 'Drill'),
  command('Drills', 'Screen'),
  command('資産一覧', 'Plan'),
];
const titles = (typed: string) => findCommands(commands, typed).map(({ title }) => title);

test('a command is found by parts of its name and group, those that begin with it first', () => {
  expect(titles('drill')).toEqual(['Drills', 'Deletion drill of 20 November']);
  expect(titles('nov del')).toEqual(['Deletion drill of 20 November']);
  expect(titles('資産')).toEqual(['資産一覧']);
  expect(titles('')).toHaveLength(commands.length);
  expect(titles('nothing like it')).toEqual([]);
});
