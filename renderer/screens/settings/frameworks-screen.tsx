import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { FrameworkView } from '../../../shared/domain/control.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { loadFrameworks, setFrameworks, useTrust } from '../../state/trust.ts';
import { SettingsParts } from './settings-parts.tsx';
import styles from './trust.module.css';

/** The frameworks the site answers to; each tick is kept at once. */
export function FrameworksScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const frameworks = useTrust((state) => state.frameworks);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => void loadFrameworks(), []);
  const chosen = site.plan.site.frameworks;
  const toggle = async (frameworkId: string, isOn: boolean) => {
    setBusy(true);
    setFailure(null);
    try {
      await setFrameworks(isOn ? [...chosen, frameworkId] : chosen.filter((id) => id !== frameworkId));
      setSaved(true);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };
  const about = ({ controls, fromKnowledge }: FrameworkView) =>
    [t('frameworks.controls', { count: controls }), fromKnowledge > 0 && t('frameworks.fromKnowledge', { count: fromKnowledge })]
      .filter(Boolean)
      .join(' · ');
  return (
    <Page title={t('frameworks.title')} lead={t('frameworks.lead')}>
      <SettingsParts current="frameworks" />
      {failure && <FailureBanner failure={failure} />}
      {frameworks.state === 'failed' && <FailureBanner failure={frameworks.failure} />}
      {frameworks.state === 'ready' && (
        <Panel
          title={t('frameworks.shipped')}
          lead={t('frameworks.shippedLead')}
          aside={<span role="status">{isSaved ? t('frameworks.saved') : ''}</span>}
        >
          <div className={styles.frameworks}>
            {frameworks.value.map((framework) => (
              <Checkbox
                key={framework.frameworkId}
                isSelected={chosen.includes(framework.frameworkId)}
                isDisabled={busy}
                onChange={(isOn) => toggle(framework.frameworkId, isOn)}
                hint={about(framework)}
              >
                {framework.framework}
              </Checkbox>
            ))}
          </div>
        </Panel>
      )}
    </Page>
  );
}
