import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { sampleDocument, samplePackId } from '../../support/sample-document.ts';
import { sealedAt, signedAt, trustNobody, verifiedAt } from '../../support/signed-pack.ts';
import { testKey } from '../../support/test-identities.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (): Promise<Uint8Array> => renderPdf(sampleDocument(), { resourcesPath });

let pack: Uint8Array;
beforeAll(async () => {
  pack = await sealPack({ pack: await render(), key: await testKey('Lindau works', { kind: 'seal' }), signedAt: sealedAt });
  pack = await signPack({ pack, field: 'SignOff_certifier', key: await testKey('Aiko Tanaka'), signedAt });
  pack = await signPack({ pack, field: 'SignOff_approver', key: await testKey('陈伟'), signedAt });
});

test('a rendered pack is sealed, signed, and drawn again to the same bytes', async () => {
  const verdict = await verifyPack(pack, { verifiedAt, trust: trustNobody, rebuild: render });
  // the sample embeds no signature of its evidence.json
  expect(verdict.integrity.checks.filter(({ state }) => state !== 'passed').map(({ code }) => code)).toEqual([
    'EVIDENCE_SIGNATURE',
  ]);
  expect(verdict.packId).toBe(samplePackId);
  expect(verdict.bottomLine).toBe('intact-complete-identity-unproven');
});
