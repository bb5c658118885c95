import { useMemo } from 'react';
import type { PersonId, ServiceId } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { type AssetEdit, type AssetKind, assetKinds, type ProtectedAsset } from '../../../shared/domain/protected-asset.ts';
import type { CellChoice, CellEditor, GridColumn } from '../../components/grid/grid-column.ts';
import { useFormat } from '../../lib/format.ts';
import { parseBytes } from '../../lib/parse-bytes.ts';
import { failureSentence, fieldProblems } from '../../lib/sentences.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { editAsset, knownAsset } from '../../state/site.ts';

/** Kept apart from every id, which never begins with a dash. */
const nobody = '-';

type Parsed = { readonly edit: AssetEdit } | { readonly problem: string };

/** The columns of the inventory; each knows how its text becomes an edit of the asset. */
export function useInventoryColumns(
  plan: Pick<Plan, 'people' | 'services' | 'scopeItems'>,
  readOnly: boolean,
): readonly GridColumn<ProtectedAsset>[] {
  const t = useText();
  const format = useFormat();
  const { language } = useLocale();
  const { people, services, scopeItems } = plan;
  return useMemo(() => {
    const personNames = new Map(people.map((person) => [person.personId, person.name]));
    const serviceNames = new Map(services.map((service) => [service.serviceId, service.name]));
    const itemNames = new Map(scopeItems.map((item) => [item.itemId, item.name[language]]));
    const none: CellChoice = { value: nobody, label: '–' };
    const owners = [none, ...people.map((person) => ({ value: person.personId, label: person.name }))];
    const serviceChoices = [none, ...services.map((service) => ({ value: service.serviceId, label: service.name }))];
    const kinds = assetKinds.map((kind) => ({ value: kind, label: t(`asset-kind.${kind}`) }));

    const kindNames = new Map<string, string>(kinds.map((kind) => [kind.value, kind.label]));

    const save = async (
      asset: ProtectedAsset,
      parsed: Parsed,
      reads: (asset: ProtectedAsset) => string,
    ): Promise<string | null> => {
      if ('problem' in parsed) return parsed.problem;
      try {
        await editAsset(asset, parsed.edit);
        return null;
      } catch (thrown) {
        const failure = failureOf(thrown);
        const now = knownAsset(asset.assetId);
        if (failure.code === 'RECORD_CHANGED_MEANWHILE' && now) {
          return t('grid.changedMeanwhile', { name: now.name, ...(reads(now) ? { now: reads(now) } : {}) });
        }
        return fieldProblems(t, failure)[0] ?? failureSentence(t, failure);
      }
    };
    const editor = (
      textOf: (asset: ProtectedAsset) => string,
      parse: (text: string) => Parsed,
      choices?: readonly CellChoice[],
    ): { readonly editor: CellEditor<ProtectedAsset> } | Record<string, never> => {
      if (readOnly) return {};
      const reads = (asset: ProtectedAsset) => choices?.find((choice) => choice.value === textOf(asset))?.label ?? textOf(asset);
      const commit = (asset: ProtectedAsset, text: string) => save(asset, parse(text), reads);
      return { editor: { textOf, commit, ...(choices ? { choices } : {}) } };
    };
    const wholeNumber = (text: string, toEdit: (value: number | null) => AssetEdit): Parsed => {
      if (text.trim() === '') return { edit: toEdit(null) };
      return /^\d{1,6}$/.test(text.trim()) ? { edit: toEdit(Number(text)) } : { problem: t('asset.numberProblem') };
    };

    return [
      {
        id: 'name',
        header: t('asset.name'),
        minWidth: 10.5,
        grow: 1.2,
        textOf: (asset) => asset.name,
        ...editor(
          (asset) => asset.name,
          (text) => (text.trim() === '' ? { problem: t('asset.nameProblem') } : { edit: { name: text.trim() } }),
        ),
      },
      {
        id: 'kind',
        header: t('asset.kind'),
        minWidth: 9.75,
        grow: 0.5,
        textOf: (asset) => kindNames.get(asset.kind) ?? asset.kind,
        ...editor(
          (asset) => asset.kind,
          (text) => ({ edit: { kind: text as AssetKind } }),
          kinds,
        ),
      },
      {
        id: 'service',
        header: t('service.noun'),
        minWidth: 11.25,
        grow: 0.8,
        textOf: (asset) => (asset.serviceId ? (serviceNames.get(asset.serviceId) ?? '') : ''),
        ...editor(
          (asset) => asset.serviceId ?? nobody,
          (text) => ({ edit: { serviceId: text === nobody ? null : (text as ServiceId) } }),
          serviceChoices,
        ),
      },
      {
        id: 'owner',
        header: t('asset.owner'),
        minWidth: 8.5,
        grow: 0.6,
        textOf: (asset) => (asset.ownerId ? (personNames.get(asset.ownerId) ?? '') : ''),
        ...editor(
          (asset) => asset.ownerId ?? nobody,
          (text) => ({ edit: { ownerId: text === nobody ? null : (text as PersonId) } }),
          owners,
        ),
      },
      {
        id: 'backup',
        header: t('asset.backupMethod'),
        minWidth: 10.5,
        grow: 1.6,
        textOf: (asset) => asset.backupMethod,
        ...editor(
          (asset) => asset.backupMethod,
          (text) => ({ edit: { backupMethod: text } }),
        ),
      },
      {
        id: 'retention',
        header: t('asset.retention'),
        minWidth: 5.5,
        grow: 0.3,
        align: 'end',
        isSearched: false,
        textOf: (asset) => (asset.retentionDays === null ? '' : t('asset.days', { count: asset.retentionDays })),
        sortBy: (asset) => asset.retentionDays,
        ...editor(
          (asset) => asset.retentionDays?.toString() ?? '',
          (text) => wholeNumber(text, (retentionDays) => ({ retentionDays })),
        ),
      },
      {
        id: 'size',
        header: t('common.size'),
        minWidth: 5.25,
        grow: 0.3,
        align: 'end',
        isSearched: false,
        textOf: (asset) => (asset.sizeBytes === null ? '' : format.bytes(asset.sizeBytes)),
        sortBy: (asset) => asset.sizeBytes,
        ...editor(
          (asset) => (asset.sizeBytes === null ? '' : format.bytes(asset.sizeBytes)),
          (text) => {
            if (text.trim() === '') return { edit: { sizeBytes: null } };
            const sizeBytes = parseBytes(text);
            return sizeBytes === null ? { problem: t('asset.sizeProblem') } : { edit: { sizeBytes } };
          },
        ),
      },
      {
        id: 'location',
        header: t('asset.location'),
        minWidth: 11,
        grow: 1.2,
        textOf: (asset) => asset.location,
        ...editor(
          (asset) => asset.location,
          (text) => ({ edit: { location: text } }),
        ),
      },
      {
        id: 'order',
        header: t('asset.restoreOrder'),
        minWidth: 8,
        grow: 0.2,
        align: 'end',
        isSearched: false,
        textOf: (asset) => asset.restoreOrder?.toString() ?? '',
        sortBy: (asset) => asset.restoreOrder,
        ...editor(
          (asset) => asset.restoreOrder?.toString() ?? '',
          (text) => wholeNumber(text, (restoreOrder) => ({ restoreOrder })),
        ),
      },
      {
        id: 'scope',
        header: t('plan.scopeItem'),
        minWidth: 12,
        grow: 1.2,
        textOf: (asset) => asset.scopeItemIds.map((itemId) => itemNames.get(itemId) ?? itemId).join(', '),
      },
    ];
  }, [people, services, scopeItems, language, readOnly, t, format]);
}
