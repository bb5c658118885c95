/** What a certificate authority is asked to put into a certificate, as OpenSSL writes it; the number is document signing (RFC 9336). */
export const askedOfAuthority = {
  keyUsage: 'keyUsage = critical, digitalSignature, nonRepudiation',
  uses: 'extendedKeyUsage = emailProtection, 1.3.6.1.5.5.7.3.36',
};
