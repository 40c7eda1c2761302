import { openLibrary } from '../../components/library.ts';
import { addressOf } from '../../components/site.ts';
import { publishTrace } from '../../core/content/publish.ts';

export async function GET(): Promise<Response> {
  const { library, trace } = await openLibrary();
  return Response.json(publishTrace(library, trace, addressOf));
}
