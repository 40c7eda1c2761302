import { openLibrary } from '../../components/library.ts';
import { addressOf } from '../../components/site.ts';
import { publishChecklist } from '../../core/content/publish.ts';

export async function GET(): Promise<Response> {
  const { library, trace } = await openLibrary();
  return Response.json(publishChecklist(library, trace, addressOf));
}
