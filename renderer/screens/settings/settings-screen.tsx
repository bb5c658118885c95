import { Button } from '../../components/button.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useText } from '../../lib/text.ts';
import { useApp } from '../../state/app.ts';
import { report } from '../../state/notices.ts';
import { closeSite, useSite } from '../../state/site.ts';
import { PreferenceSelects } from './preference-selects.tsx';
import { SettingsParts } from './settings-parts.tsx';
import styles from './settings-screen.module.css';

/** Settings of this machine, and what is known about the open file and the program. */
export function SettingsScreen() {
  const t = useText();
  const app = useApp((state) => state.app);
  const site = useSite((state) => state.site);
  if (!app) return null;
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      {site && <SettingsParts current={null} />}
      <div className={styles.column}>
        <Panel title={t('settings.look')}>
          <div className={styles.choices}>
            <PreferenceSelects preferences={app.preferences} />
          </div>
        </Panel>
        {site && (
          <Panel title={t('settings.siteFile')} aside={<Button onPress={() => report(closeSite)}>{t('shell.closeSite')}</Button>}>
            <KeyValues
              items={[
                { key: t('settings.file'), value: <span className={styles.mono}>{site.path}</span> },
                { key: t('settings.siteTimeZone'), value: site.plan.site.timeZone },
                { key: t('settings.confidentiality'), value: t(`confidentiality.${site.plan.site.confidentiality}`) },
                { key: t('settings.template'), value: site.plan.site.templateId },
              ]}
            />
          </Panel>
        )}
        <Panel title={t('settings.about')}>
          <KeyValues
            items={[
              { key: t('settings.program'), value: t('settings.version', { version: app.version }) },
              { key: t('settings.licence'), value: 'Apache-2.0' },
              { key: t('settings.network'), value: t('settings.networkNone') },
              { key: t('settings.keys'), value: t('settings.keysList') },
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}
