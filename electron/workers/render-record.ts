import type { RenderRecordTask } from '../pack/pack-tasks.ts';
import { recordDocument } from '../pack/record-document.ts';
import { renderPdf } from '../pack/render-pdf.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

answerTasks(({ source, resourcesPath }: RenderRecordTask) => renderPdf(recordDocument(source), { resourcesPath }));
