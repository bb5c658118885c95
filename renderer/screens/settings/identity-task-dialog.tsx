import { BackUpTask } from './identity-tasks/back-up-task.tsx';
import { CertificateTask } from './identity-tasks/certificate-task.tsx';
import { FormTask } from './identity-tasks/form-task.tsx';
import type { IdentityTaskProps } from './identity-tasks/identity-task-props.ts';
import { PassphraseTask } from './identity-tasks/passphrase-task.tsx';
import { RemoveTask } from './identity-tasks/remove-task.tsx';
import { RequestTask } from './identity-tasks/request-task.tsx';

export type IdentityTask = 'form' | 'back-up' | 'request' | 'certificate' | 'passphrase' | 'remove';

/** One of the things an owner does with a key, asked for what it needs. */
export function IdentityTaskDialog({ task, ...props }: IdentityTaskProps & { readonly task: IdentityTask }) {
  switch (task) {
    case 'form':
      return <FormTask {...props} />;
    case 'back-up':
      return <BackUpTask {...props} />;
    case 'request':
      return <RequestTask {...props} />;
    case 'certificate':
      return <CertificateTask {...props} />;
    case 'passphrase':
      return <PassphraseTask {...props} />;
    case 'remove':
      return <RemoveTask {...props} />;
  }
}
