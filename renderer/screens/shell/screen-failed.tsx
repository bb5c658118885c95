import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { useText } from '../../lib/text.ts';

/** In place of a screen that could not be shown; what was saved is not touched by it. */
export function ScreenFailed() {
  const t = useText();
  return (
    <Page title={t('shell.screenFailed')}>
      <Banner
        tone="problem"
        title={t('shell.screenFailedTitle')}
        actions={<Button onPress={() => window.location.reload()}>{t('shell.reload')}</Button>}
      >
        {t('shell.screenFailedMend')}
      </Banner>
    </Page>
  );
}
