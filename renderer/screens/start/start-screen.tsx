import { FilePlus2, FolderOpen, KeyRound, type LucideIcon, PenLine, PlayCircle, ShieldCheck } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { AppState } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { SiteView } from '../../../shared/contract/site.ts';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Mark } from '../../components/mark.tsx';
import { call, newJobId } from '../../lib/client.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { useJobs } from '../../state/jobs.ts';
import { failureOf } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { openDemo, openSite } from '../../state/site.ts';
import { JobPanel } from './job-panel.tsx';
import { NewSiteDialog } from './new-site-dialog.tsx';
import { OpenSiteDialog } from './open-site-dialog.tsx';
import { RecentSites } from './recent-sites.tsx';
import { StartPreferences } from './start-preferences.tsx';
import styles from './start-screen.module.css';

interface StartScreenProps {
  readonly app: AppState;
  readonly site: SiteView | null;
}

/** What someone sees first: the way to a site file, and to checking a pack without one. */
export function StartScreen({ app, site }: StartScreenProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<'open' | 'new' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const progress = useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null));
  useEffect(() => {
    document.title = 'Drillbook';
    heading.current?.focus({ preventScroll: true });
  }, []);

  const attempt = async (action: () => Promise<void>) => {
    setFailure(null);
    setOpening(true);
    try {
      await action();
    } catch (thrown) {
      const failed = failureOf(thrown);
      if (failed.code !== 'CANCELLED') setFailure(failed);
    }
    setOpening(false);
  };
  const chooseSite = async () => {
    if (!app.hasDialogs) return setDialog('open');
    const path = await call('app:choose-file', { purpose: 'open-site', suggestedName: '' });
    if (path) await openSite(path);
  };
  const runDemo = async () => {
    const id = newJobId();
    setJobId(id);
    await attempt(() => openDemo(id, false));
    setJobId(null);
  };
  return (
    <main className={styles.start}>
      <div className={styles.column}>
        <header className={styles.head}>
          <Mark size={44} />
          <div>
            <h1 ref={heading} tabIndex={-1}>
              Drillbook
            </h1>
            <p className={styles.claim}>{t('start.claim')}</p>
          </div>
        </header>

        {failure && <FailureBanner failure={failure} />}
        {jobId ? (
          <JobPanel jobId={jobId} title={t('start.demoRunning')} lead={t('start.demoRunningLead')} progress={progress} />
        ) : (
          <>
            {site && (
              <a className={styles.current} href={addressOf({ screen: 'overview' })}>
                {t('start.backTo', { site: site.plan.site.name })}
              </a>
            )}
            <RecentSites sites={app.recentSites} isBusy={opening} onOpen={(path) => attempt(() => openSite(path))} />
            <div className={styles.ways}>
              <Way icon={PlayCircle} title={t('start.demo')} isPrimary={app.recentSites.length === 0} onPress={runDemo}>
                {t('start.demoLead')}
              </Way>
              <Way icon={FolderOpen} title={t('start.open')} onPress={() => attempt(chooseSite)}>
                {t('start.openLead')}
              </Way>
              <Way icon={FilePlus2} title={t('start.new')} onPress={() => setDialog('new')}>
                {t('start.newLead')}
              </Way>
              <Way icon={ShieldCheck} title={t('start.verify')} onPress={() => goTo({ screen: 'verify' })}>
                {t('start.verifyLead')}
              </Way>
              <Way icon={PenLine} title={t('start.sign')} onPress={() => goTo({ screen: 'sign-file' })}>
                {t('start.signLead')}
              </Way>
              <Way icon={KeyRound} title={t('start.identities')} onPress={() => goTo({ screen: 'settings', part: 'identities' })}>
                {t('start.identitiesLead')}
              </Way>
            </div>
          </>
        )}
        <StartPreferences app={app} />
      </div>
      {dialog === 'open' && <OpenSiteDialog folder={app.defaultFolder} onClose={() => setDialog(null)} />}
      {dialog === 'new' && <NewSiteDialog app={app} onClose={() => setDialog(null)} />}
    </main>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
  readonly isPrimary?: boolean;
  readonly onPress: () => void;
}

function Way({ icon: Icon, title, children, isPrimary = false, onPress }: WayProps) {
  return (
    <AriaButton className={styles.way ?? ''} data-primary={isPrimary || undefined} onPress={onPress}>
      <Icon size={22} strokeWidth={1.7} aria-hidden />
      <span className={styles.wayText}>
        <span className={styles.wayTitle}>{title}</span>
        <span className={styles.wayLead}>{children}</span>
      </span>
    </AriaButton>
  );
}
