import {
  Boxes,
  Fingerprint,
  FolderOutput,
  KeyRound,
  ListTodo,
  MonitorSmartphone,
  Moon,
  PenLine,
  Redo2,
  RotateCcw,
  Stamp,
  Sun,
  Undo2,
} from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { MessageId } from '../../../shared/text/catalogue.ts';
import { CommandPalette } from '../../components/command-palette.tsx';
import { nextEdit } from '../../lib/edit-history.ts';
import type { Command } from '../../lib/find-commands.ts';
import { useText } from '../../lib/text.ts';
import { setPreferences, useApp } from '../../state/app.ts';
import { useHistory } from '../../state/history.ts';
import { report } from '../../state/notices.ts';
import { closePalette, openPalette, usePalette } from '../../state/palette.ts';
import { goTo } from '../../state/route.ts';
import { closeSite } from '../../state/site.ts';
import { redo, undo } from '../../state/undo.ts';
import { sectionTitles } from '../plan/section-titles.ts';
import { type Place, places, settingsPlace } from './rail.tsx';

const themeIcons = { system: MonitorSmartphone, light: Sun, dark: Moon } as const;

/** What the palette leads to beside the entries of the rail. */
const furtherPlaces: readonly (Place & { readonly group: MessageId })[] = [
  { id: 'issue', title: 'issue.action', icon: Stamp, group: 'packs.listTitle', route: { screen: 'issue' } },
  { id: 'sign-file', title: 'packs.signFile', icon: PenLine, group: 'packs.listTitle', route: { screen: 'sign-file' } },
  {
    id: 'identities',
    title: 'identity.listTitle',
    icon: KeyRound,
    group: 'settings.title',
    route: { screen: 'settings', part: 'identities' },
  },
  { id: 'trust', title: 'trust.title', icon: Fingerprint, group: 'settings.title', route: { screen: 'settings', part: 'trust' } },
  {
    id: 'frameworks',
    title: 'frameworks.title',
    icon: ListTodo,
    group: 'settings.title',
    route: { screen: 'settings', part: 'frameworks' },
  },
];

/** The commands of the open site, and the keys that open the palette. */
export function Palette({ site }: { readonly site: SiteView }) {
  const t = useText();
  const isOpen = usePalette((state) => state.isOpen);
  const app = useApp((state) => state.app);
  const history = useHistory((state) => state.history);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      openPalette();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const commands = useMemo<readonly Command[]>(() => {
    const screens = [...places, settingsPlace].map(({ id, title, icon, route }) => ({
      id,
      icon,
      title: t(title),
      group: t('shell.groupScreen'),
      run: () => goTo(route),
    }));
    const acts = furtherPlaces.map(({ id, title, icon, group, route }) => ({
      id,
      icon,
      title: t(title),
      group: t(group),
      run: () => goTo(route),
    }));
    const sections = Object.entries(sectionTitles).map(([section, { title, icon, part }]) => ({
      id: `section-${section}`,
      icon,
      title: t(title),
      group: t('plan.title'),
      run: () => goTo({ screen: 'plan', section: part }),
    }));
    const drills = site.drills.map((drill) => ({
      id: drill.drillId,
      icon: RotateCcw,
      title: drill.title,
      group: t('drill.noun'),
      run: () => goTo({ screen: 'drill', drillId: drill.drillId }),
    }));
    const services = site.plan.services.map((service) => ({
      id: service.serviceId,
      icon: Boxes,
      title: service.name,
      group: t('service.noun'),
      run: () => goTo({ screen: 'plan', section: 'services' }),
    }));
    const preferences = app?.preferences;
    const themes = (['system', 'light', 'dark'] as const).map((theme) => ({
      id: `theme-${theme}`,
      icon: themeIcons[theme],
      title: t(`settings.theme-${theme}`),
      group: t('settings.theme'),
      run: () => preferences && void setPreferences({ ...preferences, theme }),
    }));
    const edits = [
      { id: 'undo', icon: Undo2, title: t('shell.undo'), next: nextEdit(history, 'undo'), run: () => void undo() },
      { id: 'redo', icon: Redo2, title: t('shell.redo'), next: nextEdit(history, 'redo'), run: () => void redo() },
    ].flatMap(({ next, ...command }) => (next ? [{ ...command, group: next.name }] : []));
    const close = {
      id: 'close-site',
      icon: FolderOutput,
      title: t('shell.closeSite'),
      group: t('shell.groupFile'),
      run: () => void report(closeSite),
    };
    return [...screens, ...acts, ...sections, ...edits, ...drills, ...services, ...themes, close];
  }, [site, app, history, t]);
  return <CommandPalette isOpen={isOpen} commands={commands} onClose={closePalette} />;
}
