import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { flushSync } from 'react-dom';
import { type Language, languageOf, languages } from '../../shared/text/language.ts';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { FailureBanner } from '../components/failure-banner.tsx';
import { Page } from '../components/page.tsx';
import { Panel } from '../components/panel.tsx';
import { type Locale, LocaleContext, useText } from '../lib/text.ts';
import { seriesOf, verifiedOf } from '../lib/verify-entry.ts';
import { onWindowDrop } from '../lib/window-drop.ts';
import { AddFiles, VerifyBoard } from '../screens/verify/verify-board.tsx';
import { isTrustEmpty } from './given-trust.ts';
import { PrintRecord } from './print-record.tsx';
import { TrustPanel } from './trust-panel.tsx';
import { addFiles, forgetFiles, removeEntry, saveAttachment, setTrust, useVerifier } from './verifier.ts';
import styles from './verify-page.module.css';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文', ja: '日本語' };

/** The page an auditor verifies packs with who has no Drillbook: one file, in any browser, that can load and send nothing. */
export function VerifyPage() {
  const [language, setLanguage] = useState<Language>(() => languageOf(navigator.language));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const locale = useMemo<Locale>(() => ({ language, timeZone }), [language, timeZone]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => onWindowDrop(addFiles), []);
  return (
    <I18nProvider locale={language}>
      <LocaleContext value={locale}>
        <Head language={language} onLanguage={setLanguage} />
        <Verifying />
      </LocaleContext>
    </I18nProvider>
  );
}

function Head({ language, onLanguage }: { readonly language: Language; readonly onLanguage: (language: Language) => void }) {
  const t = useText();
  return (
    <header className={styles.head}>
      <img src={__MARK_ADDRESS__} width={24} height={24} alt="" />
      <strong>Drillbook</strong>
      <span className={styles.version}>{t('page.version', { version: __DRILLBOOK_VERSION__ })}</span>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t('page.language')}</legend>
        {languages.map((name) => (
          <button key={name} type="button" lang={name} aria-pressed={name === language} onClick={() => onLanguage(name)}>
            {languageNames[name]}
          </button>
        ))}
      </fieldset>
    </header>
  );
}

function Verifying() {
  const t = useText();
  const { entries, trust, hasNoThread, notSaved } = useVerifier();
  const files = verifiedOf(entries);
  const isDone = files.length > 0 && entries.every(({ outcome }) => outcome.state === 'done' || outcome.state === 'failed');
  const series = seriesOf(entries);
  const isPrinting = useIsPrinting();
  const untrusted = t(isTrustEmpty(trust) ? 'page.noTrust' : 'page.notTrusted');
  const lead = entries.length > 1 ? t('verifier.filesDone', { done: files.length, count: entries.length }) : t('page.lead');
  return (
    <>
      <main className={styles.screen}>
        <Page
          title={t('page.title')}
          lead={lead}
          actions={
            entries.length > 0 && (
              <>
                <Button kind="quiet" onPress={forgetFiles}>
                  {t('verifier.clear')}
                </Button>
                <AddFiles onFiles={addFiles} />
                <Button kind="primary" icon={Printer} isDisabled={!isDone} onPress={() => window.print()}>
                  {t('page.print')}
                </Button>
              </>
            )
          }
        >
          {hasNoThread && (
            <Banner tone="problem" title={t('common.didNotWork')}>
              {t('page.noThread')}
            </Banner>
          )}
          {notSaved && <FailureBanner failure={notSaved} />}
          <VerifyBoard
            entries={entries}
            series={series}
            untrusted={untrusted}
            onFiles={addFiles}
            onRemove={removeEntry}
            onSaveAttachment={saveAttachment}
          />
          <TrustPanel trust={trust} onChange={setTrust} />
          <Panel title={t('page.cannot')}>
            <ul className={styles.points}>
              <li>{t('page.cannotPages')}</li>
              <li>{t('page.cannotItself')}</li>
              <li>{t('page.cannotBeside')}</li>
            </ul>
          </Panel>
        </Page>
      </main>
      {isPrinting && isDone && <PrintRecord files={files} series={series} untrusted={untrusted} />}
    </>
  );
}

/** Whether a print is being made: what only paper shows is there only then. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // the browser takes the page as it is when this returns
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
