import { KeyRound, PenLine, Stamp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import type { FieldToSign, PackToSign } from '../../../shared/domain/pack-to-sign.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Progress } from '../../components/progress.tsx';
import { Select } from '../../components/select.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { fittingKeys } from '../../lib/key-problems.ts';
import { roleWord } from '../../lib/role-word.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { failureOf } from '../../state/notices.ts';
import { signShown, useSigning } from '../../state/signing.ts';
import { isToldAtKey, KeyAtHandFields, nothingAtHand } from './key-at-hand.tsx';
import { KeyCard } from './key-card.tsx';
import styles from './sign-screen.module.css';
import { addressToAsk } from './time-stamp-option.tsx';

interface SignFormProps {
  readonly pack: PackToSign;
  readonly field: FieldToSign;
  readonly identities: readonly IdentityView[];
  /** The pages stand on the screen and were verified. */
  readonly isShown: boolean;
  readonly isUncompared: boolean;
}

/** With which key, and the passphrase: the act itself. */
export function SignForm({ pack, field, identities, isShown, isUncompared }: SignFormProps) {
  const t = useText();
  const keys = fittingKeys(identities, field);
  const [chosen, setChosen] = useState<string | null>(null);
  const identity = keys.find(({ identityId }) => identityId === chosen) ?? keys[0];
  const [atHand, setAtHand] = useState(nothingAtHand);
  const [allowUncompared, setAllowUncompared] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { jobId, isSigning } = useSigning();
  const facts = useJobFacts(useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null)));
  const isSeal = field.kind === 'seal';

  if (!identity) {
    return (
      <EmptyState
        icon={KeyRound}
        title={t('signing.noIdentity')}
        action={
          <LinkButton address={addressOf({ screen: 'settings', part: 'identities' })}>{t('signing.toIdentities')}</LinkButton>
        }
      >
        {t('signing.noIdentityLead', { kind: field.kind, name: field.personName ?? '' })}
      </EmptyState>
    );
  }
  const isReady = isShown && atHand.passphrase !== '' && (!isUncompared || allowUncompared);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isSigning) return;
    setFailure(null);
    try {
      await signShown({
        field: isSeal ? null : field.field,
        identityId: identity.identityId as IdentityId,
        passphrase: atHand.passphrase,
        timeStampAddress: addressToAsk(atHand.address),
        allowUncompared,
      });
      setAtHand(nothingAtHand);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return (
    <section aria-labelledby="with-which-key">
      <h2 id="with-which-key">{t('signing.with')}</h2>
      <form onSubmit={submit} aria-busy={isSigning} className={styles.form}>
        <Select
          label={t('signing.identity')}
          value={identity.identityId}
          options={keys.map(({ identityId, name, certificate }) => ({
            value: identityId,
            label: `${name} · ${certificate.fingerprintSha256.slice(0, 8)}`,
          }))}
          onChange={(identityId) => {
            setChosen(identityId);
            setAtHand({ ...atHand, passphrase: '' });
            setFailure(null);
          }}
        />
        <KeyCard identity={identity} field={field} fields={pack.fields} />
        <KeyAtHandFields name={identity.name} value={atHand} onChange={setAtHand} failure={failure} isBusy={isSigning} />
        {isUncompared && (
          <Checkbox isSelected={allowUncompared} onChange={setAllowUncompared} hint={t('signing.allowUncomparedHint')}>
            {t('signing.allowUncompared')}
          </Checkbox>
        )}
        {failure && !isToldAtKey(failure) && <FailureBanner failure={failure} />}
        <div className={styles.act}>
          {isSigning && <Progress {...facts} onCancel={jobId ? () => cancelJob(jobId) : undefined} />}
          <Button kind="primary" type="submit" icon={isSeal ? Stamp : PenLine} isDisabled={!isReady} isBusy={isSigning}>
            {isSeal ? t('signing.seal') : t('signing.signAs', { role: roleWord(t, field.role ?? '').toLocaleLowerCase() })}
          </Button>
        </div>
      </form>
    </section>
  );
}
