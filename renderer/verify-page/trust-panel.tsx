import { FilePlus2, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { TrustFile, TrustFileItem } from '../../shared/verifier/read-trust-file.ts';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { Hash } from '../components/hash.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Panel } from '../components/panel.tsx';
import { TextField } from '../components/text-field.tsx';
import { useText } from '../lib/text.ts';
import { type GivenTrust, isConfirmed, readFingerprints } from './given-trust.ts';
import { ask } from './verifier-thread-client.ts';
import styles from './verify-page.module.css';

const files = ['.pem', '.crt', '.cer', '.der', '.crl', 'application/x-x509-ca-cert', 'application/pkix-crl'];

type ListName = 'certificates' | 'authorities' | 'timeStampAuthorities' | 'revocationLists';
const listNames: readonly ListName[] = ['certificates', 'authorities', 'timeStampAuthorities', 'revocationLists'];

interface TrustPanelProps {
  readonly trust: GivenTrust;
  readonly onChange: (trust: GivenTrust) => void;
}

/** Whom the person in front of the page trusts: fingerprints they hold on paper, authorities they know. */
export function TrustPanel({ trust, onChange }: TrustPanelProps) {
  const t = useText();
  const [text, setText] = useState(trust.fingerprints);
  const [unread, setUnread] = useState<string | null>(null);
  const { wrongLine } = readFingerprints(text);
  const kinds: Readonly<Record<ListName, string>> = {
    certificates: t('page.certificate'),
    authorities: t('record.authority'),
    timeStampAuthorities: t('record.timeStampAuthority'),
    revocationLists: t('record.revocationList'),
  };
  const take = () => {
    if (text !== trust.fingerprints) onChange({ ...trust, fingerprints: text, pinned: readFingerprints(text).pinned });
  };
  const load = async (given: FileList | null, add: (found: TrustFile) => Partial<Record<ListName, readonly TrustFileItem[]>>) => {
    setUnread(null);
    let changed = trust;
    for (const file of given ?? []) {
      const found = await ask({ kind: 'read-trust', file }).catch(() => null);
      if (!found) setUnread(file.name);
      else changed = merged(changed, add(found));
    }
    if (changed !== trust) onChange(changed);
  };
  const loadList = async (given: FileList | null) => {
    setUnread(null);
    const chosen = [...(given ?? [])];
    const signatures = chosen.filter(({ name }) => name.endsWith('.p7s'));
    let { lists } = trust;
    for (const file of chosen.filter((candidate) => !signatures.includes(candidate))) {
      const signature = signatures.find(({ name }) => name === `${file.name}.p7s`) ?? null;
      const found = await ask({ kind: 'read-trust-list', file, signature }).catch(() => null);
      if (!found) setUnread(file.name);
      else lists = [...lists.filter(({ sha256 }) => sha256 !== found.sha256), found];
    }
    if (lists !== trust.lists) onChange({ ...trust, lists });
  };
  return (
    <Panel title={t('page.trust')} lead={t('page.trustLead')}>
      <div className={styles.trust}>
        <TextField
          label={t('page.fingerprints')}
          hint={t('page.fingerprintsHint')}
          rows={6}
          value={text}
          onChange={setText}
          onBlur={take}
          spellCheck="false"
          problem={wrongLine === null ? undefined : t('page.fingerprintsProblem', { line: wrongLine })}
        />
        <div className={styles.loaders}>
          <Loader label={t('page.loadList')} accepted={['.json', '.p7s']} onFiles={loadList} />
          <Loader
            label={t('page.loadSigners')}
            onFiles={(given) =>
              load(given, ({ authorities, certificates, revocationLists }) => ({ authorities, certificates, revocationLists }))
            }
          />
          <Loader
            label={t('page.loadTime')}
            onFiles={(given) =>
              load(given, ({ authorities, certificates }) => ({ timeStampAuthorities: [...authorities, ...certificates] }))
            }
          />
          <Loader
            label={t('page.loadRevocation')}
            onFiles={(given) => load(given, ({ revocationLists }) => ({ revocationLists }))}
          />
        </div>
      </div>
      {unread && (
        <div className={styles.unread}>
          <Banner tone="problem" title={t('page.notTrustFile', { file: unread })} />
        </div>
      )}
      <ul className={styles.trusted}>
        {trust.lists.map((list) => (
          <li key={list.sha256}>
            <span className={styles.trustedKind}>{t('page.list')}</span>
            <span className={styles.trustedName}>
              {t(isConfirmed(list, trust) ? 'page.listCounts' : 'page.listUnconfirmed', {
                site: list.siteName,
                signer: list.signer?.commonName ?? '',
              })}
              <br />
              <Hash value={list.signer?.fingerprintSha256 ?? list.sha256} label="SHA-256" isWhole />
            </span>
            <IconButton
              icon={X}
              label={t('page.takeOff', { name: list.siteName })}
              onPress={() => onChange({ ...trust, lists: trust.lists.filter((other) => other !== list) })}
            />
          </li>
        ))}
        {listNames.flatMap((list) =>
          trust[list].map((item) => (
            <li key={`${list} ${item.sha256}`}>
              <span className={styles.trustedKind}>{kinds[list]}</span>
              <span className={styles.trustedName}>{item.name || '–'}</span>
              <Hash value={item.sha256} label="SHA-256" />
              <IconButton
                icon={X}
                label={t('page.takeOff', { name: item.name || item.sha256.slice(0, 16) })}
                onPress={() => onChange({ ...trust, [list]: trust[list].filter((other) => other !== item) })}
              />
            </li>
          )),
        )}
      </ul>
    </Panel>
  );
}

interface LoaderProps {
  readonly label: string;
  readonly accepted?: readonly string[];
  readonly onFiles: (files: FileList | null) => void;
}

function Loader({ label, accepted = files, onFiles }: LoaderProps) {
  return (
    <FileTrigger acceptedFileTypes={accepted} allowsMultiple onSelect={onFiles}>
      <Button icon={FilePlus2}>{label}</Button>
    </FileTrigger>
  );
}

/** What is there already is not added a second time. */
function merged(trust: GivenTrust, added: Partial<Record<ListName, readonly TrustFileItem[]>>): GivenTrust {
  const lists = listNames.map((list) => {
    const known = new Set(trust[list].map(({ sha256 }) => sha256));
    return [list, [...trust[list], ...(added[list] ?? []).filter(({ sha256 }) => !known.has(sha256))]] as const;
  });
  return { ...trust, ...Object.fromEntries(lists) };
}
