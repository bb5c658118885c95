import { useEffect } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { BackLink } from '../../components/back-link.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadPacks, usePacks } from '../../state/packs.ts';
import { goTo } from '../../state/route.ts';
import { leaveSigning, openIssued } from '../../state/signing.ts';
import { packTitle } from '../packs/pack-title.ts';
import { SigningDesk } from './signing-desk.tsx';

interface SignScreenProps {
  readonly site: SiteView;
  readonly packId: string;
  readonly field: string | null;
}

/** What you see is what you sign: a pack of this site. */
export function SignScreen({ site, packId, field }: SignScreenProps) {
  const t = useText();
  const packs = usePacks((state) => state.packs);
  useEffect(() => void loadPacks(), []);
  const view = packs.state === 'ready' ? packs.value.find(({ pack }) => pack.packId === packId) : undefined;
  const id = view?.pack.packId;
  useEffect(() => {
    if (!id) return;
    void openIssued(id);
    return leaveSigning;
  }, [id]);
  return (
    <Page
      isFull
      title={t('signing.title')}
      lead={view ? packTitle(t, site, view.pack) : t('signing.lead')}
      trail={<BackLink address={addressOf({ screen: 'pack', packId })}>{t('packs.noun')}</BackLink>}
    >
      {packs.state === 'failed' && <FailureBanner failure={packs.failure} />}
      {packs.state === 'ready' && !view && <FailureBanner failure={{ code: 'PACK_NOT_FOUND', detail: { packId }, fields: {} }} />}
      {view && <SigningDesk wanted={field} onChoose={(chosen) => goTo({ screen: 'sign', packId, field: chosen })} />}
    </Page>
  );
}
