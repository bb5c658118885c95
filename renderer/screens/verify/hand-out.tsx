import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Hash } from '../../components/hash.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormat } from '../../lib/format.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { loadVerifyPage, useVerify } from '../../state/verify.ts';
import styles from './verify-screen.module.css';

/** The page an auditor verifies packs with who has no Drillbook, with the SHA-256 it is known by. */
export function HandOut() {
  const t = useText();
  const { bytes } = useFormat();
  const { page } = useVerify();
  useEffect(() => void loadVerifyPage(), []);
  const ready = page.state === 'ready' ? page.value : null;
  return (
    <Panel
      title={t('verifier.page')}
      lead={t('verifier.pageLead')}
      aside={
        <Button
          icon={Download}
          isDisabled={ready === null}
          onPress={() => ready && saveBytes(ready.fileName, ready.bytes, 'text/html')}
        >
          {t('verifier.pageSave')}
        </Button>
      }
    >
      {page.state === 'failed' && <FailureBanner failure={page.failure} />}
      {ready && (
        <p className={styles.fingerprint}>
          <span className={styles.fingerprintWord}>
            {ready.fileName} · {bytes(ready.bytes.length)} · SHA-256
          </span>
          <Hash value={ready.sha256} label="SHA-256" isWhole />
        </p>
      )}
    </Panel>
  );
}
