import { X } from 'lucide-react';
import type { Failure } from '../../shared/contract/reply.ts';
import { useText } from '../lib/text.ts';
import { FailureBanner } from './failure-banner.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './notices.module.css';

interface NoticesProps {
  readonly notices: readonly { readonly id: number; readonly failure: Failure }[];
  readonly onDismiss: (id: number) => void;
}

/** Failures nobody on the screen waits for; each stays until it is dismissed. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const t = useText();
  return (
    <section className={styles.notices} aria-label={t('shell.notices')}>
      {notices.map(({ id, failure }) => (
        <div key={id} className={styles.notice}>
          <FailureBanner
            failure={failure}
            actions={<IconButton icon={X} label={t('common.dismiss')} onPress={() => onDismiss(id)} />}
          />
        </div>
      ))}
    </section>
  );
}
