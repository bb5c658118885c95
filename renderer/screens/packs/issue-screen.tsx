import { useEffect, useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { PackKind } from '../../../shared/domain/evidence-envelope.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { firstChoices, wantedDraft, wantedPack } from '../../lib/wanted-pack.ts';
import { loadIdentities } from '../../state/identities.ts';
import { leavePack } from '../../state/packs.ts';
import { DraftPages } from './draft-pages.tsx';
import styles from './issue-screen.module.css';
import { PackForm } from './pack-form.tsx';
import { SealForm } from './seal-form.tsx';

interface IssueScreenProps {
  readonly site: SiteView;
  readonly kind: PackKind | null;
  readonly drillId: string | null;
}

/** Chooses what a pack is of, shows its draft, and issues it. */
export function IssueScreen({ site, kind, drillId }: IssueScreenProps) {
  const t = useText();
  const drills = site.drills
    .filter(({ progress }) => progress.kind === 'signed-off')
    .toSorted((left, right) => right.plannedOn.localeCompare(left.plannedOn));
  const first = kind ?? (drills.length > 0 ? 'drill' : 'plan');
  const [choices, setChoices] = useState(() =>
    firstChoices(first, drillId ?? drills[0]?.drillId ?? '', site.assessedAt.slice(0, 10)),
  );
  useEffect(() => void loadIdentities(), []);
  useEffect(() => leavePack, []);
  const wanted = wantedPack(choices, site.plan.people);
  return (
    <Page
      isFull
      title={t('issue.title')}
      lead={t('issue.lead')}
      trail={<BackLink address={addressOf({ screen: 'packs' })}>{t('packs.listTitle')}</BackLink>}
    >
      <div className={styles.split}>
        <div className={styles.side}>
          <PackForm site={site} drills={drills} choices={choices} onChange={setChoices} />
          <SealForm wanted={wanted} />
        </div>
        <DraftPages wanted={wantedDraft(choices, site.plan.people)} />
      </div>
    </Page>
  );
}
