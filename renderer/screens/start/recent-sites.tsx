import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { RecentSite } from '../../../shared/contract/app.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { forgetRecent } from '../../state/app.ts';
import styles from './start-screen.module.css';

interface RecentSitesProps {
  readonly sites: readonly RecentSite[];
  readonly isBusy: boolean;
  readonly onOpen: (path: string) => void;
}

/** The site files opened last, newest first; one that has gone says so. */
export function RecentSites({ sites, isBusy, onOpen }: RecentSitesProps) {
  const t = useText();
  const { instant } = useFormat();
  if (sites.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-sites">
      <h2 id="recent-sites">{t('start.recent')}</h2>
      <ul>
        {sites.map((site) => (
          <li key={site.path} className={styles.site}>
            <AriaButton className={styles.siteButton ?? ''} isDisabled={isBusy || !site.exists} onPress={() => onOpen(site.path)}>
              <span className={styles.siteName}>
                {site.name} <span>{site.customer}</span>
              </span>
              <span className={styles.siteTime}>{site.exists ? instant(site.openedAt) : t('start.gone')}</span>
              <span className={styles.sitePath}>{site.path}</span>
            </AriaButton>
            <IconButton icon={X} label={t('start.forget', { site: site.name })} onPress={() => forgetRecent(site.path)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
