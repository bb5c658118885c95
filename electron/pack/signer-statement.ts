import type { Role } from '../../shared/domain/person.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';

/** The words a person signs under a plan or a site audit, in the language of the pack. */
export function signerStatement(kind: 'plan' | 'site-audit', role: Role, language: Language): string {
  const say = translator(language);
  if (kind === 'plan') return say(role === 'requester' ? 'pack.statement.plan.requester' : 'pack.statement.plan.approver');
  return say(role === 'certifier' ? 'pack.statement.site-audit.certifier' : 'pack.statement.site-audit.approver');
}
