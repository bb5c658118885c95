import { formDocument, type RenderFormTask } from '../pack/form-document.ts';
import { renderPdf } from '../pack/render-pdf.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

answerTasks(({ source, resourcesPath }: RenderFormTask) => renderPdf(formDocument(source), { resourcesPath }));
