import { CircleCheck, CircleDashed, PenLine } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { FieldToSign } from '../../../shared/domain/pack-to-sign.ts';
import { useFormat } from '../../lib/format.ts';
import { roleWord } from '../../lib/role-word.ts';
import { useText } from '../../lib/text.ts';
import styles from './sign-screen.module.css';

interface WhoSignsProps {
  readonly fields: readonly FieldToSign[];
  readonly current: string | null;
  readonly onChoose: (field: string) => void;
}

/** Everybody the pack wants a signature of, in their order: who has signed, who does now, who is still to. */
export function WhoSigns({ fields, current, onChoose }: WhoSignsProps) {
  const t = useText();
  const { instant } = useFormat();
  const isSealed = fields.some(({ kind, signed }) => kind === 'seal' && signed !== null);
  return (
    <section aria-labelledby="who-signs">
      <h2 id="who-signs">{t('signing.who')}</h2>
      <ol>
        {fields.map((field) => {
          const { kind, role, personName, signed } = field;
          const isCurrent = field.field === current && signed === null;
          const Icon = signed ? CircleCheck : isCurrent ? PenLine : CircleDashed;
          const name = kind === 'seal' ? t('verifier.seal') : (personName ?? field.field);
          const at = signed?.claimedAt ? instant(signed.claimedAt) : '';
          const said = signed
            ? t(kind === 'seal' ? 'signing.sealedAt' : 'signing.signedAt', { at })
            : isCurrent
              ? t('signing.now')
              : t(kind === 'seal' || isSealed ? 'signing.waits' : 'signing.afterSeal');
          return (
            <li
              key={field.field}
              className={styles.signer}
              data-state={signed ? 'signed' : isCurrent ? 'now' : 'waits'}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <Icon size={17} strokeWidth={2} aria-hidden className={styles.mark} />
              <span className={styles.signerText}>
                <span className={styles.name}>{name}</span>
                <span className={styles.small}>{[role && roleWord(t, role), said].filter(Boolean).join(' · ')}</span>
              </span>
              {!signed && !isCurrent && (kind === 'seal' || isSealed) && (
                <AriaButton
                  className={styles.choose ?? ''}
                  aria-label={t('signing.choose', { name })}
                  onPress={() => onChoose(field.field)}
                >
                  {t('packs.sign')}
                </AriaButton>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
