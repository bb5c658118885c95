import { draftDocument, packDocument } from '../pack/pack-document.ts';
import { renderPdf } from '../pack/render-pdf.ts';
import { answerTasks } from './answer-tasks.ts';
import type { RenderPackTask } from './pack-messages.ts';

answerTasks((task: RenderPackTask) =>
  renderPdf(task.draft ? draftDocument(task.source) : packDocument(task.source), { resourcesPath: task.resourcesPath }),
);
