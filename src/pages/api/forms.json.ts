import { openLibrary } from '../../components/library.ts';
import { addressOf } from '../../components/site.ts';
import { publishForms } from '../../core/content/publish.ts';
import { describeForm } from '../../core/form/describe.ts';

export async function GET(): Promise<Response> {
  const { library } = await openLibrary();
  return Response.json(publishForms(library.sources.forms.map(describeForm), addressOf));
}
