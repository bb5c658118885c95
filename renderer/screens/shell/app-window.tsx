import { lazy, Suspense, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Notices } from '../../components/notices.tsx';
import { type Locale, LocaleContext } from '../../lib/text.ts';
import { onWindowDrop } from '../../lib/window-drop.ts';
import { languageNow, useApp } from '../../state/app.ts';
import { dismissNotice, useNotices } from '../../state/notices.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { useSite } from '../../state/site.ts';
import { verifyDropped } from '../../state/verify.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { Shell } from './shell.tsx';

const VerifyScreen = lazy(async () => ({ default: (await import('../verify/verify-screen.tsx')).VerifyScreen }));

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
            ) : route.screen === 'verify' ? (
              <VerifyScreen isAlone />
            ) : (
              <StartScreen app={app} site={site} />
            )}
          </Suspense>
        )}
        <Notices notices={notices} onDismiss={dismissNotice} />
      </LocaleContext>
    </I18nProvider>
  );
}
