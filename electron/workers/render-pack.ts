import { draftDocument, packDocument } from '../pack/pack-document.ts';
import type { RenderPackTask } from '../pack/pack-tasks.ts';
import { renderPdf } from '../pack/render-pdf.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

answerTasks((task: RenderPackTask) =>
  renderPdf(task.draft ? draftDocument(task.source) : packDocument(task.source), { resourcesPath: task.resourcesPath }),
);
