// A form to be filled by pen: the same sheet, empty.
import { blankBoxes } from '../approval/boxes.ts';
import type { Form } from '../form/form.ts';
import { showDate } from '../text/date.ts';
import type { Paper } from './page.ts';
import { sectionBlocks } from './section.ts';

/** The blank sheet of a form. `printedOn` is a day, `2026-11-23`; positions of the 결재란 are the roles of the default line. */
export function paperOfBlankForm(form: Form, options: { agency?: string; printedOn?: string } = {}): Paper {
  const signed = form.workflow.stages.filter((stage) => stage.approval.length > 0);
  const approvals = signed
    .map((stage) => ({
      title: signed.length > 1 ? stage.title : '',
      boxes: blankBoxes(stage.approval),
    }))
    .reverse();
  return {
    title: form.title,
    running: form.title,
    approvals,
    header: [
      ['관리번호', ''],
      ['생산등록번호', ''],
      ['작성일', ''],
      ['작성부서/작성자', ''],
      ['보존기간', `${form.retention} (권장값)`],
      ['공개구분', form.disclosure],
      ['문서요지', ''],
      ['키워드', ''],
    ],
    blocks: sectionBlocks(
      form,
      form.sections.map((section) => section.id),
      undefined,
    ),
    footer: {
      digest: '',
      notes: [options.agency ?? '', options.printedOn ? `출력 ${showDate(options.printedOn)}` : ''].filter(Boolean),
    },
    language: 'ko',
  };
}
