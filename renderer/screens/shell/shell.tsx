import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { FailureBoundary } from '../../components/failure-boundary.tsx';
import type { Route } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import styles from './shell.module.css';
import { useUndoKeys } from './use-undo-keys.ts';

const PlanScreen = lazy(async () => ({ default: (await import('../plan/plan-screen.tsx')).PlanScreen }));
const DrillsScreen = lazy(async () => ({ default: (await import('../drills/drills-screen.tsx')).DrillsScreen }));
const DrillScreen = lazy(async () => ({ default: (await import('../drills/drill-screen.tsx')).DrillScreen }));
const PacksScreen = lazy(async () => ({ default: (await import('../packs/packs-screen.tsx')).PacksScreen }));
const PackScreen = lazy(async () => ({ default: (await import('../packs/pack-screen.tsx')).PackScreen }));
const PreviewScreen = lazy(async () => ({ default: (await import('../packs/preview-screen.tsx')).PreviewScreen }));
const VerifyScreen = lazy(async () => ({ default: (await import('../verify/verify-screen.tsx')).VerifyScreen }));
const ActivityScreen = lazy(async () => ({ default: (await import('../activity/activity-screen.tsx')).ActivityScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen }));

interface ShellProps {
  readonly site: SiteView;
  readonly route: Route;
}

/** A site: the rail at the side, one screen beside it. */
export function Shell({ site, route }: ShellProps) {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const place = JSON.stringify(route);
  useUndoKeys();
  useEffect(() => {
    if (place) main.current?.scrollTo(0, 0);
  }, [place]);
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <Rail site={site} route={route} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <FailureBoundary key={place} fallback={<ScreenFailed />}>
          <Suspense>
            <Screen site={site} route={route} />
          </Suspense>
        </FailureBoundary>
      </main>
      <Palette site={site} />
    </div>
  );
}

function Screen({ site, route }: ShellProps): ReactNode {
  switch (route.screen) {
    case 'start':
    case 'overview':
      return <OverviewScreen site={site} />;
    case 'plan':
      return <PlanScreen site={site} part={route.section} />;
    case 'drills':
      return <DrillsScreen site={site} />;
    case 'drill':
      return <DrillScreen site={site} drillId={route.drillId} />;
    case 'packs':
      return <PacksScreen site={site} />;
    case 'pack':
      return <PackScreen site={site} packId={route.packId} />;
    case 'preview':
      return <PreviewScreen site={site} drillId={route.drillId} />;
    case 'verify':
      return <VerifyScreen />;
    case 'activity':
      return <ActivityScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
