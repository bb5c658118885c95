import { lazy, Suspense, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { AppState } from '../../../shared/contract/app.ts';
import type { SiteView } from '../../../shared/contract/site.ts';
import { Notices } from '../../components/notices.tsx';
import type { Route } from '../../lib/route.ts';
import { type Locale, LocaleContext } from '../../lib/text.ts';
import { onWindowDrop } from '../../lib/window-drop.ts';
import { languageNow, useApp } from '../../state/app.ts';
import { dismissNotice, useNotices } from '../../state/notices.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { useSite } from '../../state/site.ts';
import { forgetVerdicts, verifyDropped } from '../../state/verify.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { Shell } from './shell.tsx';

const SignFileScreen = lazy(async () => ({ default: (await import('../sign/sign-file-screen.tsx')).SignFileScreen }));
const IdentitiesScreen = lazy(async () => ({
  default: (await import('../settings/identities-screen.tsx')).IdentitiesScreen,
}));
const IdentityScreen = lazy(async () => ({ default: (await import('../settings/identity-screen.tsx')).IdentityScreen }));
const VerifyScreen = lazy(async () => ({ default: (await import('../verify/verify-screen.tsx')).VerifyScreen }));

interface WithoutSiteProps {
  readonly app: AppState;
  readonly site: SiteView | null;
  readonly route: Route;
}

/** What needs no site: packs are verified and signed, and keys kept, on any machine. */
function WithoutSite({ app, site, route }: WithoutSiteProps) {
  if (route.screen === 'verify') return <VerifyScreen isAlone />;
  if (route.screen === 'sign-file') return <SignFileScreen isAlone />;
  if (route.screen === 'identity') return <IdentityScreen identityId={route.identityId} isAlone />;
  if (route.screen === 'settings' && route.part === 'identities') return <IdentitiesScreen isAlone />;
  return <StartScreen app={app} site={site} />;
}

/** The whole window: what can be done without a site, or the site with its rail. */
export function AppWindow() {
  const app = useApp((state) => state.app);
  const { site, known } = useSite();
  const route = useRoute((state) => state.route);
  const notices = useNotices((state) => state.notices);
  const language = languageNow(app);
  const theme = app?.preferences.theme ?? 'system';
  const timeZone = site?.plan.site.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = useMemo<Locale>(() => ({ language, timeZone }), [language, timeZone]);

  useEffect(() => {
    document.documentElement.lang = language;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  useEffect(
    () =>
      onWindowDrop((files) => {
        // from another screen it is a new question; on the screen itself one more file
        if (useRoute.getState().route.screen !== 'verify') forgetVerdicts();
        goTo({ screen: 'verify' });
        verifyDropped(files);
      }),
    [],
  );

  return (
    <I18nProvider locale={language}>
      <LocaleContext value={locale}>
        {app && known && (
          <Suspense>
            {site && route.screen !== 'start' ? (
              <Shell site={site} route={route} />
            ) : (
              <WithoutSite app={app} site={site} route={route} />
            )}
          </Suspense>
        )}
        <Notices notices={notices} onDismiss={dismissNotice} />
      </LocaleContext>
    </I18nProvider>
  );
}
