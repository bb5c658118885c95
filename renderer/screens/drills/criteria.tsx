import type { Drill } from '../../../shared/domain/drill.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Hash } from '../../components/hash.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './drill-screen.module.css';

/** What had to hold, written down and hashed before the restore began. */
export function Criteria({ drill, people }: { readonly drill: Drill; readonly people: readonly Person[] }) {
  const t = useText();
  const { instant } = useFormat();
  const { progress } = drill;
  if (progress.kind === 'planned' || progress.kind === 'cancelled')
    return <p className={styles.small}>{t('drill.noCriteria')}</p>;
  const { criteria, fixedAt, fixedBy, sha256 } = progress.fixedCriteria;
  const name = people.find((person) => person.personId === fixedBy)?.name ?? fixedBy;
  return (
    <>
      <ol className={styles.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.statement} className={styles.criterion}>
            <p>{criterion.statement}</p>
            <p className={styles.expected}>{criterion.expected}</p>
          </li>
        ))}
      </ol>
      <p className={styles.fixed}>
        {t('drill.fixedBy', { name, at: instant(fixedAt) })} <Hash value={sha256} label={t('drill.criteria')} />
      </p>
    </>
  );
}
