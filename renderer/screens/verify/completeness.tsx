import type { Verdict } from '../../../shared/domain/verdict.ts';
import { StatusBadge, StatusIcon } from '../../components/status-badge.tsx';
import { roleWord } from '../../lib/role-word.ts';
import { useText } from '../../lib/text.ts';
import styles from './verify-screen.module.css';

/** Everyone who has to sign, as the signed evidence names them, and whether they did. */
export function Completeness({ completeness }: { readonly completeness: Verdict['completeness'] }) {
  const t = useText();
  const signed = new Set(completeness.signed.map((role) => role.field));
  return (
    <ul className={styles.roles}>
      {completeness.required.map((required) => {
        const status = signed.has(required.field) ? 'met' : 'at-risk';
        return (
          <li key={required.field} className={styles.role}>
            <StatusIcon status={status} />
            <span>{required.personName}</span>
            <span className={styles.subject}>{roleWord(t, required.role)}</span>
            <StatusBadge status={status} plain>
              {status === 'met' ? t('verifier.hasSigned') : t('verifier.hasNotSigned')}
            </StatusBadge>
          </li>
        );
      })}
    </ul>
  );
}
