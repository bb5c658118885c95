import type { SiteView } from '../../../shared/contract/site.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import type { KeyValue } from '../../components/key-values.tsx';
import { type Status, StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './drill-screen.module.css';

const integrityStatus: Readonly<Record<'passed' | 'failed' | 'not-run', Status>> = {
  passed: 'met',
  failed: 'not-met',
  'not-run': 'unknown',
};

interface Facts {
  readonly point: readonly KeyValue[];
  readonly target: readonly KeyValue[];
  readonly course: readonly KeyValue[];
}

/** What was restored, where to, and when. */
export function usePointAndTarget({ plan }: SiteView, { drill, backupPoint }: DrillRecord): Facts {
  const t = useText();
  const { precise, bytes, count } = useFormat();
  const { progress } = drill;
  const nameOf = (personId: string) => plan.people.find((person) => person.personId === personId)?.name ?? personId;
  const approved = 'restoreTargetId' in progress ? progress : null;
  const started = 'startedAt' in progress ? progress : null;
  const recorded = 'recordedAt' in progress ? progress : null;
  const target = plan.restoreTargets.find((candidate) => candidate.restoreTargetId === approved?.restoreTargetId);
  const facts = (entries: readonly (readonly [string, KeyValue['value'] | null | undefined])[]): readonly KeyValue[] =>
    entries.flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [{ key, value }]));

  return {
    point: backupPoint
      ? facts([
          [t('point.takenAt'), precise(backupPoint.takenAt)],
          [t('point.tool'), `${backupPoint.provenance.tool} ${backupPoint.provenance.toolVersion}`],
          [
            t('point.id'),
            <span key="id" className={styles.path}>
              {backupPoint.toolPointId}
            </span>,
          ],
          [t('point.kind'), t(`point-kind.${backupPoint.kind}`)],
          [
            t('point.repository'),
            <span key="repository" className={styles.path}>
              {backupPoint.repository}
            </span>,
          ],
          [t('point.size'), backupPoint.logicalBytes === null ? null : bytes(backupPoint.logicalBytes)],
          [t('point.files'), backupPoint.fileCount === null ? null : count(backupPoint.fileCount)],
          [
            t('point.integrity'),
            <StatusBadge key="integrity" status={integrityStatus[backupPoint.integrity.state]} plain>
              {t(`integrity.${backupPoint.integrity.state}`)}
            </StatusBadge>,
          ],
          [
            t('point.command'),
            <span key="command" className={styles.path}>
              {backupPoint.provenance.command}
            </span>,
          ],
        ])
      : facts([[t('drill.point'), t('point.none')]]),
    target: facts([
      [t('drill.target'), target?.name],
      [t('drill.targetLocation'), target && <span className={styles.path}>{target.location}</span>],
      [t('drill.isolation'), target?.isolation],
    ]),
    course: facts([
      [t('drill.requestedBy'), nameOf(drill.requestedBy)],
      [t('drill.approvedBy'), approved && `${nameOf(approved.approvedBy)} · ${precise(approved.approvedAt)}`],
      [t('drill.tester'), started && nameOf(started.testerId)],
      [t('drill.declaredAt'), started && precise(started.declaredAt)],
      [t('drill.startedAt'), started && precise(started.startedAt)],
      [t('drill.recoveredAt'), recorded && (recorded.recoveredAt ? precise(recorded.recoveredAt) : t('drill.neverRecovered'))],
      [t('drill.dataPointAt'), recorded && (recorded.dataPointAt ? precise(recorded.dataPointAt) : t('fulfilment.unknown'))],
      [t('drill.sample'), drill.sample],
      [t('drill.lessons'), recorded?.lessons],
    ]),
  };
}
