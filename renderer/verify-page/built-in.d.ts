// What the build puts in place of these names: see electron/build-verify-page.ts.
declare const __DRILLBOOK_VERSION__: string;
declare const __VERIFIER_SCRIPT__: string;
declare const __MARK_ADDRESS__: string;
declare const __TRUSTED_TYPES_POLICY__: string;
