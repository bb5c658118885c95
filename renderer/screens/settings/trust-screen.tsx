import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { TrustView } from '../../../shared/domain/trust.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useText } from '../../lib/text.ts';
import { loadIdentities } from '../../state/identities.ts';
import { loadTrust, removeTrust, useTrust } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';
import { AddAuthorityDialog } from './add-authority-dialog.tsx';
import { AddRevocationListDialog } from './add-revocation-list-dialog.tsx';
import { ExportTrustDialog } from './export-trust-dialog.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { SettingsParts } from './settings-parts.tsx';
import { AuthorityTable, PinTable, RevocationListTable, type TrustEntry } from './trust-tables.tsx';

type Question = 'pin' | 'authority' | 'list' | 'export';

/** Whom this site trusts, and what each trust means. */
export function TrustScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const trust = useTrust((state) => state.trust);
  useEffect(() => {
    void loadTrust();
    void loadIdentities();
  }, []);
  return (
    <Page title={t('trust.title')} lead={t('trust.lead')}>
      <SettingsParts current="trust" />
      {trust.state === 'failed' && <FailureBanner failure={trust.failure} />}
      {trust.state === 'ready' && <Trust site={site} trust={trust.value} />}
    </Page>
  );
}

function Trust({ site, trust }: { readonly site: SiteView; readonly trust: TrustView }) {
  const t = useText();
  const [question, setQuestion] = useState<Question | null>(null);
  const [leaving, setLeaving] = useState<TrustEntry | null>(null);
  const close = () => setQuestion(null);
  const ask = (asked: Question) => () => setQuestion(asked);
  return (
    <>
      <Panel
        title={t('trust.pins')}
        lead={t('trust.pinsLead')}
        aside={
          <Button kind="primary" icon={Plus} onPress={ask('pin')}>
            {t('trust.pin')}
          </Button>
        }
        isFlush
      >
        <PinTable anchors={trust.anchors} onRemove={setLeaving} />
      </Panel>
      <Panel
        title={t('trust.authorities')}
        lead={t('trust.authoritiesLead')}
        aside={
          <Button icon={Plus} onPress={ask('authority')}>
            {t('trust.addAuthority')}
          </Button>
        }
        isFlush
      >
        <AuthorityTable anchors={trust.anchors} onRemove={setLeaving} />
      </Panel>
      <Panel
        title={t('trust.lists')}
        lead={t('trust.listsLead')}
        aside={
          <Button icon={Plus} onPress={ask('list')}>
            {t('trust.addList')}
          </Button>
        }
        isFlush
      >
        <RevocationListTable lists={trust.revocationLists} today={site.assessedAt} onRemove={setLeaving} />
      </Panel>
      <Panel
        title={t('trust.export')}
        lead={t('trust.exportLead')}
        aside={<Button onPress={ask('export')}>{t('trust.exportDo')}</Button>}
      >
        {null}
      </Panel>
      {question === 'pin' && <PinDialog people={site.plan.people} onClose={close} />}
      {question === 'authority' && <AddAuthorityDialog onClose={close} />}
      {question === 'list' && <AddRevocationListDialog onClose={close} />}
      {question === 'export' && <ExportTrustDialog onClose={close} />}
      {leaving && <RemoveDialog entry={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function RemoveDialog({ entry, onClose }: { readonly entry: TrustEntry; readonly onClose: () => void }) {
  const t = useText();
  const submit = async () => {
    await removeTrust(entry.sha256 as Sha256);
    onClose();
  };
  return (
    <FormDialog
      title={t('trust.removeTitle', { name: entry.name })}
      submit={t('trust.removeDo')}
      isReady
      isDangerous
      onSubmit={submit}
      onClose={onClose}
    >
      {() => <p>{t('trust.removeLead')}</p>}
    </FormDialog>
  );
}
