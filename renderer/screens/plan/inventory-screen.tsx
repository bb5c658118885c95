import { Database, Lock, Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { ProtectedAsset } from '../../../shared/domain/protected-asset.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { withCommandKey } from '../../lib/command-key.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { AddAssetDialog } from './add-asset-dialog.tsx';
import styles from './plan-screen.module.css';
import { SectionPage } from './section-page.tsx';
import { useInventoryColumns } from './use-inventory-columns.tsx';

const keyOf = (asset: ProtectedAsset) => asset.assetId;

/** Every protected asset in one grid; a cell is changed where it stands and is saved when it is left. */
export function InventoryScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { count } = useFormat();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(site.plan.assets.length);
  const [adding, setAdding] = useState(false);
  const columns = useInventoryColumns(site.plan, site.readOnly);
  const { assets } = site.plan;
  return (
    <SectionPage
      section="inventory"
      isFull
      actions={
        !site.readOnly && (
          <Button kind="primary" icon={Plus} onPress={() => setAdding(true)}>
            {t('asset.add')}
          </Button>
        )
      }
    >
      {site.readOnly && (
        <Banner tone="warning" title={t('shell.readOnly')}>
          <Lock size={13} aria-hidden /> {t('shell.readOnlyWhy')}
        </Banner>
      )}
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={t('asset.search')} clearLabel={t('common.clear')} value={filter} onChange={setFilter} />
        </div>
        <p className={styles.shown} role="status">
          {shown === assets.length
            ? t('asset.count', { count: assets.length })
            : t('asset.shown', { shown: count(shown), total: count(assets.length) })}
        </p>
        <p className={styles.keys}>{t('asset.keys', { undo: withCommandKey('Z') })}</p>
      </div>
      <DataGrid
        label={t('section.inventory')}
        columns={columns}
        rows={assets}
        keyOf={keyOf}
        filter={useDeferredValue(filter)}
        onShownChange={setShown}
        empty={
          <EmptyState icon={Database} title={assets.length === 0 ? t('asset.none') : t('asset.noneFound')}>
            {assets.length === 0 ? t('asset.noneLead') : t('asset.noneFoundLead')}
          </EmptyState>
        }
      />
      {adding && <AddAssetDialog plan={site.plan} onClose={() => setAdding(false)} />}
    </SectionPage>
  );
}
