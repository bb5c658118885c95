import { Download, FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { DropZone } from '../../components/drop-zone.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { leaveSigning, openFile, useSigning } from '../../state/signing.ts';
import { Alone } from '../alone.tsx';
import { SigningDesk } from './signing-desk.tsx';

/** What you see is what you sign: a pack somebody brought as a file, on any machine. */
export function SignFileScreen({ isAlone = false }: { readonly isAlone?: boolean }) {
  const t = useText();
  const { source, shown, signedField } = useSigning();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => leaveSigning, []);
  const take = ([file]: readonly File[]) => {
    setWanted(null);
    if (file) void openFile(file);
  };
  const ready = shown.state === 'ready' ? shown.value : null;
  const back = isAlone ? addressOf({ screen: 'start' }) : addressOf({ screen: 'packs' });
  return (
    <Alone isAlone={isAlone}>
      <Page
        isFull={source !== null}
        title={t('signing.fileTitle')}
        lead={source?.kind === 'file' ? (ready?.fileName ?? source.fileName) : t('signing.fileLead')}
        trail={<BackLink address={back}>{t(isAlone ? 'start.title' : 'packs.listTitle')}</BackLink>}
        actions={
          source !== null && (
            <Button icon={FileUp} onPress={leaveSigning}>
              {t('signing.another')}
            </Button>
          )
        }
      >
        {source === null ? (
          <DropZone
            title={t('signing.drop')}
            chooseLabel={t('signing.choosePdf')}
            acceptedTypes={['application/pdf', '.pdf']}
            onFiles={take}
            isSingle
          >
            {t('signing.dropLead')}
          </DropZone>
        ) : (
          <>
            {ready && signedField !== null && (
              <Banner
                tone="good"
                title={t('signing.saved', { file: ready.fileName })}
                actions={
                  <Button size="small" icon={Download} onPress={() => saveBytes(ready.fileName, ready.bytes, 'application/pdf')}>
                    {t('signing.saveAgain')}
                  </Button>
                }
              />
            )}
            <SigningDesk wanted={wanted} onChoose={setWanted} />
          </>
        )}
      </Page>
    </Alone>
  );
}
