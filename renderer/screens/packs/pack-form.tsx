import type { SiteView } from '../../../shared/contract/site.ts';
import type { Drill } from '../../../shared/domain/drill.ts';
import { packKinds } from '../../../shared/domain/evidence-envelope.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { Banner } from '../../components/banner.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageSizeSelect } from '../../components/page-size-select.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat } from '../../lib/format.ts';
import { roleWord } from '../../lib/role-word.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { isPeriod, type PackChoices, rawLimitOf, signersOf } from '../../lib/wanted-pack.ts';
import styles from './issue-screen.module.css';

interface PackFormProps {
  readonly site: SiteView;
  /** The signed-off ones, newest first. */
  readonly drills: readonly Drill[];
  readonly choices: PackChoices;
  readonly onChange: (choices: PackChoices) => void;
}

/** What the pack is of, who answers for it, and the details nobody needs on a usual day. */
export function PackForm({ site, drills, choices, onChange }: PackFormProps) {
  const t = useText();
  const { day } = useFormat();
  const change = (changed: Partial<PackChoices>) => onChange({ ...choices, ...changed });
  return (
    <>
      <Choice
        label={t('issue.kind')}
        value={choices.kind}
        options={packKinds.map((kind) => ({
          value: kind,
          label: t(`issue.kind.${kind}`),
          hint: t(`issue.kindHint.${kind}`),
        }))}
        onChange={(kind) => change({ kind, signers: {} })}
      />
      {choices.kind === 'drill' &&
        (drills.length === 0 ? (
          <p className={styles.note}>{t('issue.noDrill')}</p>
        ) : (
          <Select
            label={t('issue.drill')}
            value={choices.drillId}
            options={drills.map(({ drillId, title, plannedOn }) => ({ value: drillId, label: `${day(plannedOn)} · ${title}` }))}
            onChange={(drillId) => change({ drillId })}
          />
        ))}
      {choices.kind === 'site-audit' && (
        <div className={styles.pair}>
          <TextField
            label={t('issue.from')}
            placeholder="2026-01-31"
            value={choices.from}
            onChange={(from) => change({ from: from.trim() })}
          />
          <TextField
            label={t('issue.to')}
            placeholder="2026-01-31"
            value={choices.to}
            onChange={(to) => change({ to: to.trim() })}
            problem={isPeriod(choices) ? undefined : t('issue.periodProblem')}
          />
        </div>
      )}
      <Signers site={site} choices={choices} onChange={change} />
      <details className={styles.details}>
        <summary>{t('issue.details')}</summary>
        <div className={styles.pair}>
          <PageSizeSelect value={choices.pageSize} onChange={(pageSize) => change({ pageSize })} />
          <TextField
            label={t('issue.rawLimit')}
            hint={t('issue.rawLimitHint')}
            value={choices.rawLimitMib}
            inputMode="numeric"
            onChange={(rawLimitMib) => change({ rawLimitMib })}
            problem={rawLimitOf(choices) === null ? t('issue.rawLimitProblem') : undefined}
          />
        </div>
      </details>
    </>
  );
}

interface SignersProps extends Pick<PackFormProps, 'site' | 'choices'> {
  readonly onChange: (changed: Partial<PackChoices>) => void;
}

function Signers({ site, choices, onChange }: SignersProps) {
  const t = useText();
  const signers = signersOf(choices, site.plan.people);
  if (choices.kind === 'drill') return <p className={styles.note}>{t('issue.signersDrill')}</p>;
  const ids = signers.flatMap(({ person }) => person?.personId ?? []);
  const isAlike = new Set(ids).size < ids.length;
  const isNobody = signers.some(({ person }) => person === null);
  const choose = (role: string, personId: string) => onChange({ signers: { ...choices.signers, [role]: personId as PersonId } });
  return (
    <fieldset className={styles.signers}>
      <legend>{t('issue.signers')}</legend>
      {signers.map(({ role, holders, person }) =>
        person === null ? (
          <p key={role} className={styles.note}>
            {roleWord(t, role)}: {t('person.roleOpen')}
          </p>
        ) : (
          <Select
            key={role}
            label={roleWord(t, role)}
            value={person.personId}
            options={holders.map(({ personId, name }) => ({ value: personId, label: name }))}
            onChange={(personId) => choose(role, personId)}
          />
        ),
      )}
      {isNobody && (
        <Banner tone="warning" title={t('issue.nobody')}>
          <a href={addressOf({ screen: 'plan', section: 'people' })}>{t('issue.toPeople')}</a>
        </Banner>
      )}
      {isAlike && <Banner tone="warning" title={t('issue.alike')} />}
    </fieldset>
  );
}
