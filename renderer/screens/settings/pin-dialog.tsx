import { useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { type PinKind, pinKinds } from '../../../shared/domain/trust.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Choice } from '../../components/choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { groupedFingerprint, readFingerprint } from '../../lib/fingerprint.ts';
import { useText } from '../../lib/text.ts';
import { pinCertificate } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';
import styles from './trust.module.css';

/** A hint is no list: more names than this are looked up in the plan. */
const namesShown = 6;

interface PinDialogProps {
  readonly people: readonly Person[];
  readonly onClose: () => void;
}

/** Trusts a key by the fingerprint on its paper form. */
export function PinDialog({ people, onClose }: PinDialogProps) {
  const t = useText();
  const [kind, setKind] = useState<PinKind>('person');
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState(false);
  const fingerprint = readFingerprint(typed);
  const plain = typed.normalize('NFKC').replaceAll(/[\s:·.-]/g, '');
  const isStray = /[^0-9a-f]/i.test(plain);
  const submit = async () => {
    if (!fingerprint) return;
    await pinCertificate({ certificateSha256: fingerprint, kind, name });
    onClose();
  };
  return (
    <FormDialog
      title={t('trust.pinTitle')}
      submit={t('trust.pinDo')}
      isReady={fingerprint !== null && name.trim() !== '' && compared}
      onSubmit={submit}
      onClose={onClose}
    >
      {() => (
        <>
          <Choice
            label={t('trust.as')}
            value={kind}
            options={pinKinds.map((value) => ({ value, label: t(value === 'seal' ? 'signing.kindSeal' : 'signing.kindPerson') }))}
            onChange={setKind}
          />
          <p className={styles.meaning}>{t('trust.pinMeaning', { kind })}</p>
          <TextField
            label={t('trust.name')}
            hint={
              kind === 'person'
                ? `${t('trust.nameHint')}: ${people
                    .slice(0, namesShown)
                    .map((person) => person.name)
                    .join(', ')}`
                : undefined
            }
            value={name}
            onChange={setName}
            maxLength={300}
            autoFocus
            isRequired
          />
          <div className={styles.mono}>
            <TextField
              label={t('trust.fingerprint')}
              hint={plain === '' ? t('trust.fingerprintHint') : t('trust.fingerprintDigits', { count: plain.length })}
              value={typed}
              rows={3}
              onChange={(text) => {
                setTyped(text);
                setCompared(false);
              }}
              onBlur={() => fingerprint && setTyped(groupedFingerprint(fingerprint))}
              problem={isStray ? t('trust.fingerprintStray') : undefined}
              spellCheck="false"
            />
          </div>
          <Checkbox isSelected={compared} onChange={setCompared} isDisabled={fingerprint === null}>
            {t('trust.compared')}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}
