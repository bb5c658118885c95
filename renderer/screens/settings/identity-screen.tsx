import { type ReactNode, useEffect, useState } from 'react';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import type { MessageId } from '../../../shared/text/catalogue.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadIdentities, readableIn, useIdentities } from '../../state/identities.ts';
import { Alone } from '../alone.tsx';
import styles from './identities.module.css';
import { IdentityFacts } from './identity-facts.tsx';
import { type IdentityTask, IdentityTaskDialog } from './identity-task-dialog.tsx';

interface IdentityScreenProps {
  readonly identityId: string;
  readonly isAlone?: boolean;
}

const tasks: readonly {
  readonly task: IdentityTask;
  readonly title: MessageId;
  readonly lead: MessageId;
  readonly act: MessageId;
}[] = [
  { task: 'form', title: 'identity.form', lead: 'identity.formLead', act: 'identity.formSave' },
  { task: 'back-up', title: 'identity.backUp', lead: 'identity.backUpLead', act: 'identity.backUpSave' },
  { task: 'request', title: 'identity.request', lead: 'identity.requestLead', act: 'identity.requestSave' },
  { task: 'certificate', title: 'identity.certificate', lead: 'identity.certificateLead', act: 'identity.certificateTake' },
  { task: 'passphrase', title: 'identity.passphrase', lead: 'identity.passphraseLead', act: 'identity.passphraseChange' },
  { task: 'remove', title: 'identity.remove', lead: 'identity.removeLead', act: 'identity.removeDo' },
];

/** One key: whose it is, what its certificate proves, and everything its owner does with it. */
export function IdentityScreen({ identityId, isAlone = false }: IdentityScreenProps) {
  const t = useText();
  const list = useIdentities((state) => state.list);
  useEffect(() => void loadIdentities(), []);
  const identity = readableIn(list).find((candidate) => candidate.identityId === identityId);
  return (
    <Alone isAlone={isAlone}>
      <Page
        title={identity?.name ?? t('identity.noun')}
        lead={identity && t(`identity.kindHint.${identity.kind}`)}
        trail={<BackLink address={addressOf({ screen: 'settings', part: 'identities' })}>{t('identity.listTitle')}</BackLink>}
      >
        {list.state === 'failed' && <FailureBanner failure={list.failure} />}
        {list.state === 'ready' && !identity && <Banner tone="problem" title={t('identity.unknown')} code="IDENTITY_NOT_FOUND" />}
        {identity && <Identity identity={identity} />}
      </Page>
    </Alone>
  );
}

function Identity({ identity }: { readonly identity: IdentityView }) {
  const t = useText();
  const [task, setTask] = useState<IdentityTask | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  return (
    <div className={styles.columns}>
      {said.length > 0 && (
        <div className={styles.wide}>
          <Banner tone="good" title={said[0] ?? ''}>
            {said.slice(1).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Banner>
        </div>
      )}
      <IdentityFacts identity={identity} />
      <Panel title={t('identity.work')}>
        <ul>
          {tasks.map(({ task: each, title, lead, act }) => (
            <Row key={each} title={t(title)} lead={t(lead)}>
              <Button
                size="small"
                kind={each === 'remove' ? 'danger' : 'secondary'}
                onPress={() => {
                  setSaid([]);
                  setTask(each);
                }}
              >
                {t(act)}
              </Button>
            </Row>
          ))}
        </ul>
      </Panel>
      {task && <IdentityTaskDialog task={task} identity={identity} onDone={setSaid} onClose={() => setTask(null)} />}
    </div>
  );
}

interface RowProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Row({ title, lead, children }: RowProps) {
  return (
    <li className={styles.task}>
      <div>
        <h3>{title}</h3>
        <p className={styles.small}>{lead}</p>
      </div>
      {children}
    </li>
  );
}
