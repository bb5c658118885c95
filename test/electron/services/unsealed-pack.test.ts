import { expect } from 'vitest';
import { signIssuedPack } from '../../../electron/services/pack-signing.ts';
import { issuePack, readPack } from '../../../electron/services/packs.ts';
import { withPdf } from '../../support/read-pdf.ts';
import { testWithTools } from '../../support/tools.ts';
import { freshSite } from './support/fresh-site.ts';
import { passphrase, stageKeys } from './support/issued-pack.ts';
import { setStage, signedOff } from './support/stage.ts';

/** How many pages carry the mark across them, and how many there are. */
function pagesMarked(bytes: Uint8Array): readonly [marked: number, pages: number] {
  return withPdf(bytes, ({ run }) => {
    const pages = run('pdftotext', '-raw', 'FILE', '-').split('\f').slice(0, -1);
    // the mark runs uphill, which pdftotext may take for two lines
    return [pages.filter((text) => /^N\s?ot sealed$/m.test(text)).length, pages.length];
  });
}

testWithTools(['qpdf', 'pdftotext'], 'every page is marked until the pack is sealed, and none from then on', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const keys = await stageKeys(stage);
  const { packId, pageCount } = await issuePack(context, { kind: 'drill', drillId });
  expect(pagesMarked(readPack(context, packId).bytes)).toEqual([pageCount, pageCount]);
  await signIssuedPack(context, packId, { field: null, identity: keys.seal, passphrase });
  expect(pagesMarked(readPack(context, packId).bytes)).toEqual([0, pageCount]);
});
