import { instantOf } from '../services/context.ts';
import { exportSignedTrustList } from '../services/export-trust.ts';
import { addAuthorities, addRevocationList, pinCertificate, removeTrust, viewTrust } from '../services/trust.ts';
import { exportTrustList, trustListSignatureEnding } from '../services/trust-lists.ts';
import type { Handlers } from './handlers.ts';
import { identityPath } from './identity-handlers.ts';

/** Whom the open site trusts; each change answers with the whole list as it then is. */
export const trustHandlers: Pick<Handlers, Extract<keyof Handlers, `trust:${string}`>> = {
  'trust:view': (_request, desk) => viewTrust(desk.context()),
  'trust:pin': (pin, desk) => {
    const context = desk.context();
    pinCertificate(context, { ...pin, addedAt: instantOf(context), addedBy: context.actor });
    return viewTrust(context);
  },
  'trust:add-authorities': async ({ bytes, purpose }, desk) => {
    const context = desk.context();
    await addAuthorities(context, bytes, purpose);
    return viewTrust(context);
  },
  'trust:add-revocation-list': async ({ bytes }, desk) => {
    const context = desk.context();
    const { issuerTrusted, covers } = await addRevocationList(context, bytes);
    return { trust: await viewTrust(context), issuerTrusted, covers };
  },
  'trust:remove': ({ sha256 }, desk) => {
    const context = desk.context();
    removeTrust(context, sha256);
    return viewTrust(context);
  },
  'trust:export': async ({ key }, desk) => {
    const context = desk.context();
    const exported =
      key === null
        ? await exportTrustList(context, null)
        : await exportSignedTrustList(context, await identityPath(desk, key.identityId), key.passphrase);
    const fileName = `${instantOf(context).slice(0, 10)}-trust-list.json`;
    const { bytes, signature, sha256 } = exported;
    const beside = signature === null ? null : { fileName: `${fileName}${trustListSignatureEnding}`, bytes: signature };
    return { list: { fileName, bytes }, signature: beside, sha256 };
  },
};
