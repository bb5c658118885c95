import type { DrillVerdict } from '../domain/drill-findings.ts';
import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { FieldToSign, PackResult, PackToSign } from '../domain/pack-to-sign.ts';
import { shownLine, shownText } from '../domain/shown-text.ts';
import type { SignOff } from '../domain/sign-off.ts';
import type { SignedEvidence } from '../domain/signed-evidence.ts';
import type { SignerIdentity, Verdict } from '../domain/verdict.ts';

/** What whoever signs a pack answers for, from its evidence, and who has signed it already, from what the verifier found. */
export function packToSign(evidence: SignedEvidence, verdict: Pick<Verdict, 'identity'>, packId: string): PackToSign {
  const signOffs = evidence.packKind === 'drill' ? evidence.record.signOffs : [];
  return {
    packId,
    siteName: shownLine(evidence.site.name),
    issuedAt: evidence.issuedAt,
    result: resultOf(evidence),
    openGaps: evidence.gaps.filter(({ answer }) => answer !== 'yes').length,
    filesBeside: evidence.attachments.filter(({ place }) => place === 'beside').length,
    fields: evidence.signatureFields.map((field) => fieldToSign(field, signOffs, verdict.identity.signers)),
  };
}

function fieldToSign(
  field: SignatureField,
  signOffs: readonly Pick<SignOff, 'role' | 'decision'>[],
  signers: readonly SignerIdentity[],
): FieldToSign {
  const signer = signers.find((candidate) => candidate.field === field.field);
  const signed = signer === undefined ? null : { certificate: signer.certificate, claimedAt: signer.claimedAt };
  if (field.kind === 'seal') {
    const nobody = { role: null, personName: null, decision: null, statement: '', certificateSha256: null };
    return { field: field.field, kind: 'seal', ...nobody, signed };
  }
  const { role, personName, statement, certificateSha256 } = field;
  // who spoke last in a role is who signs in it
  const decision = signOffs.findLast((signOff) => signOff.role === role)?.decision ?? null;
  const told = { role: shownLine(role), personName: shownLine(personName), statement: shownText(statement) };
  return { field: field.field, kind: 'sign-off', ...told, decision, certificateSha256, signed };
}

function resultOf(evidence: SignedEvidence): PackResult {
  switch (evidence.packKind) {
    case 'drill': {
      const { verdict, grade, rto, rpo } = evidence.findings;
      const { drill, differences } = evidence.record;
      return { kind: 'drill', title: shownLine(drill.title), verdict, grade, rto, rpo, openDifferences: openIn(differences) };
    }
    case 'plan': {
      const { acceptance } = evidence.assessment;
      return { kind: 'plan', criteriaMet: acceptance.filter(({ state }) => state === 'met').length, criteria: acceptance.length };
    }
    case 'site-audit': {
      const verdicts = Map.groupBy(evidence.findings, ({ verdict }) => verdict);
      const drills = [...verdicts].map(([verdict, found]: [DrillVerdict, readonly unknown[]]) => ({
        verdict,
        count: found.length,
      }));
      const openDifferences = evidence.records.reduce((sum, { differences }) => sum + openIn(differences), 0);
      return { kind: 'site-audit', ...evidence.period, drills, openDifferences };
    }
  }
}

function openIn(differences: readonly { readonly disposition: string }[]): number {
  return differences.filter(({ disposition }) => disposition === 'open').length;
}
