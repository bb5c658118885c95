import { Gauge, History, ListChecks, type LucideIcon, RotateCcw, ScrollText, Search, Settings, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { MessageId } from '../../../shared/text/catalogue.ts';
import { Mark } from '../../components/mark.tsx';
import { NavigationRail } from '../../components/navigation-rail.tsx';
import { SavedClock } from '../../components/saved-clock.tsx';
import { UndoLine } from '../../components/undo-line.tsx';
import { withCommandKey } from '../../lib/command-key.ts';
import { nextEdit } from '../../lib/edit-history.ts';
import { addressOf, type Route } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { useHistory } from '../../state/history.ts';
import { openPalette } from '../../state/palette.ts';
import { useSite } from '../../state/site.ts';
import { redo, undo } from '../../state/undo.ts';
import styles from './shell.module.css';

export interface Place {
  readonly id: string;
  readonly title: MessageId;
  readonly icon: LucideIcon;
  readonly route: Route;
}

/** Where the rail and the palette lead. */
export const places: readonly Place[] = [
  { id: 'overview', title: 'overview.title', icon: Gauge, route: { screen: 'overview' } },
  { id: 'plan', title: 'plan.title', icon: ListChecks, route: { screen: 'plan', section: 'tasks' } },
  { id: 'drills', title: 'drill.listTitle', icon: RotateCcw, route: { screen: 'drills' } },
  { id: 'packs', title: 'packs.listTitle', icon: ScrollText, route: { screen: 'packs' } },
  { id: 'verify', title: 'verifier.title', icon: ShieldCheck, route: { screen: 'verify' } },
  { id: 'activity', title: 'activity.title', icon: History, route: { screen: 'activity' } },
];

export const settingsPlace: Place = {
  id: 'settings',
  title: 'settings.title',
  icon: Settings,
  route: { screen: 'settings' },
};

/** Which entry of the rail a screen belongs to. */
function entryOf(route: Route): string {
  if (route.screen === 'drill') return 'drills';
  if (route.screen === 'identity') return 'settings';
  const isOfPacks = ['pack', 'preview', 'issue', 'sign', 'sign-file'].includes(route.screen);
  return isOfPacks ? 'packs' : route.screen;
}

export function Rail({ site, route }: { readonly site: SiteView; readonly route: Route }) {
  const t = useText();
  const { pending, savedAt } = useSite();
  const { history, last } = useHistory();
  const entry = ({ id, title, icon, route: to }: Place) => ({ id, title: t(title), icon, address: addressOf(to) });
  return (
    <NavigationRail
      label={t('shell.navigation')}
      entries={places.map(entry)}
      lastEntries={[entry(settingsPlace)]}
      currentId={entryOf(route)}
      head={
        <>
          <div className={styles.site}>
            <div className={styles.brand}>
              <Mark size={22} />
              <span>Drillbook</span>
            </div>
            <p className={styles.siteName} title={site.plan.site.name}>
              {site.plan.site.name}
            </p>
            <p className={styles.customer} title={site.plan.site.customer}>
              {site.plan.site.customer}
            </p>
          </div>
          <Button className={styles.paletteKey ?? ''} onPress={openPalette}>
            <Search size={15} aria-hidden />
            <span>{t('shell.find')}</span>
            <kbd>{withCommandKey('K')}</kbd>
          </Button>
        </>
      }
      foot={
        <div className={styles.foot}>
          <SavedClock pending={pending} savedAt={savedAt} />
          <UndoLine
            undoName={nextEdit(history, 'undo')?.name ?? null}
            redoName={nextEdit(history, 'redo')?.name ?? null}
            onUndo={undo}
            onRedo={redo}
          />
          <p role="status" className="visually-hidden">
            {last && t(last.direction === 'undo' ? 'shell.undone' : 'shell.redone', { name: last.name })}
          </p>
        </div>
      }
    />
  );
}
