import { Stamp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Progress } from '../../components/progress.tsx';
import { Select } from '../../components/select.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import type { WantedPack } from '../../lib/wanted-pack.ts';
import { readableIn, useIdentities } from '../../state/identities.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { failureOf } from '../../state/notices.ts';
import { issuePack, usePacks } from '../../state/packs.ts';
import { goTo } from '../../state/route.ts';
import { isToldAtKey, KeyAtHandFields, nothingAtHand } from '../sign/key-at-hand.tsx';
import { addressToAsk } from '../sign/time-stamp-option.tsx';
import styles from './issue-screen.module.css';

const nobody = 'none';

/** With which seal, and the act of issuing; then straight to the pack. */
export function SealForm({ wanted }: { readonly wanted: WantedPack | null }) {
  const t = useText();
  const list = useIdentities((state) => state.list);
  const seals = readableIn(list)
    .filter(({ kind }) => kind === 'seal')
    .toSorted((left, right) => Number(right.state === 'usable') - Number(left.state === 'usable'));
  const [chosen, setChosen] = useState<string | null>(null);
  const seal = chosen === nobody ? undefined : (seals.find(({ identityId }) => identityId === chosen) ?? seals[0]);
  const [atHand, setAtHand] = useState(nothingAtHand);
  const [failure, setFailure] = useState<Failure | null>(null);
  const jobId = usePacks((state) => state.issuing);
  const facts = useJobFacts(useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null)));
  const isReady = wanted !== null && (seal === undefined || atHand.passphrase !== '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!wanted || !isReady || jobId) return;
    setFailure(null);
    const key = seal && {
      identityId: seal.identityId as IdentityId,
      passphrase: atHand.passphrase,
      timeStampAddress: addressToAsk(atHand.address),
    };
    try {
      const { packId } = await issuePack({ ...wanted, seal: key ?? null });
      goTo({ screen: 'pack', packId });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  if (list.state === 'failed') return <FailureBanner failure={list.failure} />;
  if (list.state === 'loading') return null;
  return (
    <form onSubmit={submit} aria-busy={jobId !== null} className={styles.seal}>
      <hr className={styles.rule} />
      {seals.length > 0 ? (
        <Select
          label={t('issue.sealWith')}
          value={seal?.identityId ?? nobody}
          options={[
            ...seals.map(({ identityId, name, certificate }) => ({
              value: identityId,
              label: `${name} · ${certificate.fingerprintSha256.slice(0, 8)}`,
            })),
            { value: nobody, label: t('issue.unsealed') },
          ]}
          onChange={(identityId) => {
            setChosen(identityId);
            setAtHand({ ...atHand, passphrase: '' });
            setFailure(null);
          }}
        />
      ) : (
        <Banner tone="info" title={t('issue.noSeal')}>
          <a href={addressOf({ screen: 'settings', part: 'identities' })}>{t('issue.noSealLead')}</a>
        </Banner>
      )}
      {seal ? (
        <>
          {seal.state !== 'usable' && <Banner tone="warning" title={t(`identity.state.${seal.state}`)} />}
          <KeyAtHandFields name={seal.name} value={atHand} onChange={setAtHand} failure={failure} isBusy={jobId !== null} />
        </>
      ) : (
        <Banner tone="warning" title={t('issue.unsealedWarning')}>
          {t('issue.unsealedLead')}
        </Banner>
      )}
      {failure && !isToldAtKey(failure) && <FailureBanner failure={failure} />}
      <div className={styles.act}>
        {jobId && <Progress {...facts} onCancel={() => cancelJob(jobId)} />}
        <Button kind="primary" type="submit" icon={Stamp} isDisabled={!isReady} isBusy={jobId !== null}>
          {t(seal ? 'issue.andSeal' : 'issue.withoutSeal')}
        </Button>
      </div>
    </form>
  );
}
