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
const IssueScreen = lazy(async () => ({ default: (await import('../packs/issue-screen.tsx')).IssueScreen }));
const SignScreen = lazy(async () => ({ default: (await import('../sign/sign-screen.tsx')).SignScreen }));
const SignFileScreen = lazy(async () => ({ default: (await import('../sign/sign-file-screen.tsx')).SignFileScreen }));
const IdentitiesScreen = lazy(async () => ({
  default: (await import('../settings/identities-screen.tsx')).IdentitiesScreen,
}));
const IdentityScreen = lazy(async () => ({ default: (await import('../settings/identity-screen.tsx')).IdentityScreen }));
const TrustScreen = lazy(async () => ({ default: (await import('../settings/trust-screen.tsx')).TrustScreen }));
const FrameworksScreen = lazy(async () => ({
  default: (await import('../settings/frameworks-screen.tsx')).FrameworksScreen,
}));
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
        <FailureBoundary key={screenOf(route)} fallback={<ScreenFailed />}>
          <Suspense>
            <Screen site={site} route={route} />
          </Suspense>
        </FailureBoundary>
      </main>
      <Palette site={site} />
    </div>
  );
}

/** What is one screen: another field of the same pack is no other screen. */
function screenOf(route: Route): string {
  return route.screen === 'sign' ? `sign ${route.packId}` : JSON.stringify(route);
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
    case 'issue':
      return <IssueScreen site={site} kind={route.kind ?? null} drillId={route.drillId ?? null} />;
    case 'sign':
      return <SignScreen site={site} packId={route.packId} field={route.field ?? null} />;
    case 'sign-file':
      return <SignFileScreen />;
    case 'identity':
      return <IdentityScreen identityId={route.identityId} />;
    case 'settings':
      switch (route.part) {
        case 'identities':
          return <IdentitiesScreen />;
        case 'trust':
          return <TrustScreen site={site} />;
        case 'frameworks':
          return <FrameworksScreen site={site} />;
        default:
          return <SettingsScreen />;
      }
  }
}
