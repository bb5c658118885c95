import { type FormEvent, useState } from 'react';
import type { AppState } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/contract/reply.ts';
import { type Language, languages } from '../../../shared/text/language.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { call } from '../../lib/client.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { createSite } from '../../state/site.ts';
import styles from './start-screen.module.css';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文', ja: '日本語' };
const timeZones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

/** A file name that every file system takes. */
export function siteFileName(name: string): string {
  const plain = name
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/\s+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return `${plain || 'site'}.drillbook`;
}

/** The few facts a new site file begins with; everything else has its place in the plan. */
export function NewSiteDialog({ app, onClose }: { readonly app: AppState; readonly onClose: () => void }) {
  const t = useText();
  const locale = useLocale();
  const [name, setName] = useState('');
  const [customer, setCustomer] = useState('');
  const [language, setLanguage] = useState<Language>(locale.language);
  const [timeZone, setTimeZone] = useState(locale.timeZone);
  const [typedPath, setTypedPath] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const path = typedPath ?? `${app.defaultFolder}/${siteFileName(name)}`;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await createSite({ path, name, customer, language, timeZone });
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  };
  const choosePath = async () => {
    const chosen = await call('app:choose-file', { purpose: 'create-site', suggestedName: siteFileName(name) });
    if (chosen) setTypedPath(chosen);
  };
  const isReady = name.trim() !== '' && customer.trim() !== '' && path.trim() !== '';
  return (
    <Dialog
      title={t('start.new')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="new-site" isPending={busy} isDisabled={!isReady}>
            {t('start.create')}
          </Button>
        </>
      }
    >
      <form id="new-site" onSubmit={submit} className={styles.form}>
        <TextField
          label={t('start.siteName')}
          hint={t('start.siteNameHint')}
          value={name}
          onChange={setName}
          autoFocus
          isRequired
          maxLength={300}
        />
        <TextField label={t('start.customer')} value={customer} onChange={setCustomer} isRequired maxLength={300} />
        <div className={styles.pair}>
          <Select
            label={t('start.siteLanguage')}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={setLanguage}
          />
          <Select label={t('start.timeZone')} value={timeZone} options={timeZones} onChange={setTimeZone} />
        </div>
        <TextField label={t('start.savedAs')} hint={t('start.savedAsHint')} value={path} onChange={setTypedPath} />
      </form>
      {app.hasDialogs && <Button onPress={choosePath}>{t('start.choosePlace')}</Button>}
      {failure && <FailureBanner failure={failure} />}
    </Dialog>
  );
}
