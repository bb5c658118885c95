import { Clock, FileCheck, type LucideIcon, PenLine, Stamp } from 'lucide-react';
import type { PackView } from '../../../shared/contract/pack.ts';
import type { PackRevision } from '../../../shared/domain/evidence-pack.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './pack-screen.module.css';

type RevisionKind = 'issued' | 'sealed' | 'signed' | 'added';

const icons: Readonly<Record<RevisionKind, LucideIcon>> = { issued: FileCheck, sealed: Stamp, signed: PenLine, added: Clock };

function kindOf({ revision, field }: PackRevision): RevisionKind {
  if (field === null) return revision === 0 ? 'issued' : 'added';
  return field === 'Seal' ? 'sealed' : 'signed';
}

/** What names the pack, and each signature in the order in which it was made. */
export function PackFacts({ view: { pack, revisions } }: { readonly view: PackView }) {
  const t = useText();
  const { instant, bytes } = useFormat();
  return (
    <aside className={styles.facts} aria-label={t('packs.facts')}>
      <section>
        <h2>{t('packs.noun')}</h2>
        <KeyValues
          items={[
            { key: t('packs.id'), value: <Hash value={pack.packId} label={t('packs.id')} digits={16} /> },
            { key: t('packs.issuedAt'), value: instant(pack.issuedAt) },
            { key: t('packs.pages'), value: pack.pageCount },
            { key: t('common.file'), value: pack.fileName },
          ]}
        />
      </section>
      <section>
        <h2>{t('packs.signatures')}</h2>
        <ol>
          {revisions.map((revision) => {
            const kind = kindOf(revision);
            const Icon = icons[kind];
            return (
              <li key={revision.revision} className={styles.revision} data-kind={kind}>
                <Icon size={16} strokeWidth={1.9} aria-hidden />
                <p className={styles.who}>
                  {kind === 'signed' ? (revision.signedBy ?? revision.field) : t(`packs.revision-${kind}`)}
                </p>
                <p className={styles.small}>
                  {instant(revision.savedAt)} · {bytes(revision.bytes)}
                </p>
                <p className={styles.small}>
                  <Hash value={revision.sha256} label={t('packs.fileHash')} />
                </p>
              </li>
            );
          })}
        </ol>
      </section>
    </aside>
  );
}
