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
        // in a pack that was changed nobody knows who signed
        const isKnown = completeness.state !== 'not-checked';
        const status = !isKnown ? 'unknown' : signed.has(required.field) ? 'met' : 'at-risk';
        const words = {
          met: t('verifier.hasSigned'),
          'at-risk': t('verifier.hasNotSigned'),
          unknown: t('verify.completeness.not-checked'),
        };
        return (
          <li key={required.field} className={styles.role}>
            <StatusIcon status={status} />
            <span>{required.personName}</span>
            <span className={styles.subject}>{roleWord(t, required.role)}</span>
            <StatusBadge status={status} plain>
              {words[status]}
            </StatusBadge>
          </li>
        );
      })}
    </ul>
  );
}
